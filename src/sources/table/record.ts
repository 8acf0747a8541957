/** One row of a table of works, by its fields → a record. The same for cells of a text, JSON rows and Parquet rows. */
import type { Standing } from "../../model/bibliography";
import type { RawRecord } from "../records/rawRecord";
import { authorsIn } from "./authors";
import type { Dialect } from "./dialects/dialect";
import type { TableField } from "./fields";
import { idsInText, worksIn } from "./ids";
import { referencesIn } from "./references";
import { countIn, flagIn, partedAtCommas, textIn, textsIn } from "./values";

/** What stands in a row: by field, and by the name of its column. */
export interface FieldRow {
  of(field: TableField): unknown;
  cell(column: string): string;
}

export function recordOf(row: FieldRow, where: string, dialect: Dialect | null): RawRecord {
  const text = (field: TableField) => textIn(row.of(field));
  const keywords = (field: TableField) => textsIn(row.of(field), dialect?.keywords ?? partedAtCommas);
  const yearCell = text("year")?.replace(/\.0+$/, "");
  const isYear = yearCell !== undefined && /^\d{4}$/.test(yearCell);
  const id = text("id");
  const record: RawRecord = {
    where,
    title: text("title"),
    summary: text("summary"),
    abstract: text("abstract"),
    authors: textsIn(row.of("authors"), dialect?.authors ?? authorsIn),
    date: text("date") ?? (isYear ? undefined : yearCell),
    ...(isYear ? { year: yearCell } : {}),
    venue: text("venue"),
    volume: text("volume"),
    issue: text("issue"),
    pages: pagesOf(row),
    publisher: text("publisher"),
    type: text("type"),
    standing: standingIn(row.of("standing")),
    language: text("language"),
    category: text("category"),
    citedByCount: countIn(row.of("citedByCount")),
    doi: text("doi"),
    arxivId: text("arxivId"),
    pmid: text("pmid")?.replace(/\.0+$/, ""),
    ids: [
      ...(id === undefined ? [] : worksIn(id, dialect?.idKind)),
      ...idsInText(otherIds(row.of("otherIds"))),
    ],
    url: text("url"),
    links: textsIn(row.of("links"), (cell) => cell.split(/[\s;|]+/)),
    keywords: [...new Set([...keywords("keywords"), ...keywords("moreKeywords")].map((word) => word.trim()))],
    references: (dialect?.references ?? referencesIn)(row.of("references")),
  };
  return dialect?.amend ? dialect.amend(record, row.cell) : record;
}

function pagesOf(row: FieldRow): string | undefined {
  const first = textIn(row.of("firstPage"));
  const last = textIn(row.of("lastPage"));
  if (first !== undefined) return last === undefined || last === first ? first : `${first}–${last}`;
  return textIn(row.of("pages"));
}

/** Words of several programs, or yes in a column of retractions. */
function standingIn(value: unknown): Standing | undefined {
  if (flagIn(value) === true) return "retracted";
  const word = textIn(value)?.toLowerCase() ?? "";
  if (word.startsWith("retract")) return "retracted";
  if (/^(?:correct|errat|corrig)/.test(word)) return "correction";
  if (/^peer.?review/.test(word)) return "peer-review";
  return word === "paratext" ? "paratext" : undefined;
}

function otherIds(value: unknown): string {
  if (typeof value === "string") return value;
  return value !== null && typeof value === "object"
    ? JSON.stringify(value, (_name, each: unknown) => (typeof each === "bigint" ? String(each) : each))
    : "";
}
