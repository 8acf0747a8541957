/** Header and first rows of a table → how its rows are read: the program that wrote it, the column of each field, works or citations. */
import type { TableColumns } from "../../model/bibliography";
import type { Dialect } from "./dialects/dialect";
import { dialectOf } from "./dialects/index";
import { columnKey, type FieldColumns, TABLE_FIELDS, type TableField } from "./fields";
import { guessColumns, isEdgeTable } from "./guessColumns";

export interface TablePlan {
  readonly header: readonly string[];
  /** Null: no program that is known. */
  readonly dialect: Dialect | null;
  readonly columns: FieldColumns;
  /** A table of citations, else one of works. */
  readonly isEdges: boolean;
  /** Sentences on what the user said of columns and could not be followed. */
  readonly unknown: readonly string[];
}

/**
 * @param rows some rows of data.
 * @param said field → name of its column by the user, over what is guessed; an empty name: no column.
 */
export function planOf(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  said: Readonly<Record<string, string>> = {},
): TablePlan {
  const dialect = dialectOf(header);
  const found: Iterable<readonly [TableField, number]> = dialect
    ? columnsOf(dialect, header)
    : guessColumns(header, rows);
  const columns = new Map<TableField, number>(found);
  const unknown = Object.entries(said).flatMap(([field, name]) => follow(columns, header, field, name));
  return { header, dialect, columns, isEdges: isEdgeTable(columns), unknown };
}

/** What the table says of itself to the user. */
export function tableColumns(
  { header, columns }: TablePlan,
  rows: readonly (readonly string[])[],
): TableColumns {
  return {
    header,
    fields: Object.fromEntries(
      TABLE_FIELDS.flatMap((field) => (columns.has(field) ? [[field, header[columns.get(field)!]!]] : [])),
    ),
    sample: rows.slice(0, 3).map((row) => header.map((_, i) => (row[i] ?? "").slice(0, LONGEST_SAMPLE))),
  };
}

/** A sample is there to recognise a column by. */
const LONGEST_SAMPLE = 200;

/** True where rows could become papers: they have a title or an id, or name the two ends of a citation. */
export function isReadable({ columns, isEdges }: TablePlan): boolean {
  return isEdges || (["title", "id", "doi", "arxivId", "pmid"] as const).some((field) => columns.has(field));
}

function columnsOf({ columns }: Dialect, header: readonly string[]): [TableField, number][] {
  const places = new Map<string, number>();
  for (const [i, name] of header.entries()) if (!places.has(columnKey(name))) places.set(columnKey(name), i);
  return (Object.entries(columns) as [TableField, readonly string[]][]).flatMap(
    ([field, names]): [TableField, number][] => {
      const column = names.map((name) => places.get(columnKey(name))).find((place) => place !== undefined);
      return column === undefined ? [] : [[field, column]];
    },
  );
}

function follow(
  columns: Map<TableField, number>,
  header: readonly string[],
  field: string,
  name: string,
): string[] {
  const known = TABLE_FIELDS.find((each) => each === field);
  if (!known)
    return [
      `There is no field “${field}” to take from a column; it was left aside. Fields are: ${TABLE_FIELDS.join(", ")}.`,
    ];
  if (name === "") {
    columns.delete(known);
    return [];
  }
  const exact = header.indexOf(name);
  const column = exact >= 0 ? exact : header.findIndex((each) => columnKey(each) === columnKey(name));
  if (column < 0)
    return [`There is no column “${name}” to take as ${field}; the columns are: ${listed(header)}.`];
  for (const [other, taken] of columns) if (taken === column) columns.delete(other);
  columns.set(known, column);
  return [];
}

/** The names of the columns in a sentence. */
export function listed(header: readonly string[]): string {
  const names = header.slice(0, 30).map((name) => `“${name.slice(0, 60)}”`);
  return names.join(", ") + (header.length > 30 ? ` and ${header.length - 30} more` : "");
}
