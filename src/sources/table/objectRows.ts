/**
 * Rows of named values (JSON, Parquet) → the plan by which they are read and their fields. Rows may leave out what is empty, so that names turn
 * up late: the plan then follows.
 */
import type { TableColumns } from "../../model/bibliography";
import type { JsonObject } from "../json/fields";
import { planOf, type TablePlan, tableColumns } from "./plan";
import type { FieldRow } from "./record";
import { textIn } from "./values";

export class ObjectRows {
  #names: string[] = [];
  readonly #known = new Set<string>();
  readonly #first: JsonObject[] = [];
  plan: TablePlan;

  /** @param said field → name of its column, by the user. */
  constructor(
    rows: readonly JsonObject[],
    private readonly said: Readonly<Record<string, string>> | undefined,
  ) {
    for (const row of rows) this.#meet(row);
    this.#first.push(...rows.slice(0, 50));
    this.plan = this.#made();
  }

  /** The fields of a row. May change the plan. */
  fields(row: JsonObject): FieldRow {
    if (this.#meet(row)) {
      if (this.#first.length < 50) this.#first.push(row);
      this.plan = this.#made();
    }
    const { columns, header } = this.plan;
    const named = (name: string) => (Object.hasOwn(row, name) ? row[name] : undefined);
    return {
      of: (field) => {
        const column = columns.get(field);
        return column === undefined ? undefined : named(header[column]!);
      },
      cell: (name) => textIn(named(name)) ?? "",
    };
  }

  /** What the table says of itself. */
  columns(): TableColumns {
    return tableColumns(this.plan, this.#cells());
  }

  #made(): TablePlan {
    return planOf(this.#names, this.#cells(), this.said);
  }

  #cells(): string[][] {
    return this.#first.map((row) =>
      this.#names.map((name) => (Object.hasOwn(row, name) ? (textIn(row[name]) ?? "") : "")),
    );
  }

  /** True if a name is new. Foreign rows may each bring names of their own: at most `MOST_NAMES` are looked at. */
  #meet(row: JsonObject): boolean {
    let isNew = false;
    for (const name in row) {
      if (this.#known.has(name) || this.#known.size >= MOST_NAMES || !Object.hasOwn(row, name)) continue;
      this.#known.add(name);
      this.#names.push(name);
      isNew = true;
    }
    return isNew;
  }
}

const MOST_NAMES = 500;
