/** Neighbour lists → links for the forces, and topics as lists of papers: the input of the layout in index space. */
import type { Steps } from "../lib/steps";
import type { WeightedGraph } from "../lib/weightedGraph";
import type { NeighbourLists } from "../model/graph";
import type { Topics } from "../model/topics";
import { unchanged } from "./numbering";

/** So many of a paper's strongest neighbours count; further ones blur the picture and cost time (evidence: 15 best edges a node). */
const LINKS_A_PAPER = 15;

/**
 * Links between papers as an undirected graph: of two weights for a pair the larger counts; targets ascend within a row. Weights that are
 * not above 0 (a damaged file) count as no link.
 * @param papers the k-th node is papers[k], those left out have none; absent: all, as they are numbered
 */
export function* similarLinks(
  neighbours: NeighbourLists,
  papers = unchanged(Math.max(0, neighbours.offsets.length - 1)),
): Steps<WeightedGraph> {
  const wished = wishes(neighbours, papers);
  yield 0.3;
  const turned = transposed(wished);
  yield 0.6;
  return united(wished, turned);
}

/** For each node its strongest neighbours that can be used, in ascending order. */
function wishes({ offsets, targets, weights }: NeighbourLists, papers: Uint32Array): WeightedGraph {
  const nodeOf = new Int32Array(offsets.length).fill(-1);
  for (let v = 0; v < papers.length; v++) nodeOf[papers[v]!] = v;
  const starts = new Uint32Array(papers.length + 1);
  const ends = new Uint32Array(Math.min(targets.length, LINKS_A_PAPER * papers.length));
  const kept = new Float64Array(ends.length);
  let size = 0;
  for (let v = 0; v < papers.length; v++) {
    const first = offsets[papers[v]!]!;
    const last = Math.min(offsets[papers[v]! + 1]!, first + LINKS_A_PAPER, targets.length);
    for (let k = first; k < last; k++) {
      const target = nodeOf[targets[k]!] ?? -1;
      const weight = weights[k]!;
      if (target === v || target < 0 || !(weight > 0) || weight === Infinity) continue;
      let at = size++;
      for (; at > starts[v]! && ends[at - 1]! > target; at--) {
        ends[at] = ends[at - 1]!;
        kept[at] = kept[at - 1]!;
      }
      ends[at] = target;
      kept[at] = weight;
    }
    starts[v + 1] = size;
  }
  return { offsets: starts, targets: ends.subarray(0, size), weights: kept.subarray(0, size) };
}

/** The entries from the other side; rows ascend, for they are filled in that order. */
function transposed({ offsets, targets, weights }: WeightedGraph): WeightedGraph {
  const starts = new Uint32Array(offsets.length);
  // Not `for … of`: before it is compiled, each of millions of steps would leave an object behind.
  for (let k = 0; k < targets.length; k++) starts[targets[k]! + 1]!++;
  for (let i = 1; i < starts.length; i++) starts[i]! += starts[i - 1]!;
  const next = starts.slice();
  const ends = new Uint32Array(targets.length);
  const turned = new Float64Array(targets.length);
  for (let i = 0; i < offsets.length - 1; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) {
      const at = next[targets[k]!]!++;
      ends[at] = i;
      turned[at] = weights[k]!;
    }
  return { offsets: starts, targets: ends, weights: turned };
}

/** The entries of two graphs with ascending rows; of those with one target the one with the largest weight. */
function united(a: WeightedGraph, b: WeightedGraph): WeightedGraph {
  const starts = new Uint32Array(a.offsets.length);
  const targets = new Uint32Array(a.targets.length + b.targets.length);
  const weights = new Float64Array(targets.length);
  let size = 0;
  for (let i = 0; i < starts.length - 1; i++) {
    let p = a.offsets[i]!;
    let q = b.offsets[i]!;
    const [pEnd, qEnd] = [a.offsets[i + 1]!, b.offsets[i + 1]!];
    while (p < pEnd || q < qEnd) {
      const fromA = q === qEnd || (p < pEnd && a.targets[p]! <= b.targets[q]!);
      const target = fromA ? a.targets[p]! : b.targets[q]!;
      const weight = fromA ? a.weights[p++]! : b.weights[q++]!;
      if (size > starts[i]! && targets[size - 1] === target) {
        if (weight > weights[size - 1]!) weights[size - 1] = weight;
        continue;
      }
      targets[size] = target;
      weights[size++] = weight;
    }
    starts[i + 1] = size;
  }
  return { offsets: starts, targets: targets.subarray(0, size), weights: weights.subarray(0, size) };
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
