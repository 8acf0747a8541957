/** A table's header and first rows, and for each field the column that holds it. */
import { useSignal } from "@preact/signals";
import type { UnclearTable } from "../state/store";
import {
  askedFields,
  type ColumnChoice,
  columnWords,
  isEnough,
  saidColumns,
  withColumn,
} from "./columnWords";
import { useApp } from "./context";
import { Notices } from "./Notices";
import { Progress } from "./Progress";
import { useAttempt } from "./useAttempt";

export function ColumnsForm() {
  const table = useApp().ui.table.value;
  return table && <Form table={table} />;
}

function Form({ table }: { table: UnclearTable }) {
  const app = useApp();
  const { columns } = table;
  const choice = useSignal<ColumnChoice>(new Map(Object.entries(columns.fields)));
  const { busy, run } = useAttempt("columns");
  /** What was told before is of something else. */
  const tried = useSignal(false);
  const enough = isEnough(choice.value);
  const read = () => {
    tried.value = true;
    void run(app.store.readColumns(table, saidColumns(columns, choice.value)));
  };
  return (
    <div class="dialog-body is-long">
      <p class="dialog-intro">
        {Object.keys(columns.fields).length === 0 && "What the columns of this table hold is not clear. "}
        Say which column has the titles, and as many of the others as there are.
      </p>
      {tried.value && <Notices inDialog />}
      <Rows table={table} choice={choice.value} />
      <div class="column-choices">
        {askedFields(columns).map((field) => (
          <label key={field} class="column-choice">
            <span>{columnWords(field)}</span>
            <select
              class="field"
              value={choice.value.get(field) ?? ""}
              onChange={(event) =>
                (choice.value = withColumn(choice.value, field, event.currentTarget.value))
              }
            >
              <option value="">none</option>
              {[...new Set(columns.header)].filter(Boolean).map((name) => (
                <option key={name} value={name}>
                  {name.slice(0, 60)}
                </option>
              ))}
            </select>
          </label>
        ))}
      </div>
      {busy.value && <Progress inDialog />}
      <div class="dialog-foot">
        <p class="said" role="status">
          {enough ? "" : "Titles are needed, or ids such as DOIs."}
        </p>
        <button type="button" class="button" onClick={() => (app.ui.dialog.value = null)}>
          Not now
        </button>
        <button type="button" class="button button-primary" disabled={!enough || busy.value} onClick={read}>
          Read
        </button>
      </div>
    </div>
  );
}

/** What stands in the table, with what each column was taken for. */
function Rows({ table, choice }: { table: UnclearTable; choice: ColumnChoice }) {
  const { header, sample } = table.columns;
  const fieldOf = new Map([...choice].map(([field, column]) => [column, field]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must take the keyboard
    // biome-ignore lint/a11y/useSemanticElements: a named group of one table
    <div class="column-rows" tabIndex={0} role="group" aria-label="The first rows of the table">
      <table>
        <thead>
          <tr>
            {header.map((name, place) => (
              <th key={place} scope="col">
                {name || `column ${place + 1}`}
                <span>{columnWords(fieldOf.get(name) ?? "")}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sample.map((row, place) => (
            <tr key={place}>
              {header.map((_, at) => (
                <td key={at}>{row[at]}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
