/**
 * Links between topics → the order in which the topics stand round the hub, similar ones side by side: greedy from the largest topic,
 * then reversals and swaps while they help (2-opt, Croes 1958).
 */
import { type WeightedGraph, weightedGraph } from "../lib/weightedGraph";
import type { Groups } from "./links";

/** Above so many topics the order is greedy only: the improvement takes cubic time. */
const MOST_IMPROVED = 40;

/**
 * @param similarity square matrix of the topics, row-major, as from `topicSimilarity`
 * @returns indices of the topics in their order round the hub
 */
export function ringOrder(similarity: Float64Array, count: number): number[] {
  const order = greedyOrder(similarity, count);
  return count <= MOST_IMPROVED ? improve(order, similarity) : order;
}

/** S_cd = w(c, d) / √(W_c · W_d): weight of the links between two topics, relative to all links of each; 0 on the diagonal. */
export function topicSimilarity({ groupOf, members }: Groups, links: WeightedGraph): Float64Array {
  const count = members.length;
  const between = new Float64Array(count * count);
  const total = new Float64Array(count);
  for (let i = 0; i < groupOf.length; i++)
    for (let k = links.offsets[i]!; k < links.offsets[i + 1]!; k++) {
      const j = links.targets[k]!;
      if (j < i) continue;
      const weight = links.weights[k]!;
      const a = groupOf[i]!;
      const b = groupOf[j]!;
      if (a >= 0) total[a]! += weight;
      if (b >= 0) total[b]! += weight;
      if (a < 0 || b < 0 || a === b) continue;
      between[a * count + b]! += weight;
      between[b * count + a]! += weight;
    }
  return between.map((weight, k) => {
    const scale = Math.sqrt(total[Math.floor(k / count)]! * total[k % count]!);
    return scale > 0 ? weight / scale : 0;
  });
}

/** The similarities above 0 as a graph of the topics. */
export function topicGraph(similarity: Float64Array, count: number): WeightedGraph {
  return weightedGraph(
    Array.from({ length: count }, (_, a) =>
      Array.from(similarity.subarray(a * count, (a + 1) * count), (weight, b) => [b, weight] as const).filter(
        ([, weight]) => weight > 0,
      ),
    ),
  );
}

/** The order of very many topics: by the directions in which they would like to lie, [x0, y0, …], anticlockwise from the left. */
export function orderByDirection(homes: Float64Array): number[] {
  const turn = Float64Array.from({ length: homes.length / 2 }, (_, k) => {
    const [x, y] = [homes[2 * k]!, homes[2 * k + 1]!];
    const along = x / (Math.abs(x) + Math.abs(y) || 1);
    return y < 0 ? -1 - along : 1 + along;
  });
  return [...turn.keys()].sort((a, b) => turn[a]! - turn[b]! || a - b);
}

function greedyOrder(similarity: Float64Array, count: number): number[] {
  const order: number[] = count > 0 ? [0] : [];
  const rest = Array.from({ length: Math.max(0, count - 1) }, (_, k) => k + 1);
  while (rest.length > 0) {
    const last = order[order.length - 1]!;
    let best = 0;
    for (let k = 1; k < rest.length; k++)
      if (similarity[last * count + rest[k]!]! > similarity[last * count + rest[best]!]!) best = k;
    order.push(...rest.splice(best, 1));
  }
  return order;
}

function improve(start: number[], similarity: Float64Array): number[] {
  let order = start;
  let score = ringScore(order, similarity);
  for (let improved = true; improved; ) {
    improved = false;
    for (let i = 0; i < order.length; i++)
      for (let j = i + 1; j < order.length; j++)
        for (const candidate of [reversed(order, i, j), swapped(order, i, j)]) {
          const next = ringScore(candidate, similarity);
          if (next <= score + 1e-9) continue;
          order = candidate;
          score = next;
          improved = true;
        }
  }
  return order;
}

/** Similarity of the next on the ring, and for .35 of the next but one. */
function ringScore(order: readonly number[], similarity: Float64Array): number {
  const count = order.length;
  let score = 0;
  for (let i = 0; i < count; i++) {
    const row = order[i]! * count;
    score += similarity[row + order[(i + 1) % count]!]! + 0.35 * similarity[row + order[(i + 2) % count]!]!;
  }
  return score;
}

function reversed(order: readonly number[], i: number, j: number): number[] {
  return [...order.slice(0, i), ...order.slice(i, j + 1).reverse(), ...order.slice(j + 1)];
}

function swapped(order: readonly number[], i: number, j: number): number[] {
  const copy = [...order];
  copy[i] = order[j]!;
  copy[j] = order[i]!;
  return copy;
}
