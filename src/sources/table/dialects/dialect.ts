/** A table whose columns are known because one program writes it so. */
import type { RawRecord, RawReference } from "../../records/rawRecord";
import type { TableField } from "../fields";

export interface Dialect {
  /** As a sentence says it: `an export of Scopus`. */
  readonly label: string;
  /** Sets of column names; a table that has all names of one set is written by this program. */
  readonly signs: readonly (readonly string[])[];
  /** Field → names of its column; the first one that the table has. */
  readonly columns: Readonly<Partial<Record<TableField, readonly string[]>>>;
  /** One name an item; absent: as in any table. */
  readonly authors?: (text: string) => readonly string[];
  readonly keywords?: (text: string) => readonly string[];
  readonly references?: (value: unknown) => RawReference[];
  /** Prefix of bare ids in the column `id`; absent: the ids are the table's own. */
  readonly idKind?: string;
  /** What else the columns say. @param cell the text in a column by its name, "" where there is none. */
  readonly amend?: (record: RawRecord, cell: (column: string) => string) => RawRecord;
  /** A row with more cells than the header has names → the cells under their names; null: it cannot be told which are too many. */
  readonly fitted?: (cells: readonly string[], header: readonly string[]) => readonly string[] | null;
  /** What was assumed in reading it, as a sentence. */
  readonly remark?: string;
}
