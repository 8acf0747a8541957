/** The columns of the TF-IDF matrix, with what is asked of their terms again and again. */
import { explainsNothing } from "../lib/quietWords";
import type { TextEvidence } from "../model/graph";
import { readsAsPhrase } from "./labelWords";

export interface TermColumns {
  readonly text: TextEvidence;
  /** Sum of the weights in the whole set. */
  readonly sums: Float64Array;
  /** Number of papers in the whole set. */
  readonly papers: Uint32Array;
  isDull(column: number): boolean;
  /** True where one of two terms has all stems of the other. */
  repeats(column: number, other: number): boolean;
}

export function termColumns(text: TextEvidence): TermColumns {
  const { columns, values } = text.tfidf;
  const sums = new Float64Array(text.terms.length);
  const papers = new Uint32Array(text.terms.length);
  for (let e = 0; e < columns.length; e++) {
    sums[columns[e]!]! += values[e]!;
    papers[columns[e]!]!++;
  }
  const stemsOf = numberedStems(text.terms);
  /** 0: not known yet. */
  const dull = new Uint8Array(text.terms.length);
  return {
    text,
    sums,
    papers,
    isDull(column) {
      if (dull[column] === 0) {
        dull[column] = saysNothing(text.surfaces[column]!) ? 2 : 1;
      }
      return dull[column] === 2;
    },
    repeats(column, other) {
      const a = stemsOf(column);
      const b = stemsOf(other);
      return a.length <= b.length ? isWithin(a, b) : isWithin(b, a);
    },
  };
}

/** Particles of other languages that are acronyms in capitals. */
const PARTICLES: ReadonlySet<string> = new Set("se es na da em um ao os do no".split(" "));

/** True for terms that explain nothing, and for the half of a phrase: "level code". Compounds ("pre-trained") and adjectives explain. */
function saysNothing(term: string): boolean {
  const words = term.split(/[ /-]/);
  return explainsNothing(words) || PARTICLES.has(term) || (term.includes(" ") && !readsAsPhrase(words));
}

/** The distinct stems of each term, as numbers. */
function numberedStems(terms: readonly string[]): (column: number) => readonly number[] {
  const numbers = new Map<string, number>();
  const numberOf = (stem: string) => {
    const number = numbers.get(stem) ?? numbers.size;
    numbers.set(stem, number);
    return number;
  };
  const known: (readonly number[])[] = [];
  return (column) => {
    const met = known[column];
    if (met !== undefined) return met;
    const stems = [...new Set(terms[column]!.split(" ").map(numberOf))];
    known[column] = stems;
    return stems;
  };
}

function isWithin(few: readonly number[], many: readonly number[]): boolean {
  for (const stem of few) if (!many.includes(stem)) return false;
  return true;
}
