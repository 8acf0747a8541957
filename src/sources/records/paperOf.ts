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
import { referencesOf } from "./referencesOf";
import { arxivAlone, doiAlone, doiWithin, idOfWork, pmidIn } from "./workIds";

/** @param notes gains what was repaired. @returns a sentence if the record cannot be a paper. */
export function paperOf(record: RawRecord, notes: Note[]): Paper | string {
  const { doi, arxivId, pmid, ids } = namesOf(record);
  const titled = cleanTitle(record.title, [record.abstract, ...(record.keywords ?? [])]);
  const name = titled?.title ?? doi ?? arxivId ?? ids[0];
  if (name === undefined) return "It has neither a title nor an id; left out.";
  const known = {
    title: titled ? name : name.replace(/^key:/, ""),
    ...(doi ? { doi } : {}),
    ...(arxivId ? { arxivId } : {}),
  };
  const abstract = cleanAbstract(record.abstract, titled?.title);
  const summary = cleanAbstract(record.summary);
  const standing = record.standing ?? titled?.standing;
  const citedByCount = countIn(record.citedByCount);
  const url = record.url ? webUrl(plainText(record.url)) : null;
  const links = [
    ...new Set((record.links ?? []).flatMap((link) => (link ? (webUrl(plainText(link)) ?? []) : []))),
  ];
  const paper: Paper = {
    id: titled || doi || arxivId ? derivedId(known) : name,
    ...known,
    ...(titled ? {} : { untitled: true as const }),
    ...(ids.length > 0 ? { ids } : {}),
    ...(summary ? { summary } : {}),
    ...(abstract ? { abstract } : {}),
    ...lines(record),
    ...list("authors", record.authors),
    ...list("keywords", record.keywords),
    ...datesOf(record, notes),
    ...(pmid ? { pmid } : {}),
    ...(url ? { url } : {}),
    ...(links.length > 0 ? { links } : {}),
    ...(standing ? { standing } : {}),
    ...(citedByCount === null ? {} : { citedByCount }),
    ...(record.references?.length ? { references: referencesOf(record.references) } : {}),
  };
  const originals = originalsOf(record, paper);
  return originals ? { ...paper, originals } : paper;
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

function datesOf(record: RawRecord, notes: Note[]): Partial<Paper> {
  const date = record.date ? dateIn(record.date) : null;
  const stated = record.year === null || record.year === undefined ? null : String(record.year).trim();
  const year = stated ? (yearIn(stated) ?? yearOf(dateIn(stated))) : null;
  for (const [field, text, read] of [
    ["date", plainText(record.date ?? ""), date],
    ["year", stated ?? "", year],
  ] as const)
    if (read === null && /\d/.test(text))
      notes.push({
        where: record.where,
        what: `Its ${field} "${excerpt(text, 40)}" was not understood; left out.`,
      });
  const known = year ?? yearOf(date);
  // `2019` for `May`: a date that says no more than the year is told by the year.
  return { ...(date ? { date } : {}), ...(known === null ? {} : { year: known }) };
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

function lines(record: RawRecord): Partial<Paper> {
  return Object.fromEntries(
    LINES.flatMap((field) => {
      const text = cleanLine(record[field]);
      return text === undefined ? [] : [[field, text]];
    }),
  );
}

function list(field: "authors" | "keywords", items: readonly RawText[] = []): Partial<Paper> {
  const said = [...new Set(items.flatMap((item) => cleanLine(item) ?? []))];
  return said.length > 0 ? { [field]: said } : {};
}

/** What the file had, for the texts that cleaning changed by more than spaces. */
function originalsOf(record: RawRecord, paper: Paper): Record<string, string> | null {
  const changed = (["title", "summary", "abstract", "venue", "publisher"] as const).flatMap((field) => {
    const raw = record[field];
    const original = raw ? plainText(raw) : "";
    const isAbsent = paper[field] === undefined || (field === "title" && paper.untitled);
    return original === "" || isAbsent || original === paper[field] ? [] : [[field, original] as const];
  });
  return changed.length > 0 ? Object.fromEntries(changed) : null;
}
