/** The files that were read: format, records, what was refused and why, and of a table what was taken for what. */
import { counted, digits } from "../lib/digits";
import type { Bibliography, ReadFile, TableColumns } from "../model/bibliography";
import { columnPhrase } from "./columnWords";
import { useApp } from "./context";
import { NoteList } from "./NoteList";

/** So many columns are told at once. */
const FEW = 6;

export function ReportFiles({ bibliography }: { bibliography: Bibliography }) {
  const { files = [] } = bibliography;
  if (files.length === 0) return null;
  return (
    <section class="section">
      <header class="section-head">
        <h3>{files.length === 1 ? "File" : "Files"}</h3>
        {files.length > 1 && <span>{digits(files.length)}</span>}
      </header>
      <ul class="report-files">
        {files.map((file, place) => (
          <li key={place}>
            <p class="report-file">
              <strong>{file.name}</strong>
              <span>
                {file.label ?? file.format} · {counted(file.records, "record")} read
                {file.refused === 0 && ", none refused"}
              </span>
            </p>
            {file.refused > 0 && (
              <details>
                <summary>
                  {digits(file.refused)} {file.refused === 1 ? "entry" : "entries"} refused: which and why
                </summary>
                <NoteList notes={file.refusals} of={file.refused} />
              </details>
            )}
            {file.columns && <Columns file={file} columns={file.columns} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Columns({ file, columns }: { file: ReadFile; columns: TableColumns }) {
  const { store, ui } = useApp();
  const imported = store.imported.value;
  // Of a zip the file has the name of the zip in front.
  const isAtHand = imported?.inputs.some(({ name }) => file.name.startsWith(name)) ?? false;
  const taken = Object.entries(columns.fields).map(
    ([field, column]) => `${columnPhrase(field)} from “${column}”`,
  );
  return (
    <div class="report-columns">
      {taken.length <= FEW ? (
        <p>{taken.join(", ")}</p>
      ) : (
        <details>
          <summary>{counted(taken.length, "column")} used: which for what</summary>
          <p>{taken.join(", ")}</p>
        </details>
      )}
      {imported && isAtHand && (
        <button
          type="button"
          class="text-button"
          onClick={() => {
            ui.table.value = { ...imported, columns };
            ui.dialog.value = "columns";
          }}
        >
          Correct the columns
        </button>
      )}
    </div>
  );
}
