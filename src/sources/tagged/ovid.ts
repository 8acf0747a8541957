/**
 * Ovid's text export: the name of a field stands alone on a line, its values are indented below it; a number in angle brackets begins an entry.
 */
import type { RawRecord } from "../records/rawRecord";
import { type Dialect, taggedEntries } from "./entries";
import type { TaggedEntry } from "./entry";
import { type TaggedFormat, whereOf } from "./readTagged";
import { standingOf } from "./standing";
import { firstDoi, keywordsIn, pagesOf, yearIn } from "./values";

export const OVID: TaggedFormat = {
  id: "ovid",
  end: () => null,
  entries: (text, aside) => taggedEntries(text, DIALECT, aside),
  record,
  nothing:
    'No record with a title or an id was found in this Ovid file. Looked for lines such as "Title" and "Author" with indented lines below them.',
};

const NUMBER = "<>";

const DIALECT: Dialect = {
  field(line) {
    if (/^\s{0,3}<\d{1,9}>\s*$/.test(line)) return { tag: NUMBER, value: "" };
    return /^[A-Z][A-Za-z/() -]{1,60}$/.test(line) ? { tag: line.trim(), value: "" } : null;
  },
  isOfFile: () => false,
  begins: ({ tag }, open, isAfterGap) => tag === NUMBER || (isAfterGap && !open.has(NUMBER) && open.has(tag)),
  ends: () => false,
  continues: (line) => /^\s/.test(line),
};

function record(entry: TaggedEntry): RawRecord {
  const chapter = entry.text("Chapter Title");
  const [title, kind] = titleAndKind(entry.text("Title"));
  const source = sourceOf(entry.text("Source") ?? "");
  const dates = entry.texts(
    "Date of Publication",
    "Publication Date",
    "Year of Publication",
    "Publication Year",
    "Status",
  );
  const kinds = entry.texts("Document Type", "Publication Type").map((text) => text.replace(/\.$/, ""));
  return {
    where: whereOf(entry),
    title: chapter ?? title,
    abstract: entry.whole("Abstract"),
    authors: entry.texts("Author", "Authors").flatMap(authorsIn),
    date: source.date ?? dates.find((text) => yearIn([text]) !== undefined)?.replace(/^.*,\s*/, ""),
    year: yearIn([source.date ?? "", ...dates, source.whole]),
    venue: chapter === undefined ? source.venue : (title ?? source.venue),
    volume: source.volume,
    issue: source.issue,
    pages: pagesOf(source.pages),
    publisher: entry.text("Publisher"),
    type: kinds[0] ?? kind,
    standing: standingOf([...kinds, ...(kind ? [kind] : [])]),
    language: entry.text("Language")?.replace(/\.$/, ""),
    doi: firstDoi(entry.texts("DOI Number", "DOI", "Digital Object Identifier")),
    pmid: /^\d{1,9}$/.exec(entry.text("PMID", "PubMed ID") ?? "")?.[0],
    keywords: keywordsIn(
      entry.texts("Author Keywords", "Keyword Heading", "Keywords").map((text) => text.replace(/\.$/, "")),
    ),
    references: entry.lines("References").map((text) => ({ text })),
  };
}

/** `A title.[Article]`. */
function titleAndKind(text: string | undefined): [title?: string, kind?: string] {
  const parts = /^(.*?)\.?\s?\[([A-Z][A-Za-z -]{2,40})\]$/s.exec(text ?? "");
  return parts ? [parts[1]!, parts[2]!] : text === undefined ? [] : [text];
}

/** Behind a name stand degrees and the marks of addresses; names are parted by a semicolon and two spaces, degrees by one. */
function authorsIn(text: string): string[] {
  return text
    .split(/;\s{2,}/)
    .map((name) =>
      name
        .replace(/\s?\[Ed[^\]]{0,10}\]$/, "")
        .replace(/(?<=[a-z.]),?\s(?:MD|PhD|RN|MPH|MSc|BSc|MBBS|DDS|FAAN|DrPH|PharmD)(?=[\s,;]|$).*$/s, "")
        .replace(/(?:\s[\d*+^#]{1,6}){1,9}$/, ""),
    )
    .filter((name) => name.trim() !== "");
}

/** `Ecohydrology.   8(6):1048-1064, September 2015.`; other forms give the venue only. */
function sourceOf(text: string) {
  const whole = text.slice(0, 500);
  const parts = /^([^.]+(?:\.\S[^.]*)*)\.\s+(\d{1,6})(?:\(([^)]*)\))?:\s?([^,]+),\s?([^.]+)\.?$/.exec(whole);
  if (!parts) return { whole, venue: whole.split(/\.(?:\s|$)/)[0] };
  const [, venue, volume, issue, pages, date] = parts;
  return { whole, venue, volume, issue, pages, date };
}
