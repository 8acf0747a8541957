/**
 * Names of attributes, as programs and people give them, → fields of a record. Case, spaces and punctuation do not count: `Pub. Year`,
 * `pub_year` and `pubYear` are one. A name stands here only if it says the same in every network.
 */

export type RecordField =
  | "title"
  | "summary"
  | "abstract"
  | "authors"
  | "date"
  | "year"
  | "venue"
  | "volume"
  | "issue"
  | "pages"
  | "publisher"
  | "type"
  | "language"
  | "category"
  | "citedByCount"
  | "doi"
  | "arxivId"
  | "pmid"
  | "ids"
  | "url"
  | "keywords";

/** Of two names of one field in a node, the one that stands first here counts. */
const NAMES: Readonly<Record<RecordField, string>> = {
  title: "title papertitle articletitle documenttitle fulltitle",
  summary: "summary tldr",
  abstract: "abstract abstracttext description desc",
  authors: "authors author authornames authorlist creators",
  date: "date publicationdate pubdate publishedon datepublished",
  year: "year publicationyear pubyear publishedyear yearpublished py",
  venue: "venue journal journaltitle sourcetitle publicationname containertitle booktitle conference",
  volume: "volume vol",
  issue: "issue",
  pages: "pages pagerange",
  publisher: "publisher",
  type: "documenttype publicationtype doctype",
  language: "language lang",
  category: "category subject subjectarea field fieldofstudy topic",
  citedByCount: "citedbycount citedby timescited citationcount citations numcitations cited",
  doi: "doi",
  arxivId: "arxivid arxiv eprint",
  pmid: "pmid pubmedid",
  ids: "openalexid openalex s2id semanticscholarid paperid corpusid",
  url: "url uri link web website href",
  keywords: "keywords keyword authorkeywords tags",
};

const FIELD_OF = new Map(
  (Object.entries(NAMES) as [RecordField, string][]).flatMap(([field, names]) =>
    names.split(" ").map((name, rank) => [name, { field, rank }] as const),
  ),
);

/** Null if the name is that of no field. `rank`: 0 for the name that says it best. */
export function fieldOfName(name: string): { readonly field: RecordField; readonly rank: number } | null {
  return FIELD_OF.get(name.toLowerCase().replace(/[^a-z0-9]/g, "")) ?? null;
}
