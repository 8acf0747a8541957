/** Terms as evidence: what sets a topic apart, and what puts a paper into its topic. */
import { compareText } from "../lib/order";
import { explainsNothing } from "../lib/quietWords";
import type { TextEvidence } from "../model/graph";
import type { WeightedTerm } from "../model/topics";

const TOPIC_TERMS = 10;
const PAPER_TERMS = 5;
/** With so many terms that papers share, those of a single paper are left out. */
const FEWEST_TERMS = 3;

/** Terms with less than so much of the strongest one's weight are left out. */
const FAINTEST = 0.1;

export interface TopicTerms {
  readonly terms: readonly WeightedTerm[];
  /** Those of each of the group's papers, in its order. */
  readonly papers: readonly (readonly WeightedTerm[])[];
}

interface Scored {
  readonly column: number;
  readonly score: number;
}

/** For each column of the TF-IDF matrix. */
interface Columns {
  readonly text: TextEvidence;
  /** Sum of the weights, and number of papers, in the whole set. */
  readonly sums: Float64Array;
  readonly papers: Uint32Array;
  readonly isDull: (column: number) => boolean;
  readonly stems: (column: number) => readonly string[];
}

/** @param groups the papers of each topic, as rows of the text. */
export function explainTopics(text: TextEvidence, groups: readonly (readonly number[])[]): TopicTerms[] {
  const columns = columnsOf(text);
  return groups.map((group) => explainTopic(columns, group));
}

function columnsOf(text: TextEvidence): Columns {
  const { columns, values } = text.tfidf;
  const sums = new Float64Array(text.terms.length);
  const papers = new Uint32Array(text.terms.length);
  for (let e = 0; e < columns.length; e++) {
    sums[columns[e]!]! += values[e]!;
    papers[columns[e]!]!++;
  }
  return {
    text,
    sums,
    papers,
    isDull: remembered((column) => explainsNothing(text.surfaces[column]!.toLowerCase().split(/[ /-]/))),
    stems: remembered((column) => text.terms[column]!.split(" ")),
  };
}

function remembered<Value>(find: (column: number) => Value): (column: number) => Value {
  const known: Value[] = [];
  return (column) => {
    known[column] ??= find(column);
    return known[column];
  };
}

function explainTopic(columns: Columns, group: readonly number[]): TopicTerms {
  const { text, sums } = columns;
  const { offsets, columns: entries, values } = text.tfidf;
  const papers = offsets.length - 1;
  const contrast = new Float64Array(text.terms.length);
  const counts = new Uint32Array(text.terms.length);
  const present: number[] = [];
  for (const i of group) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const column = entries[e]!;
      if (counts[column]!++ === 0) present.push(column);
      contrast[column]! += values[e]!;
    }
  }
  const outside = papers - group.length;
  for (const column of present) {
    const inside = contrast[column]!;
    contrast[column] = inside / group.length - (outside > 0 ? (sums[column]! - inside) / outside : 0);
  }
  const ranked = present.map((column) => ({ column, score: contrast[column]! }));
  return {
    terms: strongestTerms(columns, ranked.filter(setsApart), counts, TOPIC_TERMS),
    papers: group.map((i) => {
      // What each term adds to the topic's lead: its weight in the paper × the topic's contrast.
      const own: Scored[] = [];
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        const scored = { column: entries[e]!, score: values[e]! * contrast[entries[e]!]! };
        if (setsApart(scored)) own.push(scored);
      }
      return strongestTerms(columns, own, counts, PAPER_TERMS);
    }),
  };
}

/** More common inside than outside, beyond what rounding does. */
function setsApart({ score }: Scored): boolean {
  return score > 1e-12;
}

/**
 * Strongest first. Words that explain nothing, and terms of one paper of the topic only, come in where there is nothing better; a word
 * that a phrase before it holds does not.
 */
function strongestTerms(
  { text, papers, isDull, stems }: Columns,
  scored: Scored[],
  counts: Uint32Array,
  most: number,
): WeightedTerm[] {
  const candidates = scored.sort(
    (a, b) => b.score - a.score || compareText(text.terms[a.column]!, text.terms[b.column]!),
  );
  const telling = candidates.filter(({ column }) => !isDull(column));
  const shared = telling.filter(({ column }) => counts[column]! > 1);
  const pool = shared.length >= FEWEST_TERMS ? shared : telling.length > 0 ? telling : candidates;
  const kept: Scored[] = [];
  for (const candidate of pool) {
    if (kept.length === most) break;
    const own = stems(candidate.column);
    const repeats = kept.some(({ column }) => {
      const others = stems(column);
      return own.every((stem) => others.includes(stem)) || others.every((stem) => own.includes(stem));
    });
    if (!repeats) kept.push(candidate);
  }
  const strongest = kept[0]?.score ?? 1;
  const clear = kept.filter(({ score }) => score >= FAINTEST * strongest);
  return clear.map(({ column, score }) => ({
    term: text.surfaces[column]!,
    weight: score / strongest,
    count: counts[column]!,
    elsewhere: papers[column]! - counts[column]!,
  }));
}
