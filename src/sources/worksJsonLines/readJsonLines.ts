/** JSON lines → the reading, line by line: no more of the text is held than a piece of it. */
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { isJsonObject, type JsonObject } from "../json/fields";
import { tryJson } from "../json/parse";
import { collectRecords } from "../records/collector";
import { ObjectRows } from "../table/objectRows";
import { isReadable, listed } from "../table/plan";
import { TableRows } from "../table/tableRows";

/** So many rows tell what the columns are. */
const FIRST = 50;

/** Throws `InputError` if no line is a row of a work or a citation. */
export async function readJsonLines(
  inputs: readonly [SourceInput, ...SourceInput[]],
  context: ReadContext,
  format: string,
): Promise<Reading> {
  const collector = collectRecords({ format, origin: inputs.map(({ name }) => name).join(", ") });
  const into = new TableRows(collector, inputs.length > 1);
  let main: ObjectRows | null = null;
  for (const input of inputs) {
    const prefix = inputs.length > 1 ? `${input.name}, ` : "";
    const waiting: { readonly row: JsonObject; readonly where: string }[] = [];
    let rows: ObjectRows | null = null;
    const begin = () => {
      rows = new ObjectRows(
        waiting.map(({ row }) => row),
        context.columns,
      );
      const known = rows;
      if (!isReadable(known.plan)) throw unreadable(known);
      into.begin(input.name, known.plan);
      for (const { row, where } of waiting.splice(0)) into.add(known.fields(row), where);
      if (!main || main.plan.isEdges) main = known;
    };
    let number = 0;
    for await (const line of input.lines()) {
      number++;
      if (number % 500 === 0) await context.step?.(input.share());
      if (line.trim() === "") continue;
      const where = `${prefix}line ${number}`;
      const row = tryJson(line);
      if (!isJsonObject(row)) collector.refuse(where, "This line is no JSON object, or not a whole one.");
      else if (rows) into.add((rows as ObjectRows).fields(row), where);
      else {
        waiting.push({ row, where });
        if (waiting.length === FIRST) begin();
      }
    }
    if (!rows && waiting.length > 0) begin();
  }
  into.end();
  const columns = (main as ObjectRows | null)?.columns();
  return collector.finish(
    "Looked for JSON lines, one object a line, with a title or an id in each.",
    columns,
  );
}

function unreadable(rows: ObjectRows): InputError {
  return new InputError(
    `No name in these JSON lines is known to hold titles or ids. There are ${listed(rows.plan.header)}. Say which one holds the titles: choose it on the page, or give --columns title=NAME to the command.`,
    rows.columns(),
  );
}
