/** Full-text search over the papers at hand (MiniSearch: BM25, prefix, fuzzy, accents folded), and what to mark in a hit. */
import MiniSearch from "minisearch";
import type { Paper } from "../model/bibliography";

export interface Hit {
  readonly id: string;
  /** Words of the papers that matched, folded as `fold` does. */
  readonly terms: ReadonlySet<string>;
  /** Fields that matched. */
  readonly fields: readonly string[];
}

/** A piece of a text; `hit` pieces are marked. */
export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const FIELDS = ["title", "summary", "authors", "abstract", "keywords"];
const WORD = /[\p{L}\p{N}]+/gu;

/** A search over the papers: best hit first, every word of the query in the paper, else any of them. */
export function createSearch(papers: readonly Paper[]): (query: string) => Hit[] {
  const engine = new MiniSearch<Paper>({
    fields: FIELDS,
    tokenize: (text) => text.match(WORD) ?? [],
    processTerm: fold,
    extractField: (paper, field) => {
      const value = paper[field as keyof Paper];
      return Array.isArray(value) ? value.join(" ") : String(value ?? "");
    },
  });
  engine.addAll(papers);
  return (query) => {
    const options = {
      prefix: true,
      fuzzy: (term: string) => (term.length > 4 ? 0.2 : false),
      boost: { title: 4, authors: 2, keywords: 2, summary: 1.5 },
    } as const;
    const strict = engine.search(query, { ...options, combineWith: "AND" });
    const found = strict.length > 0 ? strict : engine.search(query, { ...options, combineWith: "OR" });
    return found.map((result) => ({
      id: String(result.id),
      terms: new Set(result.terms),
      fields: [...new Set(Object.values(result.match).flat())],
    }));
  };
}

/** Cuts a text into pieces, the words among `terms` marked. Joined, the pieces are the text. */
export function markWords(text: string, terms: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  for (const match of text.matchAll(WORD)) {
    if (!terms.has(fold(match[0]))) continue;
    if (match.index > end) pieces.push({ text: text.slice(end, match.index), hit: false });
    end = match.index + match[0].length;
    pieces.push({ text: match[0], hit: true });
  }
  if (end < text.length) pieces.push({ text: text.slice(end), hit: false });
  return pieces;
}

/** About `length` characters of a text around its first marked word. */
export function snippet(text: string, terms: ReadonlySet<string>, length = 110): string {
  const first = [...text.matchAll(WORD)].find((match) => terms.has(fold(match[0])))?.index ?? 0;
  if (text.length <= length) return text;
  const start = Math.max(0, Math.min(first - 30, text.length - length));
  const from = start === 0 ? 0 : text.indexOf(" ", start) + 1 || start;
  return `${from > 0 ? "… " : ""}${text.slice(from, from + length).trimEnd()}${from + length < text.length ? " …" : ""}`;
}

/** Lower case without accents. */
function fold(word: string): string {
  return word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
