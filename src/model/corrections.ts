/**
 * What the user has corrected in the topics, as constraints on every later inference. Ids of topics change when papers are added, so a
 * correction names topics by papers.
 */
import type { Topics } from "./topics";

/** Papers that stand for a topic, strongest first: it is the topic in which most of them are. */
export type Anchor = readonly string[];

/** What topics were called when they were corrected, for the list of corrections; absent in files of earlier versions. */
interface Called {
  /** The topic that was corrected; of a move the one that the papers came to, of a merge the one that stays. */
  readonly called?: string;
}

export type Correction =
  | ({ readonly kind: "rename"; readonly topic: Anchor; readonly name: string } & Called)
  /** The two topics are one. `calledFrom`: as `called`, of the one that goes. */
  | ({
      readonly kind: "merge";
      readonly from: Anchor;
      readonly into: Anchor;
      readonly calledFrom?: string;
    } & Called)
  /** The topic becomes two, parted where its papers differ most. */
  | ({ readonly kind: "split"; readonly topic: Anchor } & Called)
  /** The papers belong to that topic; where `to` is empty, they are a topic of their own. */
  | ({ readonly kind: "move"; readonly papers: readonly string[]; readonly to: Anchor } & Called)
  /** These papers stay one topic, whatever settings and new papers say. `topic` holds all of its papers. */
  | ({ readonly kind: "lock"; readonly topic: Anchor } & Called)
  /** The word says nothing here: neither groups nor names rest on it. As the user wrote it. */
  | { readonly kind: "exclude"; readonly term: string };

/** So many papers stand for a topic at most. */
const ANCHORS = 20;

/** The papers that stand for a topic. @param count how many at most; `Infinity` for all. */
export function anchorOf({ topics, assignments }: Topics, topic: string, count: number = ANCHORS): Anchor {
  const typical = topics.find(({ id }) => id === topic)?.representative ?? [];
  const members = assignments
    .filter((assignment) => assignment.topic === topic)
    .sort((a, b) => b.strength - a.strength)
    .map(({ paper }) => paper);
  return [...new Set([...typical, ...members])].slice(0, count);
}

const known = new WeakMap<Topics["assignments"], ReadonlyMap<string, string | null>>();

/** Paper → its topic. Asked for once a correction, and made once: there may be as many papers as 100,000. */
export function topicsOfPapers(assignments: Topics["assignments"]): ReadonlyMap<string, string | null> {
  const made = known.get(assignments);
  if (made) return made;
  const topicOf = new Map(assignments.map(({ paper, topic }) => [paper, topic]));
  known.set(assignments, topicOf);
  return topicOf;
}

/** Id of the topic in which most of the papers are, of equals the one that the strongest paper is in; null where none is left. */
export function topicOfAnchor({ assignments }: Topics, anchor: Anchor): string | null {
  const topicOf = topicsOfPapers(assignments);
  const votes = new Map<string, number>();
  for (const paper of anchor) {
    const topic = topicOf.get(paper);
    if (topic != null) votes.set(topic, (votes.get(topic) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [topic, count] of votes) if (best === null || count > votes.get(best)!) best = topic;
  return best;
}

/** The words that are to be left out, as the user wrote them. */
export function excludedTerms(corrections: readonly Correction[]): string[] {
  return corrections.flatMap((correction) => (correction.kind === "exclude" ? [correction.term] : []));
}

/** The corrections without those of groups: what they are applied to. Words that are left out are left out there too, and names stay. */
export function withoutRegrouping(corrections: readonly Correction[]): Correction[] {
  return corrections.filter((correction) => !regroups(correction));
}

/** True if it changes which papers stand together. */
export function regroups({ kind }: Correction): boolean {
  return kind !== "rename" && kind !== "exclude";
}
