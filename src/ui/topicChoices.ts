/** The topics that something can go to, the likeliest first: the items of the menus that merge and move. */
import type { MenuItem } from "./Menu";
import type { MapIndex } from "./mapIndex";

interface Wish {
  /** Not offered: where it is. */
  readonly from: string | null;
  /** Offered first, with a word why. */
  readonly first?: { readonly topic: string; readonly hint: string } | undefined;
  choose(topic: string): void;
}

export function topicChoices(index: MapIndex, { from, first, choose }: Wish): MenuItem[] {
  const others = index.topics.topics.filter(({ id }) => id !== from);
  const ordered = [
    ...others.filter(({ id }) => id === first?.topic),
    ...others.filter(({ id }) => id !== first?.topic),
  ];
  return ordered.map(({ id, label, size }) => ({
    id,
    label,
    hint: id === first?.topic ? first.hint : String(size),
    topic: id,
    run: () => choose(id),
  }));
}

/** The second best topic of a paper, or where it would be if the user had not put it elsewhere, for the head of the menu. */
export function secondBest(index: MapIndex, paper: string): Wish["first"] {
  const assignment = index.assignments.get(paper);
  const second = assignment?.second;
  return second && { topic: second.topic, hint: assignment.byUser ? "inferred" : "second best" };
}
