/** Tables as text: works with a header, or citations; comma, semicolon, tab or bar between cells. What the columns hold is known or guessed. */
import type { Source, SourceInput } from "../model/plugins";
import { type TableHead, tableHead } from "./table/head";
import { isReadable, planOf, type TablePlan } from "./table/plan";

export const table: Source = {
  id: "table",
  label: "Table (CSV, TSV)",
  accepts(input) {
    const known = lookAt(input);
    if (!known) return 0;
    const { head, plan } = known;
    if (head.rows.length === 0) return isReadable(plan) && plan.columns.size > 1 ? 0.1 : 0;
    if (plan.dialect) return 0.85;
    // Three columns may as well be a network of VOSviewer, whose third column is a weight.
    if (!head.hasHeader) return head.header.length === 2 ? 0.35 : 0.15;
    if (isReadable(plan))
      return plan.columns.size > 1 && head.evenness > 0.7 ? 0.3 : head.evenness > 0.4 ? 0.2 : 0;
    // Its columns can be named by the user.
    return head.evenness > 0.95 && head.rows.length > 1 && !/[.!?:]$/.test(head.header.join("")) ? 0.1 : 0;
  },
  completes(input) {
    const known = lookAt(input);
    return known !== null && (known.plan.isEdges || (!known.head.hasHeader && !isReadable(known.plan)));
  },
  async read(inputs, context) {
    const { readTables } = await import("./table/readTable");
    return readTables(inputs, context, table.id);
  },
};

const seen = new WeakMap<SourceInput, { head: TableHead; plan: TablePlan } | null>();

/** Each input is looked at once, however often it is asked for. */
function lookAt(input: SourceInput): { head: TableHead; plan: TablePlan } | null {
  let known = seen.get(input);
  if (known === undefined) {
    const head = tableHead(input.headText);
    known = head && { head, plan: planOf(head.header, head.rows) };
    seen.set(input, known);
  }
  return known;
}
