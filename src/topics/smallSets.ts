/**
 * Groups of up to a few hundred papers: average linkage on a blend of text similarity and of how often many seeded community runs put
 * two papers together (co-association: Fred and Jain, Combining multiple clusterings using evidence accumulation, 2005). The weights
 * .3 and .7 were the best and most stable on a survey sorted by three people; the cut was chosen on thirteen labelled sets.
 */
import { averageLinkage, cutTree } from "../lib/averageLinkage";
import { louvain, type WeightedGraph, weightedGraph } from "../lib/louvain";
import { pairDeviation } from "../lib/pairs";
import type { Random } from "../lib/random";
import { mergeGroups, sizesOf } from "./mergeGroups";

const TOGETHER_SHARE = 0.3;
const RESOLUTIONS = [0.7, 1, 1.5, 2, 2.5];
const MORE_NEIGHBOURS = [0, 4, 8];
/** Automatic number of groups: so many more than √n, small ones not counted. */
const AUTOMATIC_MORE = 2;
/** A group of fewer papers goes to the most similar one. */
const SMALLEST_GROUP = 3;

/**
 * @param similarity row-major n × n, in 0..1.
 * @param wanted number of groups, 0 = √n + 2 that are not small, before small ones are merged.
 * @returns the group of each paper, numbered from 0.
 */
export function groupSmallSet(
  similarity: Float64Array,
  n: number,
  wanted: number,
  random: Random,
): Uint32Array {
  if (n <= 1) return new Uint32Array(n);
  const tree = averageLinkage(blendedDistances(similarity, n, random), n);
  const between = (a: readonly number[], b: readonly number[]) => {
    let sum = 0;
    for (const i of a) for (const j of b) sum += similarity[i * n + j]!;
    return sum / (a.length * b.length);
  };
  const count = Math.min(n, wanted > 0 ? wanted : Math.round(Math.sqrt(n)) + AUTOMATIC_MORE);
  const rule = { smallest: wanted > 0 ? 0 : SMALLEST_GROUP, count };
  return mergeGroups(cutFor(tree, count), between, rule);
}

/** The first cut with `wanted` groups that are not small; the small ones are merged after. Without such a cut, the plain one. */
function cutFor(tree: ReturnType<typeof averageLinkage>, wanted: number): Uint32Array {
  for (let count = wanted; count <= tree.length + 1; count++) {
    const cut = cutTree(tree, count);
    if (sizesOf(cut).filter((size) => size >= SMALLEST_GROUP).length >= wanted) return cut;
  }
  return cutTree(tree, wanted);
}

function blendedDistances(similarity: Float64Array, n: number, random: Random): Float64Array {
  const together = coAssociation(similarity, n, random);
  const a = TOGETHER_SHARE / (pairDeviation(together, n) || 1);
  const b = (1 - TOGETHER_SHARE) / (pairDeviation(similarity, n) || 1);
  return similarity.map((value, at) => a * (1 - together[at]!) + b * (1 - value));
}

/** For each pair the share of community runs that put the two together. */
function coAssociation(similarity: Float64Array, n: number, random: Random): Float64Array {
  const base = Math.min(12, Math.max(5, Math.round(Math.sqrt(n) * 0.5) + 2));
  const counts = new Float64Array(n * n);
  for (const more of MORE_NEIGHBOURS) {
    const graph = mutualNeighbours(similarity, n, base + more);
    for (const resolution of RESOLUTIONS) {
      const labels = louvain(graph, resolution, random);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < n; j++) if (labels[i] === labels[j]) counts[i * n + j]!++;
      }
    }
  }
  const runs = MORE_NEIGHBOURS.length * RESOLUTIONS.length;
  return counts.map((count) => count / runs);
}

function mutualNeighbours(similarity: Float64Array, n: number, k: number): WeightedGraph {
  const chosen = Array.from({ length: n }, (_, i) => {
    const others = Array.from({ length: n }, (_, j) => j).filter(
      (j) => j !== i && similarity[i * n + j]! > 0,
    );
    others.sort((a, b) => similarity[i * n + b]! - similarity[i * n + a]! || a - b);
    return new Set(others.slice(0, k));
  });
  return weightedGraph(
    chosen.map((set, i) =>
      [...set].filter((j) => chosen[j]!.has(i)).map((j): [number, number] => [j, similarity[i * n + j]!]),
    ),
  );
}
