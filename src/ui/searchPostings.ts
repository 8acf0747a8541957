/** Word → papers as typed arrays: filled paper by paper, then turned into rows of words, and the papers that words find best. */
import type { MatchedWord } from "./searchWords";

/** Rows of words: papers of word w are papers[offsets[w] … offsets[w + 1] - 1], ascending, with the fields in which it stands as bits. */
export interface Postings {
  readonly offsets: Uint32Array;
  readonly papers: Uint32Array;
  readonly fields: Uint8Array;
  /** The fields of a paper in which a word stands, as bits; 0: none. */
  fieldsOf(word: number, paper: number): number;
}

export interface GrowingPostings {
  /** Papers in ascending order. @param field 0..7. */
  add(paper: number, word: number, field: number): void;
  /** Yields the share of all the work, of which this is the last tenth. */
  finish(wordCount: number): Generator<number, Postings, void>;
}

/** Entries between two steps. */
const SHARE = 200_000;

export function createPostings(): GrowingPostings {
  let count = 0;
  let entryWords = new Uint32Array(1024);
  let entryPapers = new Uint32Array(1024);
  let entryFields = new Uint8Array(1024);
  /** For each word its last entry, + 1. */
  let lastEntries = new Uint32Array(1024);
  return {
    add(paper, word, field) {
      if (word >= lastEntries.length) lastEntries = grown(lastEntries, word + 1);
      const last = lastEntries[word]!;
      if (last > 0 && entryPapers[last - 1] === paper) {
        entryFields[last - 1]! |= 1 << field;
        return;
      }
      if (count === entryWords.length) {
        entryWords = grown(entryWords, count + 1);
        entryPapers = grown(entryPapers, count + 1);
        const fields = new Uint8Array(entryWords.length);
        fields.set(entryFields);
        entryFields = fields;
      }
      entryWords[count] = word;
      entryPapers[count] = paper;
      entryFields[count] = 1 << field;
      lastEntries[word] = ++count;
    },
    *finish(wordCount) {
      const offsets = new Uint32Array(wordCount + 1);
      for (let e = 0; e < count; e++) {
        offsets[entryWords[e]! + 1]!++;
        if (e % SHARE === SHARE - 1) yield 0.9;
      }
      for (let w = 0; w < wordCount; w++) offsets[w + 1]! += offsets[w]!;
      yield 0.91;
      const ends = offsets.slice();
      const papers = new Uint32Array(count);
      const fields = new Uint8Array(count);
      for (let e = 0; e < count; e++) {
        const at = ends[entryWords[e]!]!++;
        papers[at] = entryPapers[e]!;
        fields[at] = entryFields[e]!;
        if (e % SHARE === SHARE - 1) yield 0.91 + (0.09 * e) / count;
      }
      return {
        offsets,
        papers,
        fields,
        fieldsOf: (word, paper) => fieldsAt({ offsets, papers, fields }, word, paper),
      };
    },
  };
}

/**
 * The papers that the words of a query find: those with every word, else those with any.
 * @param matched for each word of the query what it may mean.
 * @param boosts what a set of fields counts.
 */
export function bestOf(
  { offsets, papers, fields }: Postings,
  paperCount: number,
  matched: readonly (readonly MatchedWord[])[],
  boosts: Float64Array,
  most: number,
): { readonly count: number; readonly places: readonly number[] } {
  const scores = new Float64Array(paperCount);
  const wordsFound = new Uint8Array(paperCount);
  const best = new Float64Array(paperCount);
  for (const meanings of matched) {
    best.fill(0);
    for (const { word, closeness } of meanings) {
      const [start, end] = [offsets[word]!, offsets[word + 1]!];
      const rare = Math.log(1 + paperCount / (end - start));
      for (let k = start; k < end; k++) {
        const score = closeness * rare * boosts[fields[k]!]!;
        if (score > best[papers[k]!]!) best[papers[k]!] = score;
      }
    }
    for (let p = 0; p < paperCount; p++) {
      if (best[p]! === 0) continue;
      scores[p]! += best[p]!;
      wordsFound[p]!++;
    }
  }
  const strict = matched.length > 0 && wordsFound.includes(matched.length);
  const least = strict ? matched.length : 1;
  let count = 0;
  const places: number[] = [];
  for (let p = 0; p < paperCount; p++) {
    if (wordsFound[p]! < least) continue;
    count++;
    if (places.length === most && scores[p]! <= scores[places.at(-1)!]!) continue;
    let at = places.length;
    while (at > 0 && scores[places[at - 1]!]! < scores[p]!) at--;
    places.splice(at, 0, p);
    if (places.length > most) places.pop();
  }
  return { count, places };
}

function fieldsAt(
  { offsets, papers, fields }: Pick<Postings, "offsets" | "papers" | "fields">,
  word: number,
  paper: number,
): number {
  let [low, high] = [offsets[word]!, offsets[word + 1]!];
  const end = high;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (papers[middle]! < paper) low = middle + 1;
    else high = middle;
  }
  return low < end && papers[low] === paper ? fields[low]! : 0;
}

function grown(column: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  const longer = new Uint32Array(Math.max(2 * column.length, length));
  longer.set(column);
  return longer;
}
