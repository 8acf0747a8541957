/** Header and first rows of a table → which column holds which field: by the column's name, then by what stands in it. */
import { isoDate } from "../../lib/dates";
import { arxivIdIn, doiIn } from "../../lib/webLinks";
import { columnKey, type FieldColumns, type TableField } from "./fields";
import { EDGE_WORDS, FIELD_WORDS } from "./fieldWords";

/** @param rows some rows of data, for what the names do not tell. */
export function guessColumns(header: readonly string[], rows: readonly (readonly string[])[]): FieldColumns {
  const keys = header.map(columnKey);
  const columns = byName(keys, FIELDS);
  const ends = byName(keys, EDGES);
  // A table with titles of its own lists works; two columns of ends alone are a table of citations.
  if (ends.has("source") && ends.has("target") && !hasTitle(columns, keys)) return ends;
  for (const [field, column] of columns)
    if (!fits(field, column, rows) || (field === "title" && isMark(keys[column]!, column, rows)))
      columns.delete(field);
  byContent(columns, header.length, rows);
  return columns;
}

export function isEdgeTable(columns: FieldColumns): boolean {
  return columns.has("source") && columns.has("target") && !columns.has("title");
}

function hasTitle(columns: FieldColumns, keys: readonly string[]): boolean {
  const title = columns.get("title");
  // The label of an edge is no title.
  return title !== undefined && !LABELS.includes(keys[title]!);
}

type Words = ReadonlyMap<string, { readonly field: TableField; readonly rank: number }>;

function indexed(words: Partial<Record<TableField, readonly string[]>>): Words {
  return new Map(
    (Object.entries(words) as [TableField, readonly string[]][]).flatMap(([field, names]) =>
      names.map((name, rank) => [columnKey(name), { field, rank }] as const),
    ),
  );
}

const FIELDS = indexed(FIELD_WORDS);
const EDGES = indexed(EDGE_WORDS);

/** Of two columns for one field the one with the likelier name, of equals the first. */
function byName(keys: readonly string[], words: Words): Map<TableField, number> {
  const found = new Map<TableField, number>();
  const ranks = new Map<TableField, number>();
  for (const [column, key] of keys.entries()) {
    const word = words.get(key);
    if (!word || word.rank >= (ranks.get(word.field) ?? Number.POSITIVE_INFINITY)) continue;
    ranks.set(word.field, word.rank);
    found.set(word.field, column);
  }
  return found;
}

/** A label may be the title of a node, or a mark that many rows share. */
function isMark(key: string, column: number, rows: readonly (readonly string[])[]): boolean {
  const cells = cellsOf(column, rows);
  return LABELS.includes(key) && cells.length > 3 && new Set(cells).size < 0.8 * cells.length;
}

const LABELS = ["label", "name"];

/** A name can mislead: a column `references` may hold their number, `cited by` a list of ids. */
function fits(field: TableField, column: number, rows: readonly (readonly string[])[]): boolean {
  const cells = cellsOf(column, rows);
  if (cells.length === 0) return true;
  if (field === "references") return !cells.every((cell) => /^\d{1,4}(?:\.0)?$/.test(cell));
  if (field === "citedByCount")
    return cells.every((cell) => /^\d[\d.,' ]{0,11}$/.test(cell) && !/\d \d{4}/.test(cell));
  return true;
}

function byContent(
  columns: Map<TableField, number>,
  width: number,
  rows: readonly (readonly string[])[],
): void {
  const taken = new Set(columns.values());
  const free = Array.from({ length: width }, (_, column) => column).filter((column) => !taken.has(column));
  for (const { field, isSuch, unless } of CONTENTS) {
    if ([field, ...unless].some((known) => columns.has(known))) continue;
    const column = free.find((each) => !taken.has(each) && isSuch(cellsOf(each, rows)));
    if (column === undefined) continue;
    columns.set(field, column);
    taken.add(column);
  }
}

/** What columns of one kind look like; at least two cells must, so that one odd value decides nothing. */
const CONTENTS: readonly {
  readonly field: TableField;
  readonly unless: readonly TableField[];
  readonly isSuch: (cells: readonly string[]) => boolean;
}[] = [
  { field: "doi", unless: [], isSuch: (cells) => mostly(cells, (cell) => doiIn(cell) !== null) },
  { field: "arxivId", unless: [], isSuch: (cells) => mostly(cells, (cell) => arxivIdIn(cell) !== null) },
  {
    field: "year",
    unless: ["date"],
    isSuch: (cells) => mostly(cells, (cell) => /^(?:1[5-9]|20)\d\d$/.test(cell)),
  },
  {
    field: "date",
    unless: ["year"],
    isSuch: (cells) => mostly(cells, (cell) => cell.length > 4 && isoDate(cell) !== null),
  },
  { field: "url", unless: [], isSuch: (cells) => mostly(cells, (cell) => /^https?:\/\/\S+$/i.test(cell)) },
  { field: "title", unless: [], isSuch: areTitles },
  {
    field: "abstract",
    unless: [],
    isSuch: (cells) => cells.length > 1 && meanLength(cells) > 300 && areSentences(cells),
  },
];

/** Texts of several words, some 20 to 250 letters long, hardly one of them twice. */
function areTitles(cells: readonly string[]): boolean {
  const mean = meanLength(cells);
  return (
    cells.length > 1 &&
    mean > 20 &&
    mean < 250 &&
    areSentences(cells) &&
    new Set(cells).size > 0.9 * cells.length
  );
}

function areSentences(cells: readonly string[]): boolean {
  return mostly(cells, (cell) => /\p{L}{3,}\s+\S+\s+\S/u.test(cell) && !/;.*;|\|/.test(cell.slice(0, 120)));
}

function mostly(cells: readonly string[], isSuch: (cell: string) => boolean): boolean {
  return cells.length > 1 && cells.filter(isSuch).length >= 0.8 * cells.length;
}

function meanLength(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);
}

function cellsOf(column: number, rows: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row) => row[column]?.trim() || []);
}
