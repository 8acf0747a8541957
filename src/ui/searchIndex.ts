/**
 * Full-text search over the papers at hand: words by their beginning, accents folded, a slip forgiven. An inverted index in typed arrays: word → the
 * papers that have it and in which fields. It is made in steps, for 100,000 abstracts take seconds; a question takes milliseconds.
 */
import type { Paper } from "../model/bibliography";
import type { Topic } from "../model/topics";
import type { Marks } from "../model/view";
import { fold, WORD } from "./markWords";
import { bestOf, createPostings, type Postings } from "./searchPostings";
import { type MatchedWord, matchingWords, signatureOf } from "./searchWords";

export interface Hit {
  /** Of a paper, or of a topic. */
  readonly id: string;
  readonly isTopic?: true;
  /** The user's tags and note, where the words stand in these. */
  readonly own?: string;
  /** Words of it that matched, folded as `fold` does. */
  readonly terms: ReadonlySet<string>;
  /** Fields that matched. */
  readonly fields: readonly string[];
}

export interface Found {
  /** How many papers were found by what the source says. */
  readonly count: number;
  /** How many by the user's tags and notes; they may be among the others. */
  readonly marked: number;
  /** Topics with that name, then papers with such tags or notes, then the best of the others, best first. */
  readonly hits: readonly Hit[];
}

/** What is searched beside the papers; it changes more often than they. */
export interface Beside {
  readonly topics?: readonly Topic[];
  readonly marks?: Marks;
}

/**
 * Papers with every word of the query, else those with any; before them topics with every word in their names, and papers with every word in the
 * user's tags and notes.
 * @param most so many hits at most.
 */
export type Search = (query: string, most: number, beside?: Beside) => Found;

/** Fields in which words are found, and what a word in them counts. The first three are short: an index of them is soon made. */
const FIELDS = [
  { name: "title", boost: 4 },
  { name: "authors", boost: 2 },
  { name: "keywords", boost: 2 },
  { name: "summary", boost: 1.5 },
  { name: "abstract", boost: 1 },
] as const;

export type SearchFields = "short" | "all";

const SHORT = 3;
/** Topics among the hits. */
const MOST_TOPICS = 2;
/** Papers between two steps. */
const SHARE = 50;

/** @returns the search; yields the share of its index that is made, 0..1. */
export function* indexPapers(
  papers: readonly Paper[],
  which: SearchFields = "all",
): Generator<number, Search, void> {
  const fields = which === "short" ? FIELDS.slice(0, SHORT) : FIELDS;
  const words: string[] = [];
  const signatures: number[] = [];
  const numbers = new Map<string, number>();
  /** As written → number: most words come again and again, and folding is slow. */
  const written = new Map<string, number>();
  const postings = createPostings();
  const numberOf = (word: string) => {
    const known = written.get(word);
    if (known !== undefined) return known;
    const folded = fold(word);
    const number = numbers.get(folded) ?? words.length;
    if (number === words.length) {
      numbers.set(folded, number);
      words.push(folded);
      signatures.push(signatureOf(folded));
    }
    written.set(word, number);
    return number;
  };
  for (const [place, paper] of papers.entries()) {
    fields.forEach(({ name }, field) => {
      for (const text of textsOf(paper[name])) {
        for (const word of text.match(WORD) ?? []) postings.add(place, numberOf(word), field);
      }
    });
    if (place % SHARE === SHARE - 1) yield (0.9 * place) / papers.length;
  }
  const rows = yield* postings.finish(words.length);
  let ids: ReadonlySet<string> | null = null;
  return (query, most, { topics = [], marks = {} } = {}) => {
    const asked = [...new Set((query.match(WORD) ?? []).map(fold))].filter(Boolean);
    const matched = asked.map((word) => matchingWords(word, words, signatures));
    const { count, places } = bestOf(rows, papers.length, matched, BOOSTS, most);
    ids ??= new Set(papers.map(({ id }) => id));
    const marked = papersMarked(asked, marks, ids);
    const called = topicsCalled(asked, topics).slice(0, most);
    const own = marked.slice(0, most - called.length);
    const others = places
      .map((place) => hitOf(papers[place]!.id, place, matched.flat(), rows, words))
      .filter((hit) => own.every(({ id }) => id !== hit.id));
    return { count, marked: marked.length, hits: [...called, ...own, ...others].slice(0, most) };
  };
}

/** @param asked words, folded, as below. */
function topicsCalled(asked: readonly string[], topics: readonly Topic[]): Hit[] {
  return topics
    .flatMap(({ id, label }): Hit[] => {
      const terms = termsIn(label, asked);
      return terms ? [{ id, isTopic: true, terms, fields: [] }] : [];
    })
    .slice(0, MOST_TOPICS);
}

function papersMarked(asked: readonly string[], marks: Marks, ids: ReadonlySet<string>): Hit[] {
  return Object.entries(marks).flatMap(([id, { tags = [], note = "" }]): Hit[] => {
    const own = [...tags, note].filter(Boolean).join(" · ");
    const terms = ids.has(id) ? termsIn(own, asked) : null;
    return terms ? [{ id, own, terms, fields: [] }] : [];
  });
}

/** The words of a text that begin with what is asked, folded; null where something asked begins none. */
function termsIn(text: string, asked: readonly string[]): ReadonlySet<string> | null {
  const words = (text.match(WORD) ?? []).map(fold);
  if (asked.length === 0 || !asked.every((word) => words.some((each) => each.startsWith(word)))) return null;
  return new Set(words.filter((each) => asked.some((word) => each.startsWith(word))));
}

/** What a word counts by the set of fields that it is in, as bits. */
const BOOSTS = Float64Array.from({ length: 2 ** FIELDS.length }, (_, set) =>
  FIELDS.reduce((sum, { boost }, field) => (set & (1 << field) ? sum + boost : sum), 0),
);

function hitOf(
  id: string,
  place: number,
  matched: readonly MatchedWord[],
  rows: Postings,
  words: readonly string[],
): Hit {
  const terms = new Set<string>();
  let set = 0;
  for (const { word } of matched) {
    const fields = rows.fieldsOf(word, place);
    if (fields > 0) terms.add(words[word]!);
    set |= fields;
  }
  return { id, terms, fields: FIELDS.filter((_, field) => set & (1 << field)).map(({ name }) => name) };
}

function textsOf(value: string | readonly string[] | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "string" ? [value] : value;
}
