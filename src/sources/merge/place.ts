/**
 * Sets of records, each of one paper already → joined where they fit together. What fits several papers that are not one goes to the one for
 * which most speaks; where that is none alone, to none of them.
 */

/** Indices of records. */
export type OneSet = readonly [number, ...number[]];

export interface Placing {
  /** True if the set may be of that paper, and no reason is known against it. */
  fits(paper: OneSet, set: OneSet): boolean;
  /** How much speaks for it; 0: nothing. */
  evidence(paper: OneSet, set: OneSet): number;
  join(paper: OneSet, set: OneSet): void;
  /** Papers that are told apart; further ones stay as they are. Of each so many records are looked at. */
  readonly most: number;
}

/** A record is compared with so many others of all papers at least, and hardly more: with more they are of a careless file. */
const MOST_COMPARED = 240;

/** @param sets in an order that is theirs, whatever the order of the input: those that know most first. */
export function place(sets: readonly OneSet[], { fits, evidence, join, most }: Placing): void {
  const papers: [number, ...number[]][] = [];
  const between: OneSet[] = [];
  for (const set of sets) {
    const compared = Math.min(most, Math.ceil(MOST_COMPARED / Math.max(1, papers.length)));
    const few = firstOf(set, most);
    const fitting = papers.filter((paper) => fits(firstOf(paper, compared), few));
    if (fitting.length === 0) {
      if (papers.length === most) return;
      papers.push([...set]);
      continue;
    }
    const paper = fitting.length === 1 ? fitting[0]! : likeliest(fitting, few, compared);
    if (paper) put(paper, set);
    else between.push(set);
  }
  const [first, ...rest] = between;
  if (!first) return;
  const alone: [number, ...number[]] = [...first];
  for (const set of rest) if (fits(firstOf(alone, most), firstOf(set, most))) put(alone, set);

  function put(paper: [number, ...number[]], set: OneSet): void {
    join(paper, set);
    for (const i of set) paper.push(i);
  }

  /** Null if as much speaks for two of them, or nothing for any. */
  function likeliest<Paper extends OneSet>(fitting: readonly Paper[], set: OneSet, count: number) {
    const speaks = fitting.map((paper) => evidence(firstOf(paper, count), set));
    const best = Math.max(...speaks);
    return best > 0 && speaks.indexOf(best) === speaks.lastIndexOf(best)
      ? fitting[speaks.indexOf(best)]!
      : null;
  }
}

function firstOf(set: OneSet, count: number): OneSet {
  return set.length <= count ? set : [set[0], ...set.slice(1, count)];
}
