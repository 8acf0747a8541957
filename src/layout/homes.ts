/**
 * Links between papers → where each topic would like to lie round the hub. Papers lie by the two slowest directions of a walk along the
 * links (spectral embedding, Belkin & Niyogi 2003, by power iteration), as ranks; a topic lies at the mean of its papers. Corrections of
 * the topics leave the links as they are, so that what they leave alone stays about where it was.
 */
import { sinCos } from "../lib/portableMath";
import { type Random, seededRandom } from "../lib/random";
import type { WeightedGraph } from "../lib/weightedGraph";
import type { Groups } from "./links";

/** Bounds: the time with very many links, and what is needed with few. */
const MOST_ITERATIONS = 150;
const LEAST_ITERATIONS = 20;
const STEPS_ALONG_LINKS = 4e6;

/**
 * @param random turns and mirrors the whole, which the links leave open: another seed is another arrangement
 * @returns [x0, y0, x1, y1, …], one a group, nearer than 1.5 to the origin
 */
export function homesOf({ groupOf, members }: Groups, links: WeightedGraph, random: Random): Float64Array {
  const [across, up] = slowDirections(links, groupOf.length);
  const { sin, cos } = sinCos(2 * Math.PI * random());
  const mirror = random() < 0.5 ? -1 : 1;
  const homes = new Float64Array(2 * members.length);
  members.forEach((papers, g) => {
    let x = 0;
    let y = 0;
    for (const i of papers) {
      x += across[i]! / papers.length;
      y += (mirror * up[i]!) / papers.length;
    }
    homes[2 * g] = cos * x - sin * y;
    homes[2 * g + 1] = sin * x + cos * y;
  });
  return homes;
}

/** Of each paper its ranks along the two directions in which the walk mixes last, in -1..1. */
function slowDirections(links: WeightedGraph, count: number): [Float64Array, Float64Array] {
  const root = rootDegrees(links, count);
  const walk = { ...links, weights: scaledWeights(links, root) };
  const even = normalised(root.slice());
  const random = seededRandom(1);
  const start = () => Float64Array.from({ length: count }, () => random() - 0.5);
  let first: Float64Array = start();
  let second: Float64Array = start();
  const pairs = links.targets.length / 2;
  const affordable = Math.floor(STEPS_ALONG_LINKS / Math.max(1, pairs));
  const iterations = Math.min(MOST_ITERATIONS, Math.max(LEAST_ITERATIONS, affordable));
  for (let iteration = 0; iteration < iterations; iteration++) {
    first = normalised(without(walked(walk, first), even));
    second = normalised(without(without(walked(walk, second), even), first));
  }
  const ranked = (vector: Float64Array) => ranks(vector.map((value, i) => value / root[i]!));
  return [ranked(first), ranked(second)];
}

/** Square root of each paper's summed weights, above 0 for one without links. */
function rootDegrees({ offsets, weights }: WeightedGraph, count: number): Float64Array {
  const root = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let degree = 1e-6;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) degree += weights[k]!;
    root[i] = Math.sqrt(degree);
  }
  return root;
}

function scaledWeights({ offsets, targets, weights }: WeightedGraph, root: Float64Array): Float64Array {
  const scaled = new Float64Array(weights.length);
  for (let i = 0; i < root.length; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      scaled[k] = weights[k]! / (root[i]! * root[targets[k]!]!);
  return scaled;
}

/** One step of the lazy walk: half of it stays, so that no direction alternates. */
function walked({ offsets, targets, weights }: WeightedGraph, vector: Float64Array): Float64Array {
  const next = new Float64Array(vector.length);
  for (let i = 0; i < next.length; i++) {
    let sum = vector[i]!;
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++) sum += weights[k]! * vector[targets[k]!]!;
    next[i] = sum;
  }
  return next;
}

/** The part of a vector at right angles to one of length 1; in place. */
function without(vector: Float64Array, other: Float64Array): Float64Array {
  let along = 0;
  for (let i = 0; i < vector.length; i++) along += vector[i]! * other[i]!;
  for (let i = 0; i < vector.length; i++) vector[i]! -= along * other[i]!;
  return vector;
}

/** Of length 1; in place. */
function normalised(vector: Float64Array): Float64Array {
  let square = 0;
  for (let i = 0; i < vector.length; i++) square += vector[i]! * vector[i]!;
  const length = Math.sqrt(square) || 1;
  for (let i = 0; i < vector.length; i++) vector[i]! /= length;
  return vector;
}

function ranks(values: Float64Array): Float64Array {
  const order = Uint32Array.from(values.keys()).sort((a, b) => values[a]! - values[b]! || a - b);
  const ranked = new Float64Array(values.length);
  for (const [rank, i] of order.entries()) ranked[i] = (2 * rank + 1) / values.length - 1;
  return ranked;
}
