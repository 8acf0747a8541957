/** A raw record → a paper with clean texts, or the reason why it cannot be one. */
import { excerpt, plainText } from "../../lib/plainText";
import { webUrl } from "../../lib/webLinks";
import type { Note, Paper } from "../../model/bibliography";
import { derivedId } from "../paperIds";
import { cleanAbstract } from "./cleanAbstract";
import { cleanLine } from "./cleanLine";
import { cleanTitle } from "./cleanTitle";
import { dateIn, yearIn } from "./dates";
import type { RawRecord, RawText } from "./rawRecord";
import { type KnownReferences, referencesOf } from "./referencesOf";
import { arxivAlone, doiAlone, doiWithin, idOfWork, pmidIn } from "./workIds";

/** A paper as it is put together here. */
type Draft = { -readonly [Field in keyof Paper]: Paper[Field] };

/**
 * @param notes gains what was repaired. @param references as `referencesOf` wants it, where several records are read.
 * @returns a sentence if the record cannot be a paper.
 */
export function paperOf(
  record: RawRecord,
  notes: Note[],
  references: KnownReferences = { byId: new Map(), byDoi: new Map() },
): Paper | string {
  const { doi, arxivId, pmid, ids } = namesOf(record);
  const titled = cleanTitle(record.title, [record.abstract, ...(record.keywords ?? [])]);
  const name = titled?.title ?? doi ?? arxivId ?? ids[0];
  if (name === undefined) return "It has neither a title nor an id; left out.";
  const paper: Draft = { id: name, title: titled ? name : name.replace(/^key:/, "") };
  if (doi) paper.doi = doi;
  if (arxivId) paper.arxivId = arxivId;
  if (titled || doi || arxivId) paper.id = derivedId(paper);
  if (!titled) paper.untitled = true;
  if (ids.length > 0) paper.ids = ids;
  const summary = cleanAbstract(record.summary);
  if (summary) paper.summary = summary;
  const abstract = cleanAbstract(record.abstract, titled?.title);
  if (abstract) paper.abstract = abstract;
  for (const field of LINES) {
    const text = cleanLine(record[field]);
    if (text !== undefined) paper[field] = text;
  }
  const authors = cleanLines(record.authors, WITH_INITIALS);
  if (authors.length > 0) paper.authors = authors;
  const keywords = cleanLines(record.keywords);
  if (keywords.length > 0) paper.keywords = keywords;
  const { date, year } = datesOf(record, notes);
  if (date) paper.date = date;
  if (year !== null) paper.year = year;
  if (pmid) paper.pmid = pmid;
  const url = record.url ? webUrl(plainText(record.url)) : null;
  if (url) paper.url = url;
  const links = new Set(record.links?.flatMap((link) => (link ? (webUrl(plainText(link)) ?? []) : [])));
  if (links.size > 0) paper.links = [...links];
  const standing = record.standing ?? titled?.standing;
  if (standing) paper.standing = standing;
  const citedByCount = countIn(record.citedByCount);
  if (citedByCount !== null) paper.citedByCount = citedByCount;
  if (record.references?.length) paper.references = referencesOf(record.references, references);
  const originals = originalsOf(record, paper);
  if (originals) paper.originals = originals;
  return paper;
}

function namesOf(record: RawRecord) {
  const doi = record.doi ? (doiAlone(plainText(record.doi)) ?? doiWithin(record.doi)) : null;
  const arxivId =
    (record.arxivId ? arxivAlone(plainText(record.arxivId)) : null) ?? (doi ? arxivOfDoi(doi) : null);
  const pmid = record.pmid ? pmidIn(String(record.pmid)) : null;
  const further = (record.ids ?? []).flatMap((id) => (id ? (idOfWork(id) ?? plainText(id)) : []));
  const ids = [...new Set([...(pmid ? [`pmid:${pmid}`] : []), ...further])].filter((id) => id !== "");
  return { doi, arxivId, pmid, ids };
}

function arxivOfDoi(doi: string): string | null {
  return /^10\.48550\//i.test(doi) ? arxivAlone(doi) : null;
}

function datesOf(record: RawRecord, notes: Note[]): { date: string | null; year: number | null } {
  const date = record.date ? dateIn(record.date) : null;
  const stated = record.year === null || record.year === undefined ? null : String(record.year).trim();
  const year = stated ? (yearIn(stated) ?? yearOf(dateIn(stated))) : null;
  if (record.date && date === null) noteUnread("date", plainText(record.date));
  if (stated && year === null) noteUnread("year", stated);
  // `2019` for `May`: a date that says no more than the year is told by the year.
  return { date, year: year ?? yearOf(date) };

  function noteUnread(field: string, text: string): void {
    if (!/\d/.test(text)) return;
    const what = `Its ${field} "${excerpt(text, 40)}" was not understood; left out.`;
    notes.push({ where: record.where, what });
  }
}

function yearOf(date: string | null): number | null {
  return date === null ? null : Number(date.slice(0, 4));
}

/** Null where it is no count. */
function countIn(value: number | RawText): number | null {
  const count = typeof value === "string" && /^\s*\d+(?:\.0)?\s*$/.test(value) ? Number(value) : value;
  return typeof count === "number" && Number.isInteger(count) && count >= 0 ? count : null;
}

const LINES = ["venue", "volume", "issue", "pages", "publisher", "type", "language", "category"] as const;

/** `Wu, C.`, `Wu C`, `C. Wu`: two authors may be written so. A name in full that comes twice was listed twice. */
const WITH_INITIALS =
  /(?:,\s*|^(?:\p{Ll}\S*\s)*[^\s,]+\s)(?:\p{Lu}\.?[\s-]*){1,4}$|^(?:\p{Lu}\.[\s-]*)+\S+$/u;

/** Each once, but for one that may be two of one name. */
function cleanLines(items: readonly RawText[] = [], mayBeTwo?: RegExp): string[] {
  const known = new Set<string>();
  const said: string[] = [];
  for (const item of items) {
    const line = cleanLine(item);
    if (line === undefined || (known.has(line) && !mayBeTwo?.test(line))) continue;
    known.add(line);
    said.push(line);
  }
  // Where more of them come twice, the list itself stands there twice.
  return said.length > known.size + 1 ? [...known] : said;
}

const KEPT = ["title", "summary", "abstract", "venue", "publisher"] as const;

/** What the file had, for the texts that cleaning changed by more than spaces. */
function originalsOf(record: RawRecord, paper: Paper): Record<string, string> | null {
  const changed = KEPT.flatMap((field) => {
    const raw = record[field];
    // As it came, which most are.
    if (!raw || raw === paper[field]) return [];
    const original = plainText(raw);
    const isAbsent = paper[field] === undefined || (field === "title" && paper.untitled);
    return original === "" || isAbsent || original === paper[field] ? [] : [[field, original] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
