/**
 * One partition from several of the same papers: that which agrees most with the others names the groups, and each paper goes where most of them put
 * it. Runs that end a little apart so come to nearly the same (Dudoit and Fridlyand, Bagging to improve the accuracy of a clustering procedure,
 * Bioinformatics 19, 2003, with runs in place of resamples).
 */
import { numberGroups, sizesOf } from "./mergeGroups";

/** @param partitions group of each paper, numbered from 0 in each; at least one. @returns labels numbered in order of first appearance. */
export function vote(partitions: readonly Uint32Array[]): Uint32Array {
  const middle = mostAgreed(partitions);
  const count = sizesOf(middle).length;
  const votes = new Uint32Array(middle.length * count);
  for (const partition of partitions) {
    const standsFor = groupsMeant(partition, middle);
    partition.forEach((group, i) => {
      votes[i * count + standsFor[group]!]!++;
    });
  }
  return numberGroups(
    middle.map((own, i) => {
      let chosen = own;
      for (let group = 0; group < count; group++)
        if (votes[i * count + group]! > votes[i * count + chosen]!) chosen = group;
      return chosen;
    }),
  );
}

/** The one with the highest mean adjusted Rand index to the others, of equals the first. */
function mostAgreed(partitions: readonly Uint32Array[]): Uint32Array {
  const sums = new Float64Array(partitions.length);
  for (let a = 1; a < partitions.length; a++) {
    for (let b = 0; b < a; b++) {
      const agreement = adjustedRand(partitions[a]!, partitions[b]!);
      sums[a]! += agreement;
      sums[b]! += agreement;
    }
  }
  return partitions[sums.indexOf(sums.reduce((most, sum) => Math.max(most, sum)))]!;
}

/** Hubert and Arabie, Comparing partitions, J. Classification 2, 1985. 1 where there is nothing to agree on. */
function adjustedRand(a: Uint32Array, b: Uint32Array): number {
  const { sizesA, sizesB, shared } = overlaps(a, b);
  const pairs = (counts: ArrayLike<number>) => {
    let sum = 0;
    for (let at = 0; at < counts.length; at++) sum += (counts[at]! * (counts[at]! - 1)) / 2;
    return sum;
  };
  const [inA, inB, all] = [pairs(sizesA), pairs(sizesB), pairs([a.length])];
  const expected = all > 0 ? (inA * inB) / all : 0;
  const most = (inA + inB) / 2;
  return most === expected ? 1 : (pairs(shared) - expected) / (most - expected);
}

/** For each group of a partition the group of another with which its Jaccard similarity is largest, of equals the first. */
function groupsMeant(partition: Uint32Array, other: Uint32Array): number[] {
  const { sizesA, sizesB, shared } = overlaps(partition, other);
  return sizesA.map((size, a) => {
    let best = 0;
    let highest = -1;
    sizesB.forEach((otherSize, b) => {
      const both = shared[a * sizesB.length + b]!;
      const jaccard = both / (size + otherSize - both);
      if (jaccard <= highest) return;
      highest = jaccard;
      best = b;
    });
    return best;
  });
}

function overlaps(a: Uint32Array, b: Uint32Array) {
  const [sizesA, sizesB] = [sizesOf(a), sizesOf(b)];
  const shared = new Uint32Array(sizesA.length * sizesB.length);
  a.forEach((group, i) => {
    shared[group * sizesB.length + b[i]!]!++;
  });
  return { sizesA, sizesB, shared };
}
