/**
 * Communities of a weighted undirected graph by modularity with a resolution, on flat arrays.
 * Method: Blondel, Guillaume, Lambiotte and Lefebvre, Fast unfolding of communities in large networks, J. Stat. Mech. P10008, 2008, with
 * the queue of Traag, Waltman and van Eck, From Louvain to Leiden, Sci. Rep. 9, 2019: only neighbours of what moved are looked at again.
 */
import type { Random } from "./random";

/** Adjacency in compressed rows, each edge in both directions; an entry on the diagonal counts once. */
export interface WeightedGraph {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/**
 * @param resolution 1 is plain modularity, more gives more and smaller communities.
 * @returns the community of each node, numbered from 0 in order of first appearance.
 */
export function louvain(graph: WeightedGraph, resolution: number, random: Random): Uint32Array {
  const n = graph.offsets.length - 1;
  let labels = Uint32Array.from({ length: n }, (_, i) => i);
  let level = graph;
  for (;;) {
    const moved = numbered(moveNodes(level, resolution, random));
    labels = labels.map((label) => moved.labels[label]!);
    if (moved.count === level.offsets.length - 1) return numbered(labels).labels;
    level = aggregate(level, moved.labels, moved.count);
  }
}

function moveNodes(graph: WeightedGraph, resolution: number, random: Random): Uint32Array {
  const n = graph.offsets.length - 1;
  const { offsets, targets, weights } = graph;
  const degree = new Float64Array(n);
  let total = 0;
  for (let i = 0; i < n; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) degree[i]! += weights[e]!;
    total += degree[i]!;
  }
  const labels = Uint32Array.from({ length: n }, (_, i) => i);
  if (total === 0) return labels;
  const volume = degree.slice();
  const queue = shuffledIndices(n, random);
  const waiting = new Uint8Array(n).fill(1);
  const linkTo = new Float64Array(n);
  for (let head = 0; head < queue.length; head++) {
    const i = queue[head]!;
    waiting[i] = 0;
    const home = labels[i]!;
    const near: number[] = [home];
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      if (j === i) continue;
      const label = labels[j]!;
      if (linkTo[label] === 0 && label !== home) near.push(label);
      linkTo[label]! += weights[e]!;
    }
    volume[home]! -= degree[i]!;
    let best = home;
    let bestGain = linkTo[home]! - (resolution * degree[i]! * volume[home]!) / total;
    for (const label of near) {
      const gain = linkTo[label]! - (resolution * degree[i]! * volume[label]!) / total;
      if (gain > bestGain + 1e-12) {
        best = label;
        bestGain = gain;
      }
    }
    for (const label of near) linkTo[label] = 0;
    volume[best]! += degree[i]!;
    if (best === home) continue;
    labels[i] = best;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      if (labels[j] !== best && !waiting[j]) {
        waiting[j] = 1;
        queue.push(j);
      }
    }
  }
  return labels;
}

/** Labels renumbered 0, 1, … in order of first appearance. */
function numbered(labels: Uint32Array): { labels: Uint32Array<ArrayBuffer>; count: number } {
  const numbers = new Map<number, number>();
  const result = new Uint32Array(labels.length);
  labels.forEach((label, i) => {
    const number = numbers.get(label) ?? numbers.size;
    numbers.set(label, number);
    result[i] = number;
  });
  return { labels: result, count: numbers.size };
}

/** Communities become nodes, weights between them add up, those within go to the diagonal. */
function aggregate(graph: WeightedGraph, labels: Uint32Array, count: number): WeightedGraph {
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (let i = 0; i < labels.length; i++) {
    const row = rows[labels[i]!]!;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++) {
      const target = labels[graph.targets[e]!]!;
      row.set(target, (row.get(target) ?? 0) + graph.weights[e]!);
    }
  }
  return weightedGraph(rows.map((row) => [...row]));
}

/** @param rows for each node its [target, weight] pairs. */
export function weightedGraph(rows: readonly (readonly (readonly [number, number])[])[]): WeightedGraph {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  return {
    offsets,
    targets: Uint32Array.from(rows.flatMap((row) => row.map(([target]) => target))),
    weights: Float64Array.from(rows.flatMap((row) => row.map(([, weight]) => weight))),
  };
}

function shuffledIndices(n: number, random: Random): number[] {
  const order = Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
}
