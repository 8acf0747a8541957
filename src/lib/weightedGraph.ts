/** Weighted undirected graphs in compressed rows, and the parts of them. */

/** Neighbours of node i are targets[offsets[i] … offsets[i + 1] - 1]. Each edge is in both rows; one of a node with itself is there once. */
export interface WeightedGraph {
  readonly offsets: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
}

/** @param rows for each node its [target, weight] pairs. */
export function weightedGraph(rows: readonly (readonly (readonly [number, number])[])[]): WeightedGraph {
  const offsets = new Uint32Array(rows.length + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  const targets = new Uint32Array(offsets[rows.length]!);
  const weights = new Float64Array(targets.length);
  rows.forEach((row, i) => {
    row.forEach(([target, weight], k) => {
      targets[offsets[i]! + k] = target;
      weights[offsets[i]! + k] = weight;
    });
  });
  return { offsets, targets, weights };
}

export function nodeCount(graph: WeightedGraph): number {
  return graph.offsets.length - 1;
}

/** The given nodes, renumbered in the given order, and the edges between them. */
export function inducedGraph(graph: WeightedGraph, nodes: ArrayLike<number>): WeightedGraph {
  const { offsets, targets, weights } = graph;
  const numbers = new Int32Array(nodeCount(graph)).fill(-1);
  for (let v = 0; v < nodes.length; v++) numbers[nodes[v]!] = v;
  const starts = new Uint32Array(nodes.length + 1);
  let size = 0;
  for (let v = 0; v < nodes.length; v++) {
    for (let e = offsets[nodes[v]!]!; e < offsets[nodes[v]! + 1]!; e++)
      if (numbers[targets[e]!]! >= 0) size++;
    starts[v + 1] = size;
  }
  const ends = new Uint32Array(size);
  const kept = new Float64Array(size);
  let at = 0;
  for (let v = 0; v < nodes.length; v++) {
    for (let e = offsets[nodes[v]!]!; e < offsets[nodes[v]! + 1]!; e++) {
      const target = numbers[targets[e]!]!;
      if (target < 0) continue;
      ends[at] = target;
      kept[at++] = weights[e]!;
    }
  }
  return { offsets: starts, targets: ends, weights: kept };
}
