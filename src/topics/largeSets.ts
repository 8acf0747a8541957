/**
 * Groups of more than a few hundred papers: communities (Leiden) of the graph of shared neighbours, small ones merged into the one with the
 * strongest links to them; several runs vote, and papers settle. Shared neighbours agree with experts better than the similarities
 * themselves on seven sets of 600 to 700 papers (AMI .35, else .33) and are found again more often (ARI over 80 % of the papers .79, else .65).
 */
import { leiden } from "../lib/leiden";
import type { Random } from "../lib/random";
import { inducedGraph, nodeCount, type WeightedGraph } from "../lib/weightedGraph";
import { type MergeRule, membersOf, mergeGroups, numberGroups, sizesOf } from "./mergeGroups";
import type { PaperSet } from "./paperSet";
import { type PairsOfSome, settleLarge } from "./settleLarge";
import { vote } from "./vote";

const SMALLEST_GROUP = 5;
export const RUNS = 5;
/** Automatic topics: more cannot be told apart on a slide. */
export const GROUPS: MergeRule = { smallest: SMALLEST_GROUP, count: 20 };
/** Where all pairs are known communities are looked for at this resolution, then at lower ones down to plain modularity, until they are few enough. */
const FIRST_RESOLUTION = 2.5;
const COARSER = 0.8;
/** Pieces of a topic: from plain modularity on until there are two. */
const FINER = 1.5;
const FINEST = 200;

/**
 * @param graph as from `sharedNeighbours`.
 * @param pairs of its papers; null: they stay where the communities put them.
 * @param runs so many vote.
 * @param first resolution at which communities are looked for, then lower ones.
 */
export function largeSet(
  graph: WeightedGraph,
  pairs: PairsOfSome | null = null,
  runs: number = RUNS,
  first: number = FIRST_RESOLUTION,
): PaperSet {
  const size = nodeCount(graph);
  /** Resolution at which the last run stopped. */
  let fineness = first;
  const set: PaperSet = {
    size,
    smallest: SMALLEST_GROUP,
    *group(random) {
      const found: Uint32Array[] = [];
      for (let run = 0; run < runs; run++) {
        const few = fewCommunities(graph, set, first, random);
        found.push(few.labels);
        fineness = few.resolution;
        yield (run + 1) / (runs + 1);
      }
      const agreed = mergeGroups(vote(found), set, GROUPS);
      return pairs ? numberGroups(settleLarge(pairs, agreed, SMALLEST_GROUP)) : agreed;
    },
    links: (labels, count) => linksBetween(graph, labels, count),
    nearness: (sum, sizeA, sizeB) => sum / Math.sqrt(sizeA * sizeB),
    pieces: (random) => {
      for (let resolution = 1; resolution < FINEST; resolution *= FINER) {
        const found = leiden(graph, resolution, random);
        if (sizesOf(found).filter((count) => count >= SMALLEST_GROUP).length > 1) return found;
      }
      return Uint32Array.from({ length: size }, (_, i) => i);
    },
    // Parts are many: each may be a little off, and need not be looked at more finely than the whole.
    only: (papers) =>
      largeSet(
        inducedGraph(graph, papers),
        pairs && { ...pairs, papers: papers.map((paper) => pairs.papers[paper]!) },
        1,
        fineness,
      ),
  };
  return set;
}

/**
 * Communities at the first resolution at which they are few enough. Were the smallest of many merged instead, each paper that comes or goes could make
 * others the smallest.
 */
function fewCommunities(
  graph: WeightedGraph,
  set: Pick<PaperSet, "links" | "nearness">,
  first: number,
  random: Random,
): { labels: Uint32Array; resolution: number } {
  for (let resolution = first; ; resolution *= COARSER) {
    const found = mergeGroups(leiden(graph, resolution, random), set, { ...GROUPS, count: 0 });
    if (sizesOf(found).length <= GROUPS.count) return { labels: found, resolution };
    if (resolution * COARSER < 1) return { labels: mergeGroups(found, set, GROUPS), resolution };
  }
}

export function linksBetween(
  { offsets, targets, weights }: WeightedGraph,
  labels: Uint32Array,
  count: number,
) {
  const sums = new Float64Array(count);
  return membersOf(labels).map((members) => {
    const met = new Set<number>();
    const links = new Map<number, number>();
    for (const i of members) {
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const other = labels[targets[e]!]!;
        if (sums[other] === 0) met.add(other);
        sums[other]! += weights[e]!;
      }
    }
    for (const other of met) {
      if (sums[other]! > 0) links.set(other, sums[other]!);
      sums[other] = 0;
    }
    return links;
  });
}
