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
  /** Papers that are told apart; further ones stay as they are. */
  readonly most: number;
}

/** @param sets in an order that is theirs, whatever the order of the input: those that know most first. */
export function place(sets: readonly OneSet[], { fits, evidence, join, most }: Placing): void {
  const papers: [number, ...number[]][] = [];
  const between: OneSet[] = [];
  for (const set of sets) {
    const fitting = papers.filter((paper) => fits(paper, set));
    if (fitting.length === 0) {
      if (papers.length === most) return;
      papers.push([...set]);
      continue;
    }
    const paper = fitting.length === 1 ? fitting[0]! : likeliest(fitting, set);
    if (!paper) {
      between.push(set);
      continue;
    }
    join(paper, set);
    for (const i of set) paper.push(i);
  }
  const [first, ...rest] = between;
  if (first) for (const set of rest) if (fits(first, set)) join(first, set);

  /** Null if as much speaks for two of them, or nothing for any. */
  function likeliest<Paper extends OneSet>(fitting: readonly Paper[], set: OneSet): Paper | null {
    const speaks = fitting.map((paper) => evidence(paper, set));
    const best = Math.max(...speaks);
    return best > 0 && speaks.indexOf(best) === speaks.lastIndexOf(best)
      ? fitting[speaks.indexOf(best)]!
      : null;
  }
}
