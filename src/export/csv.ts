/** A map → a table of its papers as CSV, one row a paper, with the user's notes, stars and tags. */
import type { Exporter } from "../model/plugins";
import type { Mark } from "../model/view";
import { commaSeparated, type TableColumns } from "./rows/csvTable";
import { type PaperRow, paperRows, rounded } from "./rows/paperRows";

export const csvExporter: Exporter = {
  id: "csv",
  label: "Table of papers (CSV)",
  help: "a row a paper, with your notes, stars and tags",
  group: "data",
  extension: "csv",
  mime: "text/csv",
  parameters: [],
  write(_scene, map, _settings, context) {
    const marks = new Map(Object.entries(context.marks));
    const rows = paperRows(map).map((row) => ({ ...row, mark: marks.get(row.paper.id) ?? {} }));
    const more = SOME_HAVE.filter(([, cell]) => rows.some((row) => cell(row) !== undefined));
    return commaSeparated([...COLUMNS, ...more], rows);
  },
};

type Row = PaperRow & { readonly mark: Mark };

/** Columns only where a paper has something in them, behind the others. */
const SOME_HAVE: TableColumns<Row> = [
  ["standing", ({ paper }) => paper.standing],
  ["untitled", ({ paper }) => paper.untitled],
  ["type", ({ paper }) => paper.type],
  ["volume", ({ paper }) => paper.volume],
  ["issue", ({ paper }) => paper.issue],
  ["pages", ({ paper }) => paper.pages],
  ["publisher", ({ paper }) => paper.publisher],
  ["pmid", ({ paper }) => paper.pmid],
  ["language", ({ paper }) => paper.language],
  ["citedByCount", ({ paper }) => paper.citedByCount],
];

const COLUMNS: TableColumns<Row> = [
  ["id", ({ paper }) => paper.id],
  ["title", ({ paper }) => paper.title],
  ["topic", ({ topic }) => topic?.label],
  ["strength", ({ topic, strength }) => (topic ? rounded(strength, 3) : undefined)],
  ["secondTopic", ({ second }) => second?.label],
  ["weak", ({ topic, weak }) => (topic ? weak : undefined)],
  ["byHand", ({ topic, byUser }) => (topic ? byUser : undefined)],
  ["authors", ({ paper }) => paper.authors?.join("; ")],
  ["date", ({ paper }) => paper.date],
  ["year", ({ year }) => year],
  ["venue", ({ paper }) => paper.venue],
  ["doi", ({ paper }) => paper.doi],
  ["arxivId", ({ paper }) => paper.arxivId],
  ["url", ({ paper }) => paper.url],
  ["summary", ({ paper }) => paper.summary],
  ["star", ({ mark }) => mark.star],
  ["note", ({ mark }) => mark.note],
  ["tags", ({ mark }) => mark.tags?.join("; ")],
  ["representative", ({ paper }) => paper.representative],
  ["x", ({ x }) => rounded(x, 3)],
  ["y", ({ y }) => rounded(y, 3)],
];
