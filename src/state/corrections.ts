/**
 * The user's corrections of the topics, as functions from recipe to recipe. They name topics by their papers (model/corrections.ts), so each
 * needs the topics that the user saw. The same recipe comes back where there is nothing to correct.
 */
import { plainText } from "../lib/plainText";
import { anchorOf, type Correction, topicOfAnchor, topicsOfPapers } from "../model/corrections";
import type { Recipe, Settings } from "../model/recipe";
import type { Topic, Topics } from "../model/topics";

/** Replaces the topic's earlier name. @param name an empty one, or the inferred one, takes the inferred name again. */
export function renamed(recipe: Recipe, topics: Topics, id: string, name: string): Recipe {
  const topic = topics.topics.find((other) => other.id === id);
  if (!topic) return recipe;
  const wanted = plainText(name);
  if (wanted === topic.label) return recipe;
  const others = without(recipe.corrections, topics, "rename", id);
  if (!wanted || wanted === (topic.inferredLabel ?? topic.label))
    return others.length === recipe.corrections.length ? recipe : { ...recipe, corrections: others };
  const called = topic.inferredLabel ?? topic.label;
  const rename: Correction = { kind: "rename", topic: anchorOf(topics, id), name: wanted, called };
  return { ...recipe, corrections: [...others, rename] };
}

/** The topic that has that name, whatever its capitals. @param but this one is not asked. */
export function topicCalled(name: string, topics: Topics | undefined, but: string): Topic | undefined {
  const wanted = plainText(name).toLowerCase();
  return topics?.topics.find(({ id, label }) => id !== but && label.toLowerCase() === wanted);
}

/** The first topic becomes part of the second; its own name goes. */
export function merged(recipe: Recipe, topics: Topics, from: string, into: string): Recipe {
  const ends = { from: anchorOf(topics, from), into: anchorOf(topics, into) };
  if (from === into || ends.from.length === 0 || ends.into.length === 0) return recipe;
  const others = without(recipe.corrections, topics, "rename", from);
  const names = { called: labelOf(topics, into), calledFrom: labelOf(topics, from) };
  return regrouped(recipe, [...others, { kind: "merge", ...ends, ...names }]);
}

/** Parts a topic in two, which ends its lock. */
export function split(recipe: Recipe, topics: Topics, id: string): Recipe {
  const topic = anchorOf(topics, id);
  if (topic.length < 2) return recipe;
  const others = without(recipe.corrections, topics, "lock", id);
  return regrouped(recipe, [...others, { kind: "split", topic, called: labelOf(topics, id) }]);
}

/**
 * Puts papers into a topic, or with null into a topic of their own. They lose their pins, the places of the old topic, and no lock holds
 * them any more; a topic that loses all of its papers loses its name too.
 */
export function moved(recipe: Recipe, topics: Topics, papers: readonly string[], to: string | null): Recipe {
  const topicOf = topicsOfPapers(topics.assignments);
  const moving = new Set(
    papers.filter((paper) => topicOf.has(paper) && (to === null || topicOf.get(paper) !== to)),
  );
  const anchor = to === null ? [] : anchorOf(topics, to);
  if (moving.size === 0 || (to !== null && anchor.length === 0)) return recipe;
  const emptied = topics.topics.filter(({ id }) =>
    topics.assignments.every(({ paper, topic }) => topic !== id || moving.has(paper)),
  );
  if (to === null && emptied.length === 1 && emptied[0]!.size === moving.size) return recipe;
  const named = emptied.reduce((list, { id }) => without(list, topics, "rename", id), recipe.corrections);
  const freed = named.flatMap((correction) => letGo(correction, moving));
  const home = freed.findIndex(
    (correction, index) =>
      correction.kind === "move" &&
      !freed.slice(index + 1).some((later) => mayCarry(later, moving)) &&
      correction.to.length === 0 &&
      to !== null &&
      topicOfAnchor(topics, correction.papers) === to,
  );
  const move: Move = {
    kind: "move",
    papers: [...moving],
    to: anchor,
    ...(to === null ? {} : { called: labelOf(topics, to) }),
  };
  const pins = Object.fromEntries(Object.entries(recipe.pins).filter(([paper]) => !moving.has(paper)));
  return { ...regrouped(recipe, settled(freed, home, move)), pins };
}

/** Keeps all of a topic's present papers together, or ends that. */
export function locked(recipe: Recipe, topics: Topics, id: string, wanted: boolean): Recipe {
  const others = without(recipe.corrections, topics, "lock", id);
  const topic = wanted ? anchorOf(topics, id, Infinity) : [];
  const called = labelOf(topics, id);
  if (topic.length > 0) return regrouped(recipe, [...others, { kind: "lock", topic, called }]);
  return others.length === recipe.corrections.length ? recipe : regrouped(recipe, others);
}

/** @param term as the user writes it. */
export function excluding(recipe: Recipe, term: string): Recipe {
  const wanted = plainText(term);
  const same = (other: Correction) =>
    other.kind === "exclude" && other.term.toLowerCase() === wanted.toLowerCase();
  if (!wanted || recipe.corrections.some(same)) return recipe;
  return regrouped(recipe, [...recipe.corrections, { kind: "exclude", term: wanted }]);
}

/** @param correction index in `recipe.corrections`. */
export function takenBack(recipe: Recipe, correction: number): Recipe {
  const gone = recipe.corrections[correction];
  if (!gone) return recipe;
  const corrections = recipe.corrections.filter((other) => other !== gone);
  return gone.kind === "rename" ? { ...recipe, corrections } : regrouped(recipe, corrections);
}

/** Settings of the topic method, over those that there are. */
export function withTopicSettings(recipe: Recipe, settings: Settings): Recipe {
  const before = recipe.topics.settings;
  if (Object.entries(settings).every(([id, value]) => before[id] === value)) return recipe;
  const topics = { ...recipe.topics, settings: { ...before, ...settings } };
  return { ...regrouped(recipe, recipe.corrections), topics };
}

/** Other topics want a layout of their own, run to its end. */
function regrouped(recipe: Recipe, corrections: readonly Correction[]): Recipe {
  const { steps: _, ...layout } = recipe.layout;
  return { ...recipe, layout, corrections };
}

/** Without the corrections of that kind that stand for the topic. */
function without(
  corrections: readonly Correction[],
  topics: Topics,
  kind: "rename" | "lock",
  id: string,
): readonly Correction[] {
  return corrections.filter(
    (correction) => correction.kind !== kind || topicOfAnchor(topics, correction.topic) !== id,
  );
}

/** A correction that no longer holds the papers: of an earlier move the others stay, and of a lock. */
function letGo(correction: Correction, papers: ReadonlySet<string>): Correction[] {
  const left = (list: readonly string[]) => list.filter((paper) => !papers.has(paper));
  if (correction.kind === "move") {
    const others = left(correction.papers);
    return others.length > 0 ? [{ ...correction, papers: others }] : [];
  }
  if (correction.kind !== "lock") return [correction];
  const topic = left(correction.topic);
  return topic.length > 0 ? [{ ...correction, topic }] : [];
}

/** True for a correction that may take papers moved before it elsewhere, or, when they are gone by then, mean another topic. */
function mayCarry(correction: Correction, papers: ReadonlySet<string>): boolean {
  if (correction.kind === "move") return correction.to.some((paper) => papers.has(paper));
  return correction.kind === "merge" || correction.kind === "split";
}

/**
 * Adds the move. Papers for a topic that is itself the user's (made by the move at `home`) join that move: were its first papers taken
 * away later, the topic would still stand.
 */
function settled(corrections: readonly Correction[], home: number, move: Move): readonly Correction[] {
  return home < 0
    ? [...corrections, move]
    : corrections.map((correction, i) =>
        i === home && correction.kind === "move"
          ? { ...correction, papers: [...correction.papers, ...move.papers] }
          : correction,
      );
}

type Move = Extract<Correction, { kind: "move" }>;

/** What the topic is called at the time. */
function labelOf({ topics }: Topics, id: string): string {
  return topics.find((topic) => topic.id === id)?.label ?? id;
}
