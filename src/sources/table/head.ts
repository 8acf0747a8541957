/** The beginning of a text → how it is a table: what parts its cells and rows, where its header stands, its first rows. Null: it is none. */
import { guessColumns, isEdgeTable } from "./guessColumns";
import { type LineEnd, lineEndOf, rowAt } from "./rowAt";

export interface TableHead {
  readonly delimiter: string;
  readonly lineEnd: LineEnd;
  /** Names of the columns, each of its own; without a header `column 1`, `column 2` … */
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  /** Names that the header has more than once. */
  readonly repeated: readonly string[];
  /** Where the first row of data begins, and its number as a spreadsheet counts rows, from 1. */
  readonly bodyStart: number;
  readonly bodyRow: number;
  /** The first rows of data that are whole and not empty, at most 50. */
  readonly rows: readonly (readonly string[])[];
  /** Share of these rows that have as many cells as the header, 0..1; of no rows 0. */
  readonly evenness: number;
}

/** No text parts its cells so: the delimiter of a table of one column. */
const NO_DELIMITER = "\u001f";
const DELIMITERS = ["\t", ",", ";", "|"];
const MOST_ROWS = 50;
/** A header stands among the first rows: some exports tell about themselves above it. */
const MOST_ABOVE = 12;
const LONGEST_NAME = 120;
/** A text with more cells in its first row is parted by something else. */
const MOST_COLUMNS = 2000;

/** @param headText the first characters, at most some 256 k; may end in the middle of a row. */
export function tableHead(headText: string): TableHead | null {
  if (/^\s*(?:$|[{<@%])/.test(headText) || headText.includes("\u0000")) return null;
  const said = /^"?sep=([,;|\t])"?(\r\n|\r|\n)/i.exec(headText);
  const lineEnd = said ? (said[2] === "\r" ? "\r" : "\n") : lineEndOf(headText);
  const start = said ? said[0].length : 0;
  const candidates = said ? [said[1]!] : [...DELIMITERS, " ", NO_DELIMITER];
  let best: TableHead | null = null;
  let most = 0;
  for (const delimiter of candidates) {
    const head = headBy(headText, start, delimiter, lineEnd, said ? 1 : 0);
    if (!head) continue;
    const score = likeliness(head);
    if (score <= most) continue;
    best = head;
    most = score;
  }
  return best;
}

/** Columns that are known count most, then rows as long as the header; words between blanks and single lines are tables if all is known. */
function likeliness(head: TableHead): number {
  const columns = guessColumns(head.header, []);
  const known = columns.size;
  const { delimiter, header, evenness, rows } = head;
  if (delimiter === " ") return isEdgeTable(columns) && evenness > 0.9 ? 10 * columns.size : 0;
  if (delimiter === NO_DELIMITER) return head.hasHeader && known === 1 && rows.length > 0 ? 1 : 0;
  return 10 * known + 5 * evenness + Math.min(header.length, 20) / 20;
}

function headBy(
  text: string,
  start: number,
  delimiter: string,
  lineEnd: LineEnd,
  above: number,
): TableHead | null {
  const all: { readonly cells: readonly string[]; readonly next: number }[] = [];
  for (let at = start; at < text.length && all.length < MOST_ROWS + MOST_ABOVE; ) {
    const isCut = text.length > 200_000;
    const strict = rowAt(text, at, delimiter, lineEnd);
    // The last row may go on behind the head, and an open quotation mark tells nothing of where it ends.
    if (
      (strict.isOpen && (isCut || all.length === 0)) ||
      (strict.next >= text.length && all.length > 1 && text.at(-1) !== lineEnd && isCut)
    )
      break;
    const row = strict.isOpen ? rowAt(text, at, delimiter, lineEnd, "letters") : strict;
    all.push(row);
    at = row.next;
  }
  const place = headerPlace(
    all.map(({ cells }) => cells),
    delimiter,
  );
  if (place < 0) return null;
  const names = all[place]!.cells.map((name) => name.trim());
  while (names.length > 1 && names.at(-1) === "") names.pop();
  if (names.length > MOST_COLUMNS) return null;
  const hasHeader = !isHeaderless(all.slice(place).map(({ cells }) => cells));
  const bodyAt = hasHeader ? place + 1 : place;
  const rows = all
    .slice(bodyAt)
    .flatMap(({ cells }) => (isEmpty(cells) ? [] : [cells]))
    .slice(0, MOST_ROWS);
  const even = rows.filter((cells) => cells.length === all[place]!.cells.length).length;
  return {
    delimiter,
    lineEnd,
    ...(hasHeader ? distinct(names) : { header: names.map((_, i) => `column ${i + 1}`), repeated: [] }),
    hasHeader,
    bodyStart: bodyAt === 0 ? start : all[bodyAt - 1]!.next,
    bodyRow: above + bodyAt + 1,
    rows,
    evenness: rows.length > 0 ? even / rows.length : 0,
  };
}

/** The first row with two names or more that is as long as most rows behind it; -1: there is none. */
function headerPlace(rows: readonly (readonly string[])[], delimiter: string): number {
  if (delimiter === NO_DELIMITER) return rows.findIndex((cells) => !isEmpty(cells));
  for (let place = 0; place < Math.min(rows.length, MOST_ABOVE); place++) {
    const cells = rows[place]!;
    const names = cells.filter((cell) => cell.trim() !== "");
    if (names.length < 2 || names.some((name) => name.length > LONGEST_NAME)) {
      if (names.length > 1) return -1;
      continue;
    }
    return place;
  }
  return -1;
}

/** A list of pairs of ids, with a number behind each or not: no header says what they are. */
function isHeaderless(rows: readonly (readonly string[])[]): boolean {
  const [first] = rows;
  if (!first || rows.length < 3 || first.length < 2 || first.length > 3) return false;
  return rows
    .slice(0, MOST_ROWS)
    .every(
      (cells) =>
        cells.length === first.length &&
        ID.test(cells[0]!) &&
        ID.test(cells[1]!) &&
        NUMBER.test(cells[2] ?? "1"),
    );
}

/** A word with a digit in it; the names of columns seldom have one. */
const ID = /^(?=[^\d]*\d)[^\s"]{1,200}$/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;

export function isEmpty(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === "");
}

function distinct(names: readonly string[]): { header: string[]; repeated: string[] } {
  const used = new Set<string>();
  const repeated = new Set<string>();
  const header = names.map((name, i) => {
    const plain = name === "" ? `column ${i + 1}` : name;
    let own = plain;
    for (let n = 2; used.has(own); n++) own = `${plain} (${n})`;
    if (own !== plain) repeated.add(plain);
    used.add(own);
    return own;
  });
  return { header, repeated: [...repeated] };
}
