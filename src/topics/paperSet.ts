/** What grouping wants to know of a set of papers; small and large sets answer it in their own ways. Papers are numbered from 0. */
import type { Random } from "../lib/random";
import type { Steps } from "../lib/steps";

export interface PaperSet {
  readonly size: number;
  /** A group of fewer papers is no topic: it is merged. */
  readonly smallest: number;
  /** As many groups as the set seems to have. @returns the group of each paper, numbered from 0 in order of first appearance. */
  group(random: Random): Steps<Uint32Array>;
  /** Sums of similarities over the ordered pairs of papers of two groups, and of one: for each group by the other, where it resembles it at all. */
  links(labels: Uint32Array, count: number): Map<number, number>[];
  /** How near two groups are, from the sum of the similarities between them and their sizes; at least 0, and 0 for a sum of 0. */
  nearness(sum: number, sizeA: number, sizeB: number): number;
  /** Rough pieces of a set of two and more papers, at least two. */
  pieces(random: Random): Uint32Array;
  /** The given papers alone, renumbered in the given order. */
  only(papers: readonly number[]): PaperSet;
}
