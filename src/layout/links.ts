/** Neighbour lists → links for the forces, and topics as lists of papers: the input of the layout in index space. */
import type { WeightedGraph } from "../lib/weightedGraph";
import type { NeighbourLists } from "../model/graph";
import type { Topics } from "../model/topics";

/** So many of a paper's strongest neighbours count; further ones blur the picture and cost time (evidence: 15 best edges a node). */
const LINKS_A_PAPER = 15;

/**
 * Links between papers as an undirected graph: of two weights for a pair the larger counts; targets ascend within a row. Weights that are
 * not above 0 (a damaged file) count as no link.
 */
export function similarLinks(neighbours: NeighbourLists): WeightedGraph {
  const wished = wishes(neighbours);
  // Both directions of each wish in rows; transposing rows that come in ascending order sorts each of them.
  return merged(transposed(bothWays(wished)));
}

/** For each paper its strongest neighbours that can be used, as the lists have them. */
function wishes({ offsets, targets, weights }: NeighbourLists): WeightedGraph {
  const count = Math.max(0, offsets.length - 1);
  const starts = new Uint32Array(count + 1);
  const ends = new Uint32Array(Math.min(targets.length, LINKS_A_PAPER * count));
  const kept = new Float64Array(ends.length);
  let at = 0;
  for (let i = 0; i < count; i++) {
    const last = Math.min(offsets[i + 1]!, offsets[i]! + LINKS_A_PAPER, targets.length);
    for (let k = offsets[i]!; k < last; k++) {
      const weight = weights[k]!;
      if (targets[k] === i || targets[k]! >= count || !(weight > 0) || weight === Infinity) continue;
      ends[at] = targets[k]!;
      kept[at++] = weight;
    }
    starts[i + 1] = at;
  }
  return { offsets: starts, targets: ends.subarray(0, at), weights: kept.subarray(0, at) };
}

function bothWays({ offsets, targets, weights }: WeightedGraph): WeightedGraph {
  const count = offsets.length - 1;
  const starts = new Uint32Array(count + 1);
  for (let i = 0; i < count; i++) starts[i + 1] = offsets[i + 1]! - offsets[i]!;
  for (const target of targets) starts[target + 1]!++;
  for (let i = 0; i < count; i++) starts[i + 1]! += starts[i]!;
  const next = starts.slice();
  const ends = new Uint32Array(2 * targets.length);
  const both = new Float64Array(2 * targets.length);
  for (let i = 0; i < count; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const j = targets[k]!;
      const there = next[i]!++;
      ends[there] = j;
      both[there] = weights[k]!;
      const back = next[j]!++;
      ends[back] = i;
      both[back] = weights[k]!;
    }
  return { offsets: starts, targets: ends, weights: both };
}

/** Of a graph whose entries are all there both ways: each row has as many entries as before, in ascending order. */
function transposed({ offsets, targets, weights }: WeightedGraph): WeightedGraph {
  const next = offsets.slice();
  const ends = new Uint32Array(targets.length);
  const turned = new Float64Array(targets.length);
  for (let i = 0; i < offsets.length - 1; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const at = next[targets[k]!]!++;
      ends[at] = i;
      turned[at] = weights[k]!;
    }
  return { offsets, targets: ends, weights: turned };
}

/** Entries of one target, which follow each other, become one with the largest weight. */
function merged({ offsets, targets, weights }: WeightedGraph): WeightedGraph {
  const starts = new Uint32Array(offsets.length);
  let at = 0;
  for (let i = 0; i < offsets.length - 1; i++) {
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      if (at > starts[i]! && targets[at - 1] === targets[k]) {
        if (weights[k]! > weights[at - 1]!) weights[at - 1] = weights[k]!;
        continue;
      }
      targets[at] = targets[k]!;
      weights[at++] = weights[k]!;
    }
    starts[i + 1] = at;
  }
  return { offsets: starts, targets: targets.slice(0, at), weights: weights.slice(0, at) };
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
  const rankById = new Map<string, number>();
  for (const topic of topics.topics) topic.representative.forEach((id, k) => void rankById.set(id, k));
  const rank = Float64Array.from(paperIds, (id) => rankById.get(id) ?? Infinity);
  const strength = Float64Array.from(paperIds, (_, i) => topics.assignments[i]?.strength || 0);
  const members = [...byTopic.values()].filter((group) => group.length > 0);
  if (members.length === 0 && paperIds.length > 0) members.push([...paperIds.keys()]);
  for (const group of members)
    group.sort((a, b) => order(rank[a]!, rank[b]!) || order(strength[b]!, strength[a]!) || a - b);
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
