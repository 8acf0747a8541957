/** Orrery's own table of papers (src/export/csv.ts). Topics and places are not in its power to restore; notes and tags are the map's. */
import type { RawRecord } from "../../records/rawRecord";
import type { Dialect } from "./dialect";

export const orrery: Dialect = {
  label: "a table of papers from Orrery",
  signs: [["id", "title", "topic", "strength", "secondTopic", "byHand"]],
  columns: {
    id: ["id"],
    title: ["title"],
    authors: ["authors"],
    date: ["date"],
    year: ["year"],
    venue: ["venue"],
    doi: ["doi"],
    arxivId: ["arxivId"],
    url: ["url"],
    summary: ["summary"],
    type: ["type"],
    standing: ["standing"],
    volume: ["volume"],
    issue: ["issue"],
    pages: ["pages"],
    publisher: ["publisher"],
    pmid: ["pmid"],
    language: ["language"],
    citedByCount: ["citedByCount"],
  },
  authors: (text) => text.split("; "),
  amend: (record): RawRecord => ({
    ...record,
    // A paper without a title has its id in that place.
    title:
      record.title && [record.doi, record.arxivId].includes(record.title) ? null : withoutGuard(record.title),
    summary: withoutGuard(record.summary),
    venue: withoutGuard(record.venue),
    pages: withoutGuard(record.pages),
    publisher: withoutGuard(record.publisher),
    authors: record.authors?.map((name) => withoutGuard(name)) ?? [],
  }),
  remark:
    "Topics, places, stars, notes and tags of such a table are not read: save the map itself (JSON) to keep them.",
};

/** The apostrophe that keeps a spreadsheet from taking a text for a formula. */
function withoutGuard(text: string | null | undefined): string | null | undefined {
  return text?.replace(/^'(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/, "");
}
