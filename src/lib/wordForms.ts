/**
 * How a person would write a word in running text: "reinforcement" although titles say "Reinforcement", but "Python" and "LLM". Learnt
 * from the texts: capitals inside a word by majority; a capital at the start where the text is not in title case and the word does not
 * open a sentence. Where the texts are silent, a short list of proper names decides.
 */
import { caseTraits, LONG, OPENS_CAPITAL, SHOUTED } from "./caseTraits";
import { compareText } from "./order";
import type { Token } from "./tokens";

export interface WordForms {
  /** The word with the capitals it should have in the middle of a sentence. */
  write(surface: string): string;
}

interface Counts {
  /** Spellings with capitals inside, as written. */
  readonly inner: Map<string, number>;
  /** Spellings without, where the first letter says something. */
  readonly telling: Map<string, number>;
  plain: number;
}

/** @param texts the runs of each text. */
export function learnWordForms(texts: readonly (readonly (readonly Token[])[])[]): WordForms {
  const counts = new Map<string, Counts>();
  for (const runs of texts) {
    const tokens = runs.flat();
    const style = caseStyle(tokens);
    if (style === "capitals") continue;
    for (const { surface, opening } of tokens) {
      const key = surface.toLowerCase();
      const count = counts.get(key) ?? { inner: new Map(), telling: new Map(), plain: 0 };
      counts.set(key, count);
      if (hasInnerCapital(surface)) add(count.inner, surface);
      else {
        count.plain++;
        if (style === "sentence" && !opening) add(count.telling, surface);
      }
    }
  }
  const known = new Map([...counts].map(([key, count]) => [key, preferred(key, count)]));
  return { write: (surface) => known.get(surface.toLowerCase()) ?? surface };
}

function preferred(key: string, { inner, telling, plain }: Counts): string {
  const withInner = [...inner.values()].reduce((sum, count) => sum + count, 0);
  if (withInner > plain) return commonest(inner);
  if (telling.size === 0) return PROPER.get(key) ?? key;
  const told = commonest(telling);
  return isSureOfCapital(telling.get(told)!, telling.get(key) ?? 0) ? told : key;
}

/** A name is written large nearly always; a word that is so in headings, and in names of which it is a part, is not. */
export function isSureOfCapital(large: number, small: number): boolean {
  return large > 2 * small;
}

/** The form counted most. */
export function commonest(forms: ReadonlyMap<string, number>): string {
  const [best] = [...forms].sort((a, b) => b[1] - a[1] || compareForms(a[0], b[0]));
  return best?.[0] ?? "";
}

/** Of two forms counted alike the one with fewer capitals comes first, then the shorter, then by code units. */
export function compareForms(a: string, b: string): number {
  return capitals(a) - capitals(b) || a.length - b.length || compareText(a, b);
}

/** LLM, IoT, mRNA, DeFi: more than a capital at the start. */
export function hasInnerCapital(surface: string): boolean {
  return /.\p{Lu}/u.test(surface);
}

/** LLM, GPUs: letters all capital but for a plural s, at least two characters. */
export function isAcronym(surface: string): boolean {
  return /^\p{Lu}[\p{Lu}\p{N}]+s?$/u.test(surface);
}

function add(counts: Map<string, number>, form: string): void {
  counts.set(form, (counts.get(form) ?? 0) + 1);
}

function capitals(form: string): number {
  let count = 0;
  for (let i = 0; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code > 0x7f) return form.replace(/[^\p{Lu}]/gu, "").length;
    if (code >= 0x41 && code <= 0x5a) count++;
  }
  return count;
}

function caseStyle(tokens: readonly Token[]): CaseStyle {
  const counts = { words: 0, capital: 0, shouted: 0 };
  for (const { surface, opening } of tokens) if (!opening) countCase(counts, caseTraits(surface));
  return isShoutedWhole(tokens.map(({ surface }) => surface)) ? "capitals" : styleOf(counts);
}

/** Letters of an acronym that may stand alone as a keyword. */
const LONGEST_ACRONYM = 4;

/** True for "GENES" and "DNA REPAIR", as some sources write keywords; "DNA" alone says how it is written. @param words of a text. */
export function isShoutedWhole(words: readonly string[]): boolean {
  return (
    words.some(({ length }) => length > LONGEST_ACRONYM) &&
    words.every((word) => (caseTraits(word) & SHOUTED) !== 0)
  );
}

export interface CaseCounts {
  words: number;
  capital: number;
  shouted: number;
}

/** @param traits of a word that does not open a sentence, as of `caseTraits`. */
export function countCase(counts: CaseCounts, traits: number): void {
  if (!(traits & LONG)) return;
  counts.words++;
  if (traits & OPENS_CAPITAL) counts.capital++;
  if (traits & SHOUTED) counts.shouted++;
}

/** How a text is written: all in capitals, its words with capitals as in titles, or as sentences are. */
export type CaseStyle = "capitals" | "title" | "sentence";

export function styleOf({ words, capital, shouted }: CaseCounts): CaseStyle {
  if (words > 2 && shouted > words * 0.7) return "capitals";
  return capital > words * 0.4 ? "title" : "sentence";
}

/** Names by their lower case. */
export const PROPER: ReadonlyMap<string, string> = new Map(
  (
    "Python Java Verilog Rust Kotlin Haskell Fortran Azure Android Linux Windows Docker Kubernetes Bayes Bayesian Markov Gaussian " +
    "Monte Carlo Bernoulli Poisson Gibbs Boltzmann Hilbert Fourier Laplace Laplacian Euclidean Riemannian Hamiltonian Newton Kalman " +
    "Turing Chomsky Shapley Nash Pareto Bellman Chinese English French German Spanish Japanese Korean Arabic Hindi Russian " +
    "Portuguese Indian African Africans European Europeans American Americans Asian Asians Africa Europe Asia America China India Japan Germany France Brazil Britain " +
    "Twitter Wikipedia Reddit Covid Alzheimer Parkinson Internet Excel Ethereum Bitcoin Solidity Copilot"
  )
    .split(" ")
    .map((name) => [name.toLowerCase(), name]),
);
