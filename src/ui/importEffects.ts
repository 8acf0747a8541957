/** What the page shows by itself around an import: the report where there is something to say, the question which column is which. */
import { useSignalEffect } from "@preact/signals";
import type { Imported } from "../state/store";
import type { AppContext } from "./context";
import { deferredActs } from "./deferred";

const withReading = deferredActs(() => import("./readReport"));

/** Imports that were told of: going back to an earlier map is no news. */
const told = new WeakSet<Imported>();

export function useImportEffects({ store, ui }: AppContext): void {
  useSignalEffect(() => {
    const imported = store.imported.value;
    const bibliography = store.map.peek()?.bibliography;
    if (!imported || told.has(imported)) return;
    told.add(imported);
    const names = imported.inputs.map(({ name }) => name);
    if (!bibliography) return;
    withReading(
      ({ isWorthTelling }) => {
        if (!isWorthTelling(bibliography, imported.into, names)) return;
        // The report says it all.
        for (const { id, kind } of store.notices.peek()) if (kind === "info") store.dismiss(id);
        ui.dialog.value = "report";
      },
      (sentence) => store.tell("error", sentence),
    );
  });
  useSignalEffect(() => {
    const table = store.unclear.value;
    if (!table) return;
    ui.table.value = table;
    ui.dialog.value = "columns";
  });
}
