/**
 * The way of VOSviewer, written anew from its description (van Eck and Waltman, Text mining and visualization using VOSviewer, ISSI
 * Newsletter 7, 2011): noun phrases counted once a paper, the more relevant 60 % of the frequent ones, their co-occurrences clustered by VOS.
 * It groups terms; a paper goes to the cluster of most of its terms, a paper without one to none.
 */
import { tokenise } from "../../../src/lib/tokens";
import { vosClusters } from "./vosClusters";
import { textOf, type Way } from "./way";

/** Occurrences that a term needs; less in small sets, until there are enough terms to cluster. */
const LEAST_OCCURRENCES = 10;
const ENOUGH_TERMS = 400;
/** The most frequent ones, since relevance looks at all pairs of them twice. */
const MOST_TERMS = 1200;
const RELEVANT_SHARE = 0.6;
const LONGEST_PHRASE = 3;

export const vosviewer: Way = {
  id: "vos",
  label: "VOSviewer",
  seeded: true,
  async prepare({ papers }) {
    const frequent = frequentTerms(papers.map((paper) => new Set(phrasesOf(textOf(paper)))));
    const relevance = relevances(coOccurrences(frequent, papers.length), frequent.length);
    const chosen = frequent
      .map((occurrences, term) => ({ occurrences, relevance: relevance[term]! }))
      .sort((a, b) => b.relevance - a.relevance)
      .slice(0, Math.ceil(RELEVANT_SHARE * frequent.length))
      .map(({ occurrences }) => occurrences);
    const network = coOccurrences(chosen, papers.length);
    return (seed) => byMajority(chosen, vosClusters(network, chosen.length, seed), papers.length);
  },
};

/** Up to three neighbouring words between stop words and punctuation, as stems: a stand-in for noun phrases. */
function phrasesOf(text: string): string[] {
  return tokenise(text).flatMap((run) =>
    run.flatMap((_, start) =>
      Array.from({ length: Math.min(LONGEST_PHRASE, run.length - start) }, (__, more) =>
        run
          .slice(start, start + more + 1)
          .map(({ stem }) => stem)
          .join(" "),
      ),
    ),
  );
}

/** For each frequent term the papers that have it, most frequent first. */
function frequentTerms(papers: readonly ReadonlySet<string>[]): number[][] {
  const occurrences = new Map<string, number[]>();
  papers.forEach((terms, i) => {
    for (const term of terms) {
      const list = occurrences.get(term) ?? [];
      occurrences.set(term, list);
      list.push(i);
    }
  });
  const sorted = [...occurrences.values()].sort((a, b) => b.length - a.length);
  let least = LEAST_OCCURRENCES;
  const enough = () => sorted.filter((list) => list.length >= least);
  while (least > 2 && enough().length < ENOUGH_TERMS) least--;
  return enough().slice(0, MOST_TERMS);
}

/** In how many papers two terms occur together, row-major, the diagonal 0. */
function coOccurrences(terms: readonly (readonly number[])[], papers: number): Float64Array {
  const termsOf: number[][] = Array.from({ length: papers }, () => []);
  terms.forEach((list, term) => {
    for (const paper of list) termsOf[paper]!.push(term);
  });
  const counts = new Float64Array(terms.length ** 2);
  for (const own of termsOf)
    for (const a of own) for (const b of own) if (a !== b) counts[a * terms.length + b]!++;
  return counts;
}

/** How far a term's second-order co-occurrences are from those of all terms: Kullback-Leibler divergence, in nats. */
function relevances(counts: Float64Array, n: number): number[] {
  const second = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let middle = 0; middle < n; middle++) {
      const weight = counts[i * n + middle]!;
      if (weight === 0) continue;
      for (let j = 0; j < n; j++) second[i * n + j]! += weight * counts[middle * n + j]!;
    }
  }
  // Symmetric: the sums of rows are those of columns.
  const sums = Float64Array.from({ length: n }, (_, i) =>
    second.subarray(i * n, (i + 1) * n).reduce((sum, value) => sum + value, 0),
  );
  const total = sums.reduce((sum, value) => sum + value, 0);
  return Array.from({ length: n }, (_, i) => {
    let divergence = 0;
    for (let j = 0; j < n; j++) {
      const value = second[i * n + j]!;
      if (value > 0) divergence += (value / sums[i]!) * Math.log((value * total) / (sums[i]! * sums[j]!));
    }
    return divergence;
  });
}

/** Ties go to the larger cluster, which has the lower number. */
function byMajority(terms: readonly (readonly number[])[], clusters: Int32Array, papers: number): Int32Array {
  const votes: Map<number, number>[] = Array.from({ length: papers }, () => new Map());
  terms.forEach((list, term) => {
    const cluster = clusters[term]!;
    for (const paper of list) votes[paper]!.set(cluster, (votes[paper]!.get(cluster) ?? 0) + 1);
  });
  return Int32Array.from(votes, (counts) => {
    let [best, most] = [-1, 0];
    for (const [cluster, count] of [...counts].sort((a, b) => a[0] - b[0]))
      if (count > most) [best, most] = [cluster, count];
    return best;
  });
}
