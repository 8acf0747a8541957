/** A node of another program's network → a record, and the names of the attributes that are no part of it. */
import type { RawRecord } from "../records/rawRecord";
import { idOfWork } from "../records/workIds";
import { fieldOfName, type RecordField } from "./fieldNames";
import { itemsIn, namesIn } from "./lists";
import type { NetworkNode } from "./network";

export interface NodeRecord {
  readonly record: RawRecord;
  /** Names of attributes that hold something and were not taken. */
  readonly left: readonly string[];
  /** True if it has what papers have and other things have not. */
  readonly isLikePaper: boolean;
}

/** How citations of the network call a node. */
export function nameOfNode(id: string): string {
  return idOfWork(id) ?? `key:${id}`;
}

export function nodeRecord({ id, where, label, attributes }: NetworkNode): NodeRecord {
  const found = new Map<
    RecordField,
    { readonly value: unknown; readonly rank: number; readonly name: string }
  >();
  const left: string[] = [];
  for (const [name, value] of attributes) {
    if (!holdsSomething(value)) continue;
    const known = fieldOfName(name);
    const before = known && found.get(known.field);
    if (!known || (before && before.rank <= known.rank)) left.push(name);
    else {
      if (before) left.push(before.name);
      found.set(known.field, { value, rank: known.rank, name });
    }
  }
  const text = (field: RecordField) => textOf(found.get(field)?.value);
  const work = id === undefined ? null : idOfWork(id);
  // Some programs name nodes by their titles and give no label.
  const isTitle = id !== undefined && work === null && /\p{L}/u.test(id) && /\S\s+\S/.test(id);
  const title = text("title") ?? label ?? (isTitle ? id : undefined);
  const doi = text("doi") ?? (work?.startsWith("doi:") ? work : undefined);
  const record: RawRecord = {
    where,
    title,
    summary: text("summary"),
    abstract: text("abstract"),
    authors: namesIn(found.get("authors")?.value),
    date: text("date"),
    year: text("year"),
    venue: text("venue"),
    volume: text("volume"),
    issue: text("issue"),
    pages: text("pages"),
    publisher: text("publisher"),
    type: text("type"),
    language: text("language"),
    category: text("category"),
    citedByCount: countOf(found.get("citedByCount")?.value),
    doi,
    arxivId: text("arxivId") ?? (work?.startsWith("arxiv:") ? work : undefined),
    pmid: text("pmid") ?? (work?.startsWith("pmid:") ? work.slice(5) : undefined),
    ids: [...(id === undefined ? [] : [nameOfNode(id)]), text("ids")],
    url: text("url"),
    keywords: itemsIn(found.get("keywords")?.value),
  };
  return { record, left, isLikePaper: PAPERS_HAVE.some((field) => found.has(field)) };
}

const PAPERS_HAVE: readonly RecordField[] = [
  "title",
  "authors",
  "year",
  "doi",
  "arxivId",
  "pmid",
  "venue",
  "date",
];

/** A list keeps its items. */
function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  if (Array.isArray(value)) return value.flatMap((item) => textOf(item) ?? []).join("; ") || undefined;
  return undefined;
}

function countOf(value: unknown): number | undefined {
  const count = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof count === "number" && Number.isSafeInteger(count) && count >= 0 ? count : undefined;
}

/** What programs write for nothing is nothing. */
function holdsSomething(value: unknown): boolean {
  if (typeof value === "string") return !NOTHING.has(value.trim());
  return value !== null && value !== undefined && !Number.isNaN(value);
}

const NOTHING: ReadonlySet<string> = new Set(["", "null", "None", "nan", "NaN"]);
