/** Terms as evidence: what sets a topic apart, and what puts a paper into its topic. */
import { compareText } from "../lib/order";
import { finished, type Steps } from "../lib/steps";
import type { TextEvidence } from "../model/graph";
import type { WeightedTerm } from "../model/topics";
import { type TermColumns, termColumns } from "./termColumns";

const TOPIC_TERMS = 10;
const PAPER_TERMS = 5;
/** With so many terms that papers share, those of a single paper are left out. */
const FEWEST_TERMS = 3;
/** Terms with less than so much of the strongest one's weight are left out. */
const FAINTEST = 0.1;
/** Less is what rounding does. */
const LEAST_LEAD = 1e-12;
/** Papers explained in one step. */
const STEP = 10_000;

export interface TopicTerms {
  readonly terms: readonly WeightedTerm[];
  /** Those of each of the group's papers, in its order; empty where they were not asked for. */
  readonly papers: readonly (readonly WeightedTerm[])[];
}

type Groups = readonly (readonly number[])[];

/** The result of `explainSteps` at once. */
export function explainTopics(text: TextEvidence, groups: Groups): TopicTerms[] {
  return finished(explainSteps(text, groups, true));
}

/** @param groups the papers of each topic, as rows of the text. @param withPapers false: the terms of papers are not wanted. */
export function* explainSteps(text: TextEvidence, groups: Groups, withPapers: boolean): Steps<TopicTerms[]> {
  const columns = termColumns(text);
  const size = text.terms.length;
  const scratch: Scratch = {
    contrast: new Float64Array(size),
    counts: new Uint32Array(size),
    columns: new Uint32Array(size),
    scores: new Float64Array(size),
  };
  const explained: TopicTerms[] = [];
  let done = 0;
  for (const group of groups) {
    yield done / text.tfidf.offsets.length;
    const present = contrastOf(columns, group, scratch);
    const terms = strongestTerms(columns, scratch, leadOf(present, scratch), TOPIC_TERMS);
    const papers: (readonly WeightedTerm[])[] = [];
    if (withPapers) {
      for (let k = 0; k < group.length; k++) {
        if (k > 0 && k % STEP === 0) yield (done + k) / text.tfidf.offsets.length;
        papers.push(strongestTerms(columns, scratch, leadIn(columns, group[k]!, scratch), PAPER_TERMS));
      }
    }
    for (const column of present) {
      scratch.contrast[column] = 0;
      scratch.counts[column] = 0;
    }
    explained.push({ terms, papers });
    done += group.length;
  }
  return explained;
}

/** Columns used again for each topic and paper. */
interface Scratch {
  /** Of each term: mean weight inside the topic less that outside; all 0 between topics. */
  readonly contrast: Float64Array;
  /** Of each term: papers of the topic that have it; all 0 between topics. */
  readonly counts: Uint32Array;
  /** The candidates, and how much each says. */
  readonly columns: Uint32Array;
  readonly scores: Float64Array;
}

/** Fills contrast and counts. @returns the terms of the topic. */
function contrastOf({ text, sums }: TermColumns, group: readonly number[], scratch: Scratch): number[] {
  const { contrast, counts } = scratch;
  const { offsets, columns, values } = text.tfidf;
  const present: number[] = [];
  for (const i of group) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const column = columns[e]!;
      if (counts[column]!++ === 0) present.push(column);
      contrast[column]! += values[e]!;
    }
  }
  const outside = offsets.length - 1 - group.length;
  for (const column of present) {
    const inside = contrast[column]!;
    contrast[column] = inside / group.length - (outside > 0 ? (sums[column]! - inside) / outside : 0);
  }
  return present;
}

/** Makes the terms that are more common inside the topic than outside the candidates. @returns how many they are. */
function leadOf(present: readonly number[], { contrast, columns, scores }: Scratch): number {
  let count = 0;
  for (const column of present) {
    if (contrast[column]! <= LEAST_LEAD) continue;
    columns[count] = column;
    scores[count++] = contrast[column]!;
  }
  return count;
}

/** The same with what each term of a paper adds to the topic's lead: its weight in the paper × the topic's contrast. */
function leadIn({ text }: TermColumns, paper: number, { contrast, columns, scores }: Scratch): number {
  const { offsets, columns: entries, values } = text.tfidf;
  let count = 0;
  for (let e = offsets[paper]!; e < offsets[paper + 1]!; e++) {
    const score = values[e]! * contrast[entries[e]!]!;
    if (score <= LEAST_LEAD) continue;
    columns[count] = entries[e]!;
    scores[count++] = score;
  }
  return count;
}

/**
 * Strongest first. Words that explain nothing, and terms of one paper of the topic only, come in where there is nothing better; a word
 * that a phrase before it holds does not.
 */
function strongestTerms(
  terms: TermColumns,
  scratch: Scratch,
  candidates: number,
  most: number,
): WeightedTerm[] {
  const { text, papers } = terms;
  const { counts, columns, scores } = scratch;
  let pool = poolOf(terms, scratch, candidates);
  const kept: number[] = [];
  const keptScores: number[] = [];
  while (kept.length < most) {
    let best = -1;
    for (let at = 0; at < pool; at++) {
      if (scores[at]! < 0 || (best >= 0 && scores[at]! < scores[best]!)) continue;
      const goesFirst =
        best < 0 ||
        scores[at]! > scores[best]! ||
        compareText(text.terms[columns[at]!]!, text.terms[columns[best]!]!) < 0;
      if (goesFirst) best = at;
    }
    if (best < 0) break;
    const column = columns[best]!;
    const score = scores[best]!;
    scores[best] = -1;
    if (score < FAINTEST * (keptScores[0] ?? 0)) break;
    if (kept.length === 0) pool = notFaint(scratch, pool, FAINTEST * score);
    if (kept.some((other) => terms.repeats(column, other))) continue;
    kept.push(column);
    keptScores.push(score);
  }
  return kept.map((column, at) => ({
    term: text.surfaces[column]!,
    weight: keptScores[at]! / keptScores[0]!,
    count: counts[column]!,
    elsewhere: papers[column]! - counts[column]!,
  }));
}

/** Moves the candidates of so high a score to the front. @returns how many they are. */
function notFaint({ columns, scores }: Scratch, candidates: number, least: number): number {
  let count = 0;
  for (let at = 0; at < candidates; at++) {
    if (scores[at]! < least) continue;
    columns[count] = columns[at]!;
    scores[count++] = scores[at]!;
  }
  return count;
}

/** Moves the candidates that may be shown to the front: those that tell and that papers share, then those that tell. @returns how many they are. */
function poolOf(terms: TermColumns, scratch: Scratch, candidates: number): number {
  const { counts, columns, scores } = scratch;
  let shared = 0;
  let telling = 0;
  for (let at = 0; at < candidates; at++) {
    const column = columns[at]!;
    if (terms.isDull(column)) continue;
    const score = scores[at]!;
    columns[at] = columns[telling]!;
    scores[at] = scores[telling]!;
    columns[telling] = column;
    scores[telling] = score;
    if (counts[column]! > 1) {
      columns[telling] = columns[shared]!;
      scores[telling] = scores[shared]!;
      columns[shared] = column;
      scores[shared++] = score;
    }
    telling++;
  }
  return telling === 0 ? candidates : shared >= FEWEST_TERMS ? shared : telling;
}
