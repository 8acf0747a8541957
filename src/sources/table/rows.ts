/**
 * The text of a table → its rows, a batch at a time. papaparse parts what is well formed, in pieces, so that reading can be told and stopped; a
 * quotation mark that nothing closes costs its own line only, for which the piece is read again by rowAt.ts.
 */
import type { ParseError } from "papaparse";
import { mayBeHalfId } from "../records/halfId";
import type { TableHead } from "./head";
import { rowAt, type TextRow, withoutReturn } from "./rowAt";

export interface RowBatch {
  readonly rows: readonly (readonly string[])[];
  /** Index of a row that is not whole → what became of it, as a sentence. */
  readonly broken: ReadonlyMap<number, string>;
  /** Share of the text that is read, 0..1. */
  readonly share: number;
}

/** Characters of a piece; doubled where no row ends in it. */
const PIECE = 1 << 18;

export async function* rowBatches(text: string, head: TableHead): AsyncGenerator<RowBatch> {
  const { Parser } = (await import("papaparse")).default;
  const { delimiter, lineEnd } = head;
  const parser = new Parser({ delimiter, newline: lineEnd });
  const effort = { left: 10 * text.length + 1e7 };
  let size = PIECE;
  for (let at = head.bodyStart; at < text.length; ) {
    const piece = text.slice(at, at + size);
    const isLast = at + size >= text.length;
    const parsed = parser.parse(piece, 0, !isLast) as {
      data: string[][];
      errors: ParseError[];
      meta: { cursor: number };
    };
    const end = isLast ? text.length : at + parsed.meta.cursor;
    if (end === at) {
      size *= 2;
      continue;
    }
    size = PIECE;
    if (parsed.errors.length > 0 || parsed.data.some((row) => looksSwallowed(row, head))) {
      const read = carefulRows(text, at, end, head, effort);
      yield { ...read, share: read.next / text.length };
      at = read.next;
    } else {
      for (const row of parsed.data) if (row.length > 0) row[row.length - 1] = withoutReturn(row.at(-1)!);
      if (isLast && isBlank(parsed.data.at(-1))) parsed.data.pop();
      const isCut = isLast && endsShort(text, parsed.data, head);
      const broken = isCut ? new Map([[parsed.data.length - 1, CUT]]) : NONE;
      yield { rows: parsed.data, broken, share: end / text.length };
      at = end;
    }
  }
}

const NONE: ReadonlyMap<number, string> = new Map();
const UNCLOSED = "A quotation mark in this row is not closed; the row was taken to end with its line.";
const CUT = "The file ends in the middle of this row; it was read as far as it goes.";

/** Several lines in a row of another length than the header's: perhaps a quotation mark has taken in what stands behind it. */
function looksSwallowed(row: readonly string[], head: TableHead): boolean {
  return row.length !== head.header.length && spansLines(row, head);
}

function spansLines(cells: readonly string[], { lineEnd }: TableHead): boolean {
  return cells.some((cell) => cell.includes(lineEnd));
}

/**
 * Row by row up to `end`; a row over several lines that is odd in length or quotation marks ends with its first line if that is as long as the header.
 * @param effort characters that may still be looked through for the ends of such rows; none left: quotation marks are letters.
 */
function carefulRows(text: string, start: number, end: number, head: TableHead, effort: { left: number }) {
  const { delimiter, lineEnd, header } = head;
  const rows: string[][] = [];
  const broken = new Map<number, string>();
  let at = start;
  while (at < end) {
    const strict = rowAt(text, at, delimiter, lineEnd, effort.left <= 0 ? "letters" : "doubled");
    const row = withSingleMarks(strict, text, at, head);
    if (row.isOpen && !row.cells.at(-1)!.includes(lineEnd)) {
      broken.set(rows.length, CUT);
      rows.push(withoutHalf(row.cells));
      return { rows, broken, next: text.length };
    }
    const isSuspect =
      row.isOpen || looksSwallowed(row.cells, head) || (row.isOdd && spansLines(row.cells, head));
    const line = isSuspect ? rowAt(text, at, delimiter, lineEnd, "letters") : row;
    const isBroken = isSuspect && (row.isOpen || line.cells.length === header.length);
    if (isBroken) {
      broken.set(rows.length, UNCLOSED);
      effort.left -= row.next - at;
    }
    rows.push(isBroken ? line.cells.map(withoutQuotes) : row.cells);
    at = isBroken ? line.next : row.next;
  }
  return { rows, broken, next: at };
}

/** `"A talk on "tools"","2007"`, as IEEE Xplore writes it: the row as such, if that makes it as long as the header. */
function withSingleMarks(
  row: TextRow,
  text: string,
  at: number,
  { delimiter, lineEnd, header }: TableHead,
): TextRow {
  if (!row.isOdd || row.cells.length === header.length) return row;
  const other = rowAt(text, at, delimiter, lineEnd, "single");
  return other.cells.length === header.length && !other.isOpen ? { ...other, isOdd: false } : row;
}

/** Of a row that breaks off, the last cell is left out if it may be half an id or a year, which is another one. */
function withoutHalf(cells: string[]): string[] {
  return cells.length > 1 && mayBeHalfId(cells.at(-1)!) ? cells.slice(0, -1) : cells;
}

function withoutQuotes(cell: string): string {
  const inside = cell.trim().replace(/^"|"$/g, "");
  return inside.replaceAll('""', '"');
}

/** The last row lacks cells and its line end, where those above it are whole. */
function endsShort(text: string, rows: readonly (readonly string[])[], { header }: TableHead): boolean {
  const isWhole = (row: readonly string[]) => row.length >= header.length;
  const last = rows.at(-1);
  return last !== undefined && !isWhole(last) && !/[\r\n]$/.test(text) && rows.slice(0, -1).every(isWhole);
}

function isBlank(row: readonly string[] | undefined): boolean {
  return row?.length === 1 && row[0] === "";
}
