/** Texts of tables → the reading: works, and citations beside them or alone. */
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { HEAD_BYTES } from "../input/sourceInput";
import { collectRecords } from "../records/collector";
import { isEmpty, type TableHead, tableHead } from "./head";
import { isReadable, listed, planOf, type TablePlan, tableColumns } from "./plan";
import { RaggedRows } from "./raggedRows";
import type { FieldRow } from "./record";
import { rowBatches } from "./rows";
import { TableRows } from "./tableRows";

/** Throws `InputError` if a text is no table, or none whose rows could be papers. */
export async function readTables(
  inputs: readonly [SourceInput, ...SourceInput[]],
  context: ReadContext,
  format: string,
): Promise<Reading> {
  const collector = collectRecords({ format, origin: inputs.map(({ name }) => name).join(", ") });
  const into = new TableRows(collector);
  const tables = [];
  for (const input of inputs) {
    const { text, assumed } = await input.text();
    if (assumed !== null) collector.note(input.name, assumed);
    tables.push({ name: input.name, text, ...understood(text, context) });
  }
  const prefix = (name: string) => (inputs.length > 1 ? `${name}, ` : "");
  for (const [place, { name, text, head, plan }] of tables.entries()) {
    into.begin(name, plan);
    let number = head.bodyRow;
    const ragged = new RaggedRows(`${prefix(name)}row `);
    for await (const batch of rowBatches(text, head)) {
      for (const [i, cells] of batch.rows.entries()) {
        if (!isEmpty(cells)) {
          into.add(rowOf(ragged.fitted(cells, plan, number), plan), `${prefix(name)}row ${number}`);
          const broken = batch.broken.get(i);
          if (broken !== undefined) collector.note(`${prefix(name)}row ${number}`, broken);
        }
        number++;
      }
      await context.step?.((place + batch.share) / tables.length);
    }
    for (const { where, what } of ragged.notes()) collector.note(where, what);
    if (head.repeated.length > 0)
      collector.note(
        name,
        `The header has ${listed(head.repeated)} more than once; the first one of a name counts.`,
      );
  }
  into.end();
  const main = tables.find(({ plan }) => !plan.isEdges) ?? tables[0]!;
  return collector.finish(
    `This is a table with the columns ${listed(main.head.header)}, but no row of it names a paper.`,
    tableColumns(main.plan, main.head.rows),
  );
}

function understood(text: string, context: ReadContext): { head: TableHead; plan: TablePlan } {
  const head = tableHead(text.slice(0, HEAD_BYTES));
  if (!head)
    throw new InputError(
      "Looked for a table: a first line with the names of columns, and cells between commas, semicolons or tabs.",
    );
  const plan = planOf(head.header, head.rows, context.columns);
  if (head.rows.length === 0 && text.length <= HEAD_BYTES)
    throw new InputError(`This is a table with the columns ${listed(head.header)}, but without a row.`);
  if (!isReadable(plan) && !head.hasHeader) {
    const columns = new Map([["source", 0] as const, ["target", 1] as const]);
    return { head, plan: { ...plan, columns, isEdges: true } };
  }
  if (isReadable(plan)) return { head, plan };
  throw new InputError(
    `No column of this table is known to hold titles or ids. Its columns are ${listed(head.header)}. Say which one holds the titles: choose it on the page, or give --columns title=NAME to the command.`,
    tableColumns(plan, head.rows),
  );
}

function rowOf(cells: readonly string[], { columns, header }: TablePlan): FieldRow {
  return {
    of: (field) => {
      const column = columns.get(field);
      return column === undefined ? undefined : cells[column];
    },
    cell: (name) => cells[header.indexOf(name)]?.trim() ?? "",
  };
}
