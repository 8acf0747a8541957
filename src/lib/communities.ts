/** Steps that methods of finding communities share: partitions, their graphs, and their quality. */
import type { Random } from "./random";
import { nodeCount, type WeightedGraph } from "./weightedGraph";

/** Labels 0 … count − 1. */
export interface Partition {
  readonly labels: Uint32Array;
  readonly count: number;
}

export interface Level {
  readonly graph: WeightedGraph;
  /** Sum of the weights of each node's row. */
  readonly degree: Float64Array;
  readonly total: number;
}

export function levelOf(graph: WeightedGraph): Level {
  const { offsets, weights } = graph;
  const degree = new Float64Array(nodeCount(graph));
  let total = 0;
  for (let i = 0; i < degree.length; i++) {
    const end = offsets[i + 1]!;
    let sum = 0;
    for (let e = offsets[i]!; e < end; e++) sum += weights[e]!;
    degree[i] = sum;
    total += degree[i]!;
  }
  return { graph, degree, total };
}

/**
 * How many more links lie within communities than by chance, as a share of all, at most 1 (Newman and Girvan, Phys. Rev. E 69, 026113, 2004).
 * @param labels community of each node, each below the number of nodes.
 */
export function modularity(graph: WeightedGraph, labels: Uint32Array, resolution: number): number {
  const { degree, total } = levelOf(graph);
  const volume = new Float64Array(labels.length);
  let within = 0;
  for (let i = 0; i < labels.length; i++) {
    volume[labels[i]!]! += degree[i]!;
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++)
      if (labels[graph.targets[e]!] === labels[i]) within += graph.weights[e]!;
  }
  let expected = 0;
  for (const sum of volume) expected += (sum / total) * (sum / total);
  return total > 0 ? within / total - resolution * expected : 0;
}

/**
 * Parts become nodes, weights between them add up, those within become an edge of the node with itself.
 * @param edgeOf is told, for each edge of the graph, which edge of the parts it adds to.
 */
export function aggregate(
  graph: WeightedGraph,
  { labels, count }: Partition,
  edgeOf: Uint32Array | null = null,
): WeightedGraph {
  const { offsets, targets, weights } = graph;
  const starts = new Uint32Array(count + 1);
  for (const label of labels) starts[label + 1]!++;
  for (let c = 0; c < count; c++) starts[c + 1]! += starts[c]!;
  const next = starts.slice();
  const members = new Uint32Array(labels.length);
  for (let i = 0; i < labels.length; i++) members[next[labels[i]!]!++] = i;
  const rows = new Uint32Array(count + 1);
  const most = Math.min(targets.length, count * count);
  const ends = new Uint32Array(most);
  const sums = new Float64Array(most);
  const place = new Int32Array(count).fill(-1);
  let at = 0;
  for (let c = 0; c < count; c++) {
    for (let m = starts[c]!; m < starts[c + 1]!; m++) {
      const i = members[m]!;
      const end = offsets[i + 1]!;
      for (let e = offsets[i]!; e < end; e++) {
        const target = labels[targets[e]!]!;
        if (place[target]! < rows[c]!) {
          place[target] = at;
          ends[at] = target;
          sums[at++] = weights[e]!;
        } else sums[place[target]!]! += weights[e]!;
        if (edgeOf) edgeOf[e] = place[target]!;
      }
    }
    rows[c + 1] = at;
  }
  return { offsets: rows, targets: ends.slice(0, at), weights: sums.slice(0, at) };
}

/**
 * What is left of a graph of parts where only some of the nodes are. Edges of parts that have no kept nodes between them stay and weigh nothing.
 * @param ofParts and edgeOf as `aggregate` made them of the graph. @param isKept 1 for the nodes that are kept.
 */
export function aggregateOfSome(
  { offsets, targets, weights }: WeightedGraph,
  ofParts: WeightedGraph,
  edgeOf: Uint32Array,
  isKept: Uint8Array,
): WeightedGraph {
  const sums = new Float64Array(ofParts.weights.length);
  for (let i = 0; i < isKept.length; i++) {
    if (!isKept[i]) continue;
    const end = offsets[i + 1]!;
    // Added up rather than asked for: no processor foresees which ones are kept.
    for (let e = offsets[i]!; e < end; e++) sums[edgeOf[e]!]! += weights[e]! * isKept[targets[e]!]!;
  }
  return { ...ofParts, weights: sums };
}

/** Labels renumbered 0, 1, … in order of first appearance. @param labels each below their number. */
export function numbered(labels: Uint32Array): Partition {
  const numbers = new Int32Array(labels.length).fill(-1);
  const result = new Uint32Array(labels.length);
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    if (numbers[labels[i]!]! < 0) numbers[labels[i]!] = count++;
    result[i] = numbers[labels[i]!]!;
  }
  return { labels: result, count };
}

/** Nodes 0 … n − 1 in random order. */
export function shuffledOrder(n: number, random: Random): Uint32Array {
  const order = new Uint32Array(n);
  for (let i = 0; i < n; i++) order[i] = i;
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const other = order[j]!;
    order[j] = order[i]!;
    order[i] = other;
  }
  return order;
}
