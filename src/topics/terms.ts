/** Terms as evidence: what sets a topic apart, and what puts a paper into its topic. */
import { compareText } from "../lib/order";
import { explainsNothing } from "../lib/quietWords";
import { entriesOf } from "../lib/sparseRows";
import type { TextEvidence } from "../model/graph";
import type { WeightedTerm } from "../model/topics";

const TOPIC_TERMS = 10;
const PAPER_TERMS = 5;
/** With so many terms that papers share, those of a single paper are left out. */
const FEWEST_TERMS = 3;

/** Terms with less than so much of the strongest one's weight are left out. */
const FAINTEST = 0.1;

interface Scored {
  readonly column: number;
  readonly score: number;
}

export interface TopicTerms {
  readonly terms: readonly WeightedTerm[];
  /** For each column of the TF-IDF matrix: mean weight inside the topic less that outside. */
  readonly contrast: Float64Array;
  /** For each column: in how many papers of the topic it occurs. */
  readonly counts: Uint32Array;
}

export function topicTerms(text: TextEvidence, group: readonly number[]): TopicTerms {
  const columns = text.terms.length;
  const papers = text.tfidf.offsets.length - 1;
  const contrast = new Float64Array(columns);
  const counts = new Uint32Array(columns);
  const inside = new Set(group);
  const outside = papers - group.length;
  for (let i = 0; i < papers; i++) {
    for (const [column, value] of entriesOf(text.tfidf, i)) {
      if (inside.has(i)) {
        contrast[column]! += value / group.length;
        counts[column]!++;
      } else contrast[column]! -= value / outside;
    }
  }
  const ranked = Array.from(contrast, (score, column) => ({ column, score }));
  return { terms: strongestTerms(text, ranked, counts, TOPIC_TERMS), contrast, counts };
}

/** The paper's own terms by what each adds to the topic's lead: its weight in the paper × the topic's contrast. */
export function paperTerms(text: TextEvidence, paper: number, topic: TopicTerms): WeightedTerm[] {
  const ranked = Array.from(entriesOf(text.tfidf, paper), ([column, value]) => ({
    column,
    score: value * topic.contrast[column]!,
  }));
  return strongestTerms(text, ranked, topic.counts, PAPER_TERMS);
}

/**
 * Strongest first. Words that explain nothing, and terms of one paper of the topic only, come in where there is nothing better; a word
 * that a phrase before it holds does not.
 */
function strongestTerms(
  text: TextEvidence,
  ranked: readonly Scored[],
  counts: Uint32Array,
  most: number,
): WeightedTerm[] {
  const candidates = ranked
    .filter(({ column, score }) => score > 0 && counts[column]! > 0)
    .sort((a, b) => b.score - a.score || compareText(text.terms[a.column]!, text.terms[b.column]!));
  const telling = candidates.filter(({ column }) => !explainsNothing(wordsOf(text.surfaces[column]!)));
  const shared = telling.filter(({ column }) => counts[column]! > 1);
  const pool = shared.length >= FEWEST_TERMS ? shared : telling.length > 0 ? telling : candidates;
  const kept: Scored[] = [];
  for (const candidate of pool) {
    if (kept.length === most) break;
    const stems = text.terms[candidate.column]!.split(" ");
    const repeats = kept.some(({ column }) => {
      const others = text.terms[column]!.split(" ");
      return stems.every((stem) => others.includes(stem)) || others.every((stem) => stems.includes(stem));
    });
    if (!repeats) kept.push(candidate);
  }
  const strongest = kept[0]?.score ?? 1;
  const clear = kept.filter(({ score }) => score >= FAINTEST * strongest);
  return clear.map(({ column, score }) => ({
    term: text.surfaces[column]!,
    weight: score / strongest,
    count: counts[column]!,
  }));
}

function wordsOf(surface: string): string[] {
  return surface.toLowerCase().split(/[ /-]/);
}
