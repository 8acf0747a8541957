/** The export dialog. Its form brings all writers of files with it. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const ExportForm = deferred(async () => (await import("./ExportForm")).ExportForm, "The export");

export function ExportDialog() {
  return (
    <Dialog name="export" title="Export">
      {() => <ExportForm />}
    </Dialog>
  );
}
