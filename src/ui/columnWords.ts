/** The fields that a column of a table can hold, as a person calls them, and a choice of columns that stays one. */
import type { TableColumns } from "../model/bibliography";

/** Those that are asked for, the most telling first. The others are shown where they were found. */
const ASKED = [
  "title",
  "abstract",
  "authors",
  "year",
  "date",
  "venue",
  "doi",
  "keywords",
  "references",
  "url",
  "arxivId",
  "pmid",
  "id",
  "summary",
  "citedByCount",
] as const;

const WORDS: ReadonlyMap<string, string> = new Map([
  ["venue", "Journal or venue"],
  ["doi", "DOI"],
  ["url", "Web address"],
  ["arxivId", "arXiv id"],
  ["pmid", "PubMed id"],
  ["id", "Other id"],
  ["citedByCount", "Times cited"],
  ["moreKeywords", "More keywords"],
  ["firstPage", "First page"],
  ["lastPage", "Last page"],
  ["otherIds", "Other ids"],
  ["source", "Citing work"],
  ["target", "Cited work"],
  ["sourceTitle", "Title of the citing work"],
  ["targetTitle", "Title of the cited work"],
]);

/** `Journal or venue` for `venue`. */
export function columnWords(field: string): string {
  return WORDS.get(field) ?? field.charAt(0).toUpperCase() + field.slice(1);
}

/** The same inside of a sentence: `journal or venue`, `DOI`. */
export function columnPhrase(field: string): string {
  const words = columnWords(field);
  return /^(?:DOI|PubMed|arXiv)/.test(words) ? words : words.charAt(0).toLowerCase() + words.slice(1);
}

/** The fields to ask for, then those that were found beside them. */
export function askedFields({ fields }: TableColumns): string[] {
  return [...ASKED, ...Object.keys(fields).filter((field) => !(ASKED as readonly string[]).includes(field))];
}

/** Field → column. */
export type ColumnChoice = ReadonlyMap<string, string>;

/** The choice with that column for that field; a column holds one field only. @param column empty: none. */
export function withColumn(choice: ColumnChoice, field: string, column: string): ColumnChoice {
  const others = [...choice].filter(
    ([other, taken]) => other !== field && (column === "" || taken !== column),
  );
  return new Map(column === "" ? others : [...others, [field, column]]);
}

/** True where rows can become papers by that choice. */
export function isEnough(choice: ColumnChoice): boolean {
  const names = ["title", "id", "doi", "arxivId", "pmid"];
  return names.some((field) => choice.has(field)) || (choice.has("source") && choice.has("target"));
}

/** What the store is told: every field that was asked for, those without a column too. */
export function saidColumns(columns: TableColumns, choice: ColumnChoice): Record<string, string> {
  return Object.fromEntries(askedFields(columns).map((field) => [field, choice.get(field) ?? ""]));
}
