/**
 * Groups to as many groups as asked for: fewer by merging the smallest into the nearest, more by parting in two the one that
 * falls apart most, step by step. So a finer grouping always lies within every coarser one.
 */
import type { Random } from "../lib/random";
import type { Steps } from "../lib/steps";
import { membersOf, mergeGroups, numberGroups } from "./mergeGroups";
import type { PaperSet } from "./paperSet";

/**
 * @param labels group of each paper, from 0, none empty. @param count at least 1; there are fewer groups only where there are fewer papers.
 * @param random makes the random numbers for parting a group; called anew for each, so that no group depends on another.
 * @returns labels numbered from 0 in order of first appearance.
 */
export function* toCount(
  set: PaperSet,
  labels: Uint32Array,
  count: number,
  random: () => Random,
): Steps<Uint32Array> {
  const groups = membersOf(labels);
  if (groups.length > count) return mergeGroups(labels, set, { smallest: 0, count });
  if (groups.length === count) return numberGroups(labels);
  const partings: Parting[] = [];
  for (const papers of groups) {
    partings.push(partingOf(set, papers, random()));
    yield partings.length / (count + groups.length);
  }
  while (partings.length < Math.min(count, set.size)) {
    const next = partings.reduce(
      (best, parting, at) => (goesBefore(parting, partings[best]!) ? at : best),
      0,
    );
    const parts = partings[next]!.parts.map((papers) => partingOf(set, papers, random()));
    partings.splice(next, 1, ...parts);
    yield partings.length / (count + groups.length);
  }
  const result = new Uint32Array(labels.length);
  partings.forEach(({ papers }, group) => {
    for (const i of papers) result[i] = group;
  });
  return numberGroups(result);
}

interface Parting {
  readonly papers: readonly number[];
  /** Two, or none where there is but one paper. */
  readonly parts: readonly (readonly number[])[];
  /** True if both parts are large enough for a topic. */
  readonly sound: boolean;
  /** How much less the parts resemble each other than was to be expected: the more papers, the more can be gained. */
  readonly gain: number;
}

function partingOf(set: PaperSet, papers: readonly number[], random: Random): Parting {
  if (papers.length < 2) return { papers, parts: [], sound: false, gain: -Infinity };
  const part = set.only(papers);
  const two = mergeGroups(part.pieces(random), part, { smallest: 0, count: 2 });
  const parts = membersOf(two).map((members) => members.map((at) => papers[at]!));
  const sound = parts.every(({ length }) => length >= set.smallest);
  return { papers, parts, sound, gain: gainOf(part.links(two, 2)) };
}

/** The modularity of two groups times the sum of all links: links expected between them by chance, less those found. */
function gainOf([first, second]: readonly Map<number, number>[]): number {
  const between = first!.get(1) ?? 0;
  const a = (first!.get(0) ?? 0) + between;
  const b = (second!.get(1) ?? 0) + between;
  return a + b > 0 ? (a * b) / (a + b) - between : 0;
}

/** Sound partings first, then those that gain more; of equals the one with the first paper. */
function goesBefore(a: Parting, b: Parting): boolean {
  if (a.sound !== b.sound) return a.sound;
  return a.gain > b.gain || (a.gain === b.gain && a.papers[0]! < b.papers[0]!);
}
