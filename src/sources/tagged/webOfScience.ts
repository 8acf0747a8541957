/**
 * Web of Science tagged text (and what else ISI wrote so): a field is two capitals or digits, a space and the value; further lines of a value are
 * indented by three, in `AU`, `AF` and `CR` each line is a value. An entry goes from `PT` to `ER`, the file from `FN` to `EF`.
 */
import type { RawRecord } from "../records/rawRecord";
import { citedReference } from "./citedReference";
import { type Dialect, taggedEntries } from "./entries";
import type { TaggedEntry } from "./entry";
import { type TaggedFormat, whereOf } from "./readTagged";
import { standingOf } from "./standing";
import { firstDoi, keywordsIn, namesIn, pagesOf, yearIn } from "./values";
import { isTabHeader, tabEntries } from "./webOfScienceTab";

export const WEB_OF_SCIENCE: TaggedFormat = {
  id: "web-of-science",
  end: (text) => (isTabHeader(text.slice(0, 2000)) ? null : "ER"),
  entries: (text, aside) =>
    isTabHeader(text.slice(0, 2000)) ? tabEntries(text, aside) : taggedEntries(text, DIALECT, aside),
  record,
  nothing:
    'No record with a title or an id was found in this Web of Science file. Looked for lines such as "TI …" and "UT …" between "PT …" and "ER".',
};

const FIELD = /^([A-Z][A-Z0-9])(?: |$)/;

const DIALECT: Dialect = {
  field(line) {
    const found = FIELD.exec(line);
    return found && { tag: found[1]!, value: line.slice(found[0].length) };
  },
  isOfFile: (tag) => tag === "FN" || tag === "VR" || tag === "EF",
  begins: ({ tag }) => tag === "PT",
  ends: (tag) => tag === "ER",
  continues: () => true,
};

function record(entry: TaggedEntry): RawRecord {
  const number = entry.text("UT") ?? "";
  const [full, short] = [namesIn(entry.lines("AF")), namesIn(entry.lines("AU"))];
  const authors = [...(full.length >= short.length ? full : short), ...namesIn(entry.lines("CA"))];
  const kinds = namesIn(entry.texts("DT"));
  // In Inspec's records a stroke parts groups of keywords, and `ID` holds numbers of the article.
  const isInspec = number.startsWith("INSPEC:");
  const cited = Number(entry.text("TC", "Z9") ?? Number.NaN);
  return {
    where: whereOf(entry),
    title: entry.text("TI"),
    abstract: entry.text("AB"),
    authors: authors.length > 0 ? authors : namesIn(entry.lines("BF", "BA", "BE", "ED")),
    date: dateOf(entry),
    year: yearIn(entry.texts("PY", "EA", "PD")),
    venue: entry.text("SO", "CT", "SE", "JI", "J9"),
    volume: entry.text("VL"),
    issue: entry.text("IS"),
    pages: pagesOf(entry.text("BP"), entry.text("EP")) ?? pagesOf(entry.text("PS")) ?? entry.text("AR"),
    publisher: entry.text("PU"),
    type: entry.text("DT", "PT"),
    standing: standingOf(kinds),
    language: entry.text("LA"),
    citedByCount: Number.isInteger(cited) ? cited : undefined,
    doi: firstDoi(entry.texts("DI", "D2")),
    pmid: /^\d{1,9}$/.exec(entry.text("PM") ?? /^MEDLINE:(\d+)$/.exec(number)?.[1] ?? "")?.[0],
    ids: idsOf(number),
    url: entry.text("DL"),
    keywords: keywordsIn(
      isInspec
        ? entry.texts("DE").flatMap((text) => text.split(/[;/]\s/))
        : entry.texts("DE", "ID").flatMap((text) => namesIn([text])),
    ),
    references: entry.lines("CR").map(citedReference),
  };
}

/** The year is in `PY`, month and day (`JUN 14`, `MAY-JUN`) in `PD`; early access has both in `EA`. */
function dateOf(entry: TaggedEntry): string | undefined {
  const [year, day] = [entry.text("PY"), entry.text("PD")];
  if (year === undefined) return entry.text("EA") ?? day;
  if (day === undefined) return year;
  return yearIn([day]) === undefined ? `${year} ${day}` : day;
}

/** `WOS:000…` (once `ISI:000…`) is the same number in each of its data bases. */
function idsOf(number: string): string[] {
  const own = /^(?:WOS|ISI):(\w+)$/.exec(number)?.[1];
  return own ? [`wos:${own}`] : [];
}
