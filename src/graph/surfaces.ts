/** For each term its commonest surface form, as a person would write it. */
import { grown } from "../lib/grown";
import { type PairNumbers, pairNumbers } from "../lib/pairNumbers";
import { between, type Steps } from "../lib/steps";
import { JOINT_BITS, JOINTS, type TokenColumns } from "../lib/tokenColumns";
import { compareForms } from "../lib/wordForms";
import { writtenForms } from "../lib/writtenForms";
import { type CountedWords, NO_PAIR } from "./countedTerms";
import type { Documents } from "./documents";
import type { TermRows } from "./terms";

/** Tokens between two yields. */
const TOKENS_AT_A_TIME = 1 << 17;

export function* surfaceSteps(
  documents: Documents,
  counted: CountedWords,
  { terms, columns }: Pick<TermRows, "terms" | "columns">,
): Steps<string[]> {
  const { table, tokens } = documents;
  const { formOf, text: textOf, size: formCount } = writtenForms(table, tokens);
  yield 0.4;
  /** Two forms with what stands between them, as one form: numbers from formCount on. */
  const joined = pairNumbers();
  const tallies = formTallies();
  const tallyWords = (wordCounts: Uint32Array): void => {
    for (let word = 0; word < wordCounts.length; word++) {
      const column = wordCounts[word]! > 0 ? columns[counted.termOfWord[word]!]! : -1;
      if (column >= 0) tallies.add(column, formOf[word]!, wordCounts[word]!);
    }
  };
  const tallyPairs = ({ uses, counts, columnOfUse }: PairUses): void => {
    for (let use = 0; use < uses.size; use++) {
      const first = uses.first(use);
      const form = joined.of((formOf[first >> 2]! << 2) | (first & JOINT_BITS), formOf[uses.second(use)]!);
      tallies.add(columnOfUse[use]!, formCount + form, counts[use]!);
    }
  };
  tallyWords(countsOfWords(tokens, table.words.size));
  tallyPairs(yield* between(pairUses(documents, counted, columns, terms.length), 0.4, 0.8));
  const written = (form: number): string => {
    if (form < formCount) return textOf(form);
    const first = joined.first(form - formCount);
    return textOf(first >> 2) + JOINTS[first & JOINT_BITS] + textOf(joined.second(form - formCount));
  };
  return tallies.commonest(terms.length, written);
}

function countsOfWords({ words, size }: TokenColumns, wordCount: number): Uint32Array {
  const counts = new Uint32Array(wordCount);
  for (let t = 0; t < size; t++) counts[words[t]!]!++;
  return counts;
}

interface PairUses {
  /** Word × 4 + joint, and the word that follows. */
  readonly uses: PairNumbers;
  readonly counts: Uint32Array;
  readonly columnOfUse: Int32Array;
}

/** How often two words stand together that make a term with a column. */
function* pairUses(
  { tokens }: Documents,
  { pairs }: CountedWords,
  columns: Int32Array,
  columnCount: number,
): Steps<PairUses> {
  const { words, marks, size } = tokens;
  const uses = pairNumbers();
  let counts = new Uint32Array(1 << 4);
  let columnOfUse = new Int32Array(1 << 4);
  const lastUse = new Int32Array(columnCount).fill(-1);
  const note = (t: number, column: number): void => {
    const first = (words[t - 1]! << 2) | (marks[t]! & JOINT_BITS);
    // Most are written as they were the last time.
    let use = lastUse[column]!;
    if (use < 0 || uses.first(use) !== first || uses.second(use) !== words[t]) {
      use = uses.of(first, words[t]!);
      lastUse[column] = use;
    }
    if (use >= counts.length) {
      counts = grown(counts, 0);
      columnOfUse = grown(columnOfUse, 0);
    }
    counts[use]!++;
    columnOfUse[use] = column;
  };
  const noteAll = (from: number, to: number): void => {
    for (let t = from; t < to; t++) {
      const column = pairs[t] === NO_PAIR ? -1 : columns[pairs[t]!]!;
      if (column >= 0) note(t, column);
    }
  };
  for (let from = 0; from < size; from += TOKENS_AT_A_TIME) {
    yield from / size;
    noteAll(from, Math.min(size, from + TOKENS_AT_A_TIME));
  }
  return { uses, counts, columnOfUse };
}

/** How often each term was written in each form. */
function formTallies() {
  const forms = pairNumbers();
  let counts = new Uint32Array(1 << 4);
  return {
    add(column: number, form: number, count: number): void {
      const tally = forms.of(column, form);
      if (tally >= counts.length) counts = grown(counts, 0);
      counts[tally]! += count;
    },
    /** For each column the form that was counted most. */
    commonest(columnCount: number, written: (form: number) => string): string[] {
      const best = new Int32Array(columnCount).fill(-1);
      for (let tally = 0; tally < forms.size; tally++) {
        const column = forms.first(tally);
        const rival = best[column]!;
        const ahead =
          rival < 0
            ? 1
            : counts[tally]! - counts[rival]! ||
              compareForms(written(forms.second(rival)), written(forms.second(tally)));
        if (ahead > 0) best[column] = tally;
      }
      return Array.from(best, (tally) => (tally < 0 ? "" : written(forms.second(tally))));
    },
  };
}
