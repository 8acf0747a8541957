/** Parquet files → the reading, one row group after the other. A row group that cannot be decoded costs its own rows. */
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import type { JsonObject } from "../json/fields";
import { collectRecords } from "../records/collector";
import { ObjectRows } from "../table/objectRows";
import { isReadable, listed } from "../table/plan";
import { TableRows } from "../table/tableRows";
import { openParquet, type ParquetTable } from "./openParquet";

/** Throws `InputError` if a file is broken, packed in a way that is not read, or has no columns of works or citations. */
export async function readParquet(
  inputs: readonly [SourceInput, ...SourceInput[]],
  context: ReadContext,
  format: string,
): Promise<Reading> {
  const collector = collectRecords({ format, origin: inputs.map(({ name }) => name).join(", ") });
  const into = new TableRows(collector, inputs.length > 1);
  let main: ObjectRows | null = null;
  for (const [place, input] of inputs.entries()) {
    const table = await openParquet(await input.bytes());
    const known = await understood(table, context);
    into.begin(input.name, known.plan);
    if (!main || main.plan.isEdges) main = known;
    const prefix = inputs.length > 1 ? `${input.name}, ` : "";
    for (const group of table.groups) {
      const rows = await table.rows(group, usedColumns(known));
      for (let i = 0; i < group.count; i++) {
        const where = `${prefix}row ${group.start + i + 1}`;
        if (rows) into.add(known.fields(rows[i] ?? {}), where);
        else collector.refuse(where, "The part of the file with this row is broken.");
        if (i % 500 === 0)
          await context.step?.((place + (group.start + i) / Math.max(1, table.count)) / inputs.length);
      }
    }
  }
  into.end();
  return collector.finish("This is a Parquet file, but no row of it names a paper.", main?.columns());
}

async function understood(table: ParquetTable, context: ReadContext): Promise<ObjectRows> {
  const names = Object.fromEntries(table.names.map((name) => [name, null]));
  const first = (await table.first()).map((row): JsonObject => ({ ...names, ...row }));
  const rows = new ObjectRows(first.length > 0 ? first : [names], context.columns);
  if (isReadable(rows.plan)) return rows;
  throw new InputError(
    `No column of this Parquet file is known to hold titles or ids. Its columns are ${listed(table.names)}. Say which one holds the titles: choose it on the page, or give --columns title=NAME to the command.`,
    rows.columns(),
  );
}

/** Wide tables have much that is not asked for. What a program's own columns say beside the fields may be asked for by name. */
function usedColumns({ plan }: ObjectRows): string[] | undefined {
  return plan.dialect ? undefined : [...new Set(plan.columns.values())].map((column) => plan.header[column]!);
}
