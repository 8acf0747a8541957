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
  /** 1 for the given nodes. Added up rather than asked for: no processor foresees which edges stay. */
  const isIn = new Uint8Array(numbers.length);
  for (let v = 0; v < nodes.length; v++) {
    numbers[nodes[v]!] = v;
    isIn[nodes[v]!] = 1;
  }
  const starts = new Uint32Array(nodes.length + 1);
  let size = 0;
  for (let v = 0; v < nodes.length; v++) {
    const end = offsets[nodes[v]! + 1]!;
    for (let e = offsets[nodes[v]!]!; e < end; e++) size += isIn[targets[e]!]!;
    starts[v + 1] = size;
  }
  // One place more: what does not stay is written there and written over.
  const ends = new Uint32Array(size + 1);
  const kept = new Float64Array(size + 1);
  let at = 0;
  for (let v = 0; v < nodes.length; v++) {
    const end = offsets[nodes[v]! + 1]!;
    for (let e = offsets[nodes[v]!]!; e < end; e++) {
      const target = targets[e]!;
      ends[at] = numbers[target]!;
      kept[at] = weights[e]!;
      at += isIn[target]!;
    }
  }
  return { offsets: starts, targets: ends.subarray(0, size), weights: kept.subarray(0, size) };
}
