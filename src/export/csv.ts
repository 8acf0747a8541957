/**
 * A map → a table of its papers as CSV (RFC 4180: CR LF, quotes doubled), one row a paper, with a byte order mark, without which Excel
 * takes UTF-8 for the system's code page. What a source does not say is an empty cell.
 */
import type { Exporter } from "../model/plugins";
import type { Mark } from "../model/view";
import { type PaperRow, paperRows, rounded } from "./paperRows";

type Cell = string | number | boolean | undefined;

export const csvExporter: Exporter = {
  id: "csv",
  label: "Table of papers (CSV)",
  help: "a row a paper",
  group: "data",
  extension: "csv",
  mime: "text/csv",
  parameters: [],
  write(_scene, map, _settings, context) {
    const marks = new Map(Object.entries(context.marks));
    const rows = paperRows(map).map((row) => {
      const mark = marks.get(row.paper.id) ?? {};
      return COLUMNS.map(([, cell]) => written(cell(row, mark))).join(",");
    });
    const head = COLUMNS.map(([name]) => name).join(",");
    return `\ufeff${[head, ...rows].join("\r\n")}\r\n`;
  },
};

const COLUMNS: readonly (readonly [name: string, cell: (row: PaperRow, mark: Mark) => Cell])[] = [
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
  ["star", (_row, mark) => mark.star],
  ["note", (_row, mark) => mark.note],
  ["tags", (_row, mark) => mark.tags?.join("; ")],
  ["representative", ({ paper }) => paper.representative],
  ["x", ({ x }) => rounded(x, 3)],
  ["y", ({ y }) => rounded(y, 3)],
];

/** What a spreadsheet takes for a formula, with the full-width forms that Excel accepts too. A plain number is none. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: controls end a cell early in some readers
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g;

/** One cell. A text that would run as a formula gets a leading apostrophe, which spreadsheets read as "this is text". */
function written(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  const clean = cell.replace(CONTROLS, "\ufffd");
  const text = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
