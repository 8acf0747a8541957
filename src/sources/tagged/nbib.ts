/**
 * PubMed's "nbib", also called MEDLINE format: a tag in four columns, a hyphen, a space and the value; further lines of a value are indented by
 * six. Entries begin with `PMID` behind an empty line. Tags: "MEDLINE/PubMed Data Element (Field) Descriptions", US National Library of Medicine.
 */

import type { Collector } from "../records/collector";
import type { RawRecord } from "../records/rawRecord";
import { type Dialect, taggedEntries } from "./entries";
import type { TaggedEntry } from "./entry";
import { type TaggedFormat, whereOf } from "./readTagged";
import { standingOf } from "./standing";
import { doiOf, keywordsIn, namesIn, pagesOf, yearIn } from "./values";

export const NBIB: TaggedFormat = {
  id: "nbib",
  end: () => null,
  entries: (text, aside) => taggedEntries(text, DIALECT, aside),
  record,
  nothing:
    'No record with a title or an id was found in this PubMed file. Looked for lines such as "PMID- 123456" and "TI  - …".',
};

const FIELD = /^([A-Z][A-Z0-9]{1,3}) {0,2}-(?: |$|(?=\S))/;

const DIALECT: Dialect = {
  field(line) {
    const found = FIELD.exec(line);
    return found && { tag: found[1]!, value: line.slice(found[0].length) };
  },
  isOfFile: () => false,
  begins: ({ tag }, _open, isAfterGap) => tag === "PMID" || (isAfterGap && (tag === "PMC" || tag === "PMCR")),
  ends: () => false,
  continues: (line) => /^\s/.test(line),
};

/** Comment on, erratum for, retraction of, republished from: this record is about that one. */
const ABOUT = ["CON", "EFR", "ROF", "RPF", "ECF"];

function record(entry: TaggedEntry, collector: Collector): RawRecord {
  const pmid = /^\d{1,9}/.exec(entry.text("PMID") ?? "")?.[0];
  const kinds = entry.texts("PT");
  if (pmid)
    for (const about of entry.texts(...ABOUT)) {
      const other = /\bPMID:\s*(\d{1,9})/.exec(about)?.[1];
      if (other) collector.cite(`pmid:${pmid}`, `pmid:${other}`);
    }
  return {
    where: whereOf(entry),
    title: titleOf(entry),
    abstract: entry.whole("AB", "OAB"),
    authors: authorsOf(entry),
    date: entry.text("DP") ?? entry.text("DEP")?.replace(/^(\d{4})(\d\d)(\d\d)$/, "$1-$2-$3"),
    year: yearIn(entry.texts("DP", "DEP")),
    venue: entry.text("JT", "TA", ...(entry.has("TI") ? ["BTI"] : []), "CTI"),
    volume: entry.text("VI"),
    issue: entry.text("IP"),
    pages: pagesOf(entry.text("PG")),
    publisher: entry.text("PB"),
    type: kinds[0],
    standing: entry.has("RIN") ? "retracted" : standingOf(kinds),
    language: entry.text("LA"),
    doi: doiIn(entry),
    pmid,
    ids: entry
      .texts("PMC")
      .flatMap((text) => (/^PMC\d+/.test(text) ? `pmcid:${/^PMC\d+/.exec(text)![0]}` : [])),
    keywords: keywordsIn([
      ...entry.lines("OT"),
      ...entry.texts("MH").map((heading) => heading.replace(/\/.*$/s, "")),
    ]),
  };
}

/** PubMed ends titles with a full stop and sets translated ones in brackets; `[Not Available]` stands for none. */
function titleOf(entry: TaggedEntry): string | undefined {
  const title = entry.whole("TI") ?? entry.text("BTI", "CTI");
  if (title === undefined || /^\[(Not Available|In Process Citation)\]\.?$/i.test(title))
    return entry.text("TT", "BTI");
  return title.replace(/^\[(.*)\](\.?)$/s, "$1$2").replace(/(?<!\.)\.$/, "");
}

/** In full where the record has them so for all; else with initials; else the editors. */
function authorsOf(entry: TaggedEntry): string[] {
  const [full, short, bodies] = [entry.texts("FAU"), entry.texts("AU"), entry.texts("CN")];
  const authors = [...(full.length >= short.length ? full : short), ...bodies];
  return authors.length > 0 ? authors : namesIn(entry.texts("FED", "ED"));
}

/** `10.… [doi]`, in older files `doi:10.…`; else behind `doi:` in the source line. */
function doiIn(entry: TaggedEntry): string | undefined {
  for (const text of entry.texts("LID", "AID")) {
    const doi = /\[(?!doi)\w+\]$/i.test(text) ? undefined : doiOf(text);
    if (doi) return doi;
  }
  return /\bdoi:\s*(10\.\d{4,9}\/\S+?)\.?(?:\s|$)/i.exec(entry.text("SO") ?? "")?.[1];
}
