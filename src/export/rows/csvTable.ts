/** Rows → the text of a table: CSV (RFC 4180) for spreadsheets, or cells between tabs. What a source does not say is an empty cell. */
import { cleanText } from "./cleanText";

export type Cell = string | number | boolean | undefined;

/** Columns in their order: the name in the head, the cell of a row. */
export type TableColumns<Row> = readonly (readonly [name: string, cell: (row: Row) => Cell])[];

/**
 * CR LF, quotes doubled, with a byte order mark, without which Excel takes UTF-8 for the system's code page. A text that would run as a
 * formula gets a leading apostrophe, which spreadsheets read as "this is text".
 */
export function commaSeparated<Row>(columns: TableColumns<Row>, rows: readonly Row[]): string {
  const head = columns.map(([name]) => name).join(",");
  const lines = rows.map((row) => columns.map(([, cell]) => inCsv(cell(row))).join(","));
  return `\ufeff${[head, ...lines].join("\r\n")}\r\n`;
}

/** Cells between tabs, lines that end in LF, a cell with a separator or a quote in quotes; a line break inside becomes a space. */
export function tabSeparated<Row>(columns: TableColumns<Row>, rows: readonly Row[]): string {
  const head = columns.map(([name]) => name).join("\t");
  const lines = rows.map((row) => columns.map(([, cell]) => betweenTabs(cell(row))).join("\t"));
  return `${[head, ...lines].join("\n")}\n`;
}

/** What a spreadsheet takes for a formula, with the full-width forms that Excel accepts too. A plain number is none. */
const FORMULA = /^[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/;
const NUMBER = /^[+-]?\d+(\.\d+)?$/;

function inCsv(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  const clean = cleanText(cell);
  const text = FORMULA.test(clean) && !NUMBER.test(clean) ? `'${clean}` : clean;
  return /[",\r\n]/.test(text) ? quoted(text) : text;
}

function betweenTabs(cell: Cell): string {
  if (typeof cell !== "string") return cell === undefined ? "" : String(cell);
  const text = cleanText(cell).replace(/\s+/g, " ");
  return /[",;]/.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
