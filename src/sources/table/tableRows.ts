/** Rows of one table after the other, works and citations in any order → what a collector gets of them. */
import type { Collector } from "../records/collector";
import { EdgeRows, namesOf } from "./edges";
import type { TablePlan } from "./plan";
import { type FieldRow, recordOf } from "./record";
import { flagIn } from "./values";

export class TableRows {
  readonly #edges: EdgeRows;
  /** Names of works are held only where citations stand in a table of their own. */
  readonly #names = new Set<string>();
  #plan: Pick<TablePlan, "dialect" | "isEdges"> = { dialect: null, isEdges: false };
  #edgeTables: string[] = [];
  #hasWorks = false;
  #hasHub = false;

  /** @param holdNames false where no table of citations can come. */
  constructor(
    private readonly collector: Collector,
    private readonly holdNames = true,
  ) {
    this.#edges = new EdgeRows(collector);
  }

  /** The rows that follow are of this table. */
  begin(name: string, plan: Pick<TablePlan, "dialect" | "isEdges" | "unknown">): void {
    this.#plan = plan;
    if (plan.isEdges) this.#edgeTables.push(name);
    else this.#hasWorks = true;
    if (plan.dialect) this.collector.note(name, `The columns are those of ${plan.dialect.label}.`);
    if (plan.dialect?.remark) this.collector.note(name, plan.dialect.remark);
    for (const sentence of plan.unknown) this.collector.note(name, sentence);
  }

  add(row: FieldRow, where: string): void {
    if (this.#plan.isEdges) {
      this.#edges.add(row, where);
      return;
    }
    const record = recordOf(row, where, this.#plan.dialect);
    if (this.holdNames) for (const name of namesOf(record)) this.#names.add(name);
    if (flagIn(row.of("hub")) !== true || this.#hasHub) {
      this.collector.add(record);
      return;
    }
    this.#hasHub = true;
    this.collector.hub(record, { isEntry: true });
  }

  end(): void {
    if (this.#edgeTables.length > 0)
      this.#edges.finish(this.#hasWorks ? this.#names : null, this.#edgeTables.join(", "));
  }
}
