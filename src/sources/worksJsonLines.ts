/** Works or citations as JSON lines with columns such as a database hands over; the columns are known by their names, as those of a table. */
import type { Source, SourceInput } from "../model/plugins";
import { isJsonObject, type JsonObject } from "./json/fields";
import { isJsonLines } from "./json/head";
import { tryJson } from "./json/parse";
import { ObjectRows } from "./table/objectRows";
import type { TablePlan } from "./table/plan";

export const worksJsonLines: Source = {
  id: "works-json-lines",
  label: "Rows of works (JSON lines)",
  accepts(input) {
    const plan = planOfHead(input);
    return plan && (plan.isEdges || plan.columns.has("title")) && plan.columns.size > 1 ? 0.3 : 0;
  },
  completes: (input) => planOfHead(input)?.isEdges ?? false,
  async read(inputs, context) {
    const { readJsonLines } = await import("./worksJsonLines/readJsonLines");
    return readJsonLines(inputs, context, worksJsonLines.id);
  },
};

/** So many rows tell what the columns are. */
const FIRST = 20;

/** By the first rows; null: it is no text of JSON lines, or one that Orrery wrote, which says the kind of each row. */
function planOfHead(input: SourceInput): TablePlan | null {
  if (!isJsonLines(input)) return null;
  const rows = input.headText.split(/\r\n|\n|\r/, FIRST).flatMap((line) => {
    const row = tryJson(line);
    return isJsonObject(row) ? [row] : [];
  });
  const [first] = rows;
  return first && !isOrrerys(first) ? new ObjectRows(rows, undefined).plan : null;
}

function isOrrerys({ kind }: JsonObject): boolean {
  return kind === "hub" || kind === "paper" || kind === "cites" || kind === "similar";
}
