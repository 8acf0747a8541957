/**
 * RIS: a field is two capitals or digits, two spaces, a hyphen, a space and the value; an entry goes from `TY` to `ER`. Tags as publishers and
 * reference managers use them (Scopus, Web of Science, IEEE, Springer, Zotero, EndNote, Orrery), which differ from each other.
 */
import type { Collector } from "../records/collector";
import type { RawRecord } from "../records/rawRecord";
import { type Dialect, taggedEntries } from "./entries";
import type { TaggedEntry } from "./entry";
import { type TaggedFormat, whereOf } from "./readTagged";
import { risDate } from "./risDate";
import { risNotes } from "./risNotes";
import { standingOf } from "./standing";
import { firstDoi, keywordsIn, namesIn, pagesOf, yearIn } from "./values";

export const RIS: TaggedFormat = {
  id: "ris",
  end: () => "ER",
  entries: (text, aside) => taggedEntries(text, dialectOf(text), aside),
  record,
  nothing:
    'No record with a title or an id was found in this RIS file. Looked for fields such as "TI  - …" between the lines "TY  - …" and "ER  -".',
};

/** Field of a record → its tags, the best first. */
const TAGS = {
  title: ["TI", "T1", "CT", "BT", "ST"],
  authors: ["AU", "A1"],
  editors: ["ED", "A2", "A3"],
  abstract: ["AB", "N2"],
  venue: ["JF", "T2", "JO", "BT", "C3", "JA", "J2", "J1", "J9", "JI", "T3"],
  volume: ["VL", "VO"],
  issue: ["IS", "CP"],
  doi: ["DO", "DI", "M3", "N1", "L3", "UR"],
  url: ["UR", "L1", "L2", "LK"],
  kind: ["M3", "DT"],
};

const WIDE = /^\s{0,3}([A-Z][A-Z0-9]) {2}- ?/;
/** With one space, none, or a tab: only in files that write `TY` so, as such a line may be part of an abstract too (`IL-6 …`). */
const NARROW = /^\s{0,3}([A-Z][A-Z0-9])[ \t]{0,4}-[ \t]?/;

/** The spacing of tags may differ from file to file. */
function dialectOf(text: string): Dialect {
  const form = /^\s{0,3}TY {2}-/m.test(text) || !/^\s{0,3}TY[ \t]{0,4}-/m.test(text) ? WIDE : NARROW;
  return {
    field(line) {
      const found = form.exec(line);
      return found && { tag: found[1]!, value: line.slice(found[0].length) };
    },
    isOfFile: () => false,
    begins: ({ tag }) => tag === "TY",
    ends: (tag) => tag === "ER",
    continues: () => true,
  };
}

function record(entry: TaggedEntry, collector: Collector): RawRecord {
  const title = entry.text(...TAGS.title);
  const titles = new Set(entry.texts("TI", "T1")).size;
  if (titles > 1)
    collector.note(whereOf(entry), `This record has ${titles} titles; the first one was taken.`);
  const authors = namesIn(entry.texts(...TAGS.authors));
  const notes = risNotes(entry);
  const urls = entry.texts(...TAGS.url).flatMap(addressesIn);
  const [url, ...links] = [...new Set(urls)];
  const number = entry.text("AN") ?? "";
  return {
    where: whereOf(entry),
    title,
    summary: notes.summary,
    abstract: entry.whole(...TAGS.abstract),
    authors: authors.length > 0 ? authors : namesIn(entry.texts(...TAGS.editors)),
    date: risDate(entry),
    year: yearIn(entry.texts("PY", "Y1", "DA")),
    venue: entry.texts(...TAGS.venue).find((venue) => venue !== title),
    volume: entry.text(...TAGS.volume),
    issue: entry.text(...TAGS.issue),
    pages: pagesOf(entry.text("SP"), entry.text("EP")) ?? entry.text("C7"),
    publisher: entry.text("PB"),
    // `GEN` says that the kind is not known.
    type: entry.texts("TY").find((type) => type !== "GEN"),
    standing: standingOf(entry.texts(...TAGS.kind)),
    language: entry.text("LA"),
    citedByCount: notes.citedByCount,
    doi: firstDoi(entry.texts(...TAGS.doi)),
    arxivId:
      /^arXiv:(.+)/i.exec(number)?.[1] ??
      urls.find((address) => /^https?:\/\/arxiv\.org\/abs\//i.test(address)),
    pmid: pmidOf(entry),
    ids: idsOf(number, urls, entry),
    url,
    links,
    keywords: keywordsIn(entry.lines("KW")),
    references: notes.references ?? [],
  };
}

/** Several in one field have semicolons or spaces between them; some publishers leave `https:` out. */
function addressesIn(value: string): string[] {
  return value
    .split(/;\s*(?=https?:)|\s(?=https?:)/i)
    .map((address) => (address.startsWith("//") ? `https:${address}` : address.trim()))
    .filter((address) => /^https?:/i.test(address));
}

function pmidOf(entry: TaggedEntry): string | undefined {
  const stated = entry
    .texts("U1", "C2", "AN")
    .map((text) => /^(?:PMID:\s*)?(\d{1,9})\s*\[pmid\]$|^PMID:\s*(\d{1,9})$/i.exec(text));
  const found = stated.find((match) => match !== null);
  if (found) return found[1] ?? found[2];
  return /pubmed/i.test(entry.text("DB") ?? "") ? /^\d{1,9}$/.exec(entry.text("AN") ?? "")?.[0] : undefined;
}

/** Names of the work in Web of Science, Scopus and PubMed Central. */
function idsOf(number: string, urls: readonly string[], entry: TaggedEntry): string[] {
  const wos = /^WOS:(\w+)/i.exec(number)?.[1];
  const scopus = urls.map((url) => /\beid=(2-s2\.0-\d+)/.exec(url)?.[1]).find((eid) => eid !== undefined);
  const central = [number, ...entry.texts("U2", "C2")]
    .map((text) => /^PMC\d+/.exec(text)?.[0])
    .find((id) => id !== undefined);
  return [
    ...(wos ? [`wos:${wos}`] : []),
    ...(scopus ? [`scopus:${scopus}`] : []),
    ...(central ? [`pmcid:${central}`] : []),
  ];
}
