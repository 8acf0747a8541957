/** Full-text search over the papers at hand (MiniSearch: BM25, prefix, fuzzy, accents folded). */
import MiniSearch from "minisearch";
import type { Paper } from "../model/bibliography";
import { fold, WORD } from "./markWords";

export interface Hit {
  readonly id: string;
  /** Words of the papers that matched, folded as `fold` does. */
  readonly terms: ReadonlySet<string>;
  /** Fields that matched. */
  readonly fields: readonly string[];
}

const FIELDS = ["title", "summary", "authors", "abstract", "keywords"];

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
