/** Neighbour lists → links for the forces, and topics as lists of papers: the input of the layout in index space. */
import type { NeighbourLists } from "../model/graph";
import type { Topics } from "../model/topics";

/** Each linked pair once, as columns; sorted by source, then target. Weights are finite and above 0. */
export interface Links {
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** So many of a paper's strongest neighbours count; further ones blur the picture and cost time (evidence: 15 best edges a node). */
const LINKS_A_PAPER = 15;

/** Weights that are not above 0 (a damaged file) count as no link. */
export function similarLinks(neighbours: NeighbourLists): Links {
  const count = Math.max(0, neighbours.offsets.length - 1);
  const pairs = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    const start = neighbours.offsets[i]!;
    const end = Math.min(neighbours.offsets[i + 1]!, start + LINKS_A_PAPER);
    for (let k = start; k < end; k++) {
      const j = neighbours.targets[k]!;
      const weight = neighbours.weights[k]!;
      if (j === i || j >= count || !(weight > 0) || weight === Infinity) continue;
      const pair = i < j ? i * count + j : j * count + i;
      pairs.set(pair, Math.max(weight, pairs.get(pair) ?? 0));
    }
  }
  const keys = Float64Array.from(pairs.keys()).sort();
  return {
    sources: Uint32Array.from(keys, (key) => Math.floor(key / count)),
    targets: Uint32Array.from(keys, (key) => key % count),
    weights: Float64Array.from(keys, (key) => pairs.get(key)!),
  };
}

/** Which papers make up which topic. */
export interface Groups {
  /** For each paper the index of its group, -1 where it fits nowhere. */
  readonly groupOf: Int32Array;
  /** Indices of the papers of each group, most typical first; no group is empty. Groups in the order of the topics, largest first. */
  readonly members: readonly (readonly number[])[];
}

/**
 * A paper whose topic is not in the list counts as one that fits nowhere. Where none has a topic, all papers are one group: there is no
 * island that they could disturb.
 */
export function groupPapers(paperIds: readonly string[], topics: Topics): Groups {
  const byTopic = new Map(topics.topics.map((topic) => [topic.id, [] as number[]]));
  for (let i = 0; i < paperIds.length; i++) byTopic.get(topics.assignments[i]?.topic ?? "")?.push(i);
  const rank = new Map<string, number>();
  for (const topic of topics.topics) topic.representative.forEach((id, k) => void rank.set(id, k));
  const rankOf = (i: number) => rank.get(paperIds[i]!) ?? Infinity;
  const strengthOf = (i: number) => topics.assignments[i]?.strength || 0;
  const members = [...byTopic.values()].filter((group) => group.length > 0);
  if (members.length === 0 && paperIds.length > 0) members.push([...paperIds.keys()]);
  for (const group of members)
    group.sort((a, b) => order(rankOf(a), rankOf(b)) || order(strengthOf(b), strengthOf(a)) || a - b);
  const groupOf = new Int32Array(paperIds.length).fill(-1);
  members.forEach((group, g) => {
    for (const i of group) groupOf[i] = g;
  });
  return { groupOf, members };
}

/** Unlike a difference, right for two infinite ranks as well. */
function order(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
