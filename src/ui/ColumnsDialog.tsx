/** The question which column of a table holds what. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const ColumnsForm = deferred(async () => (await import("./ColumnsForm")).ColumnsForm, "This dialog");

export function ColumnsDialog() {
  return (
    <Dialog name="columns" title="Which column is which">
      {() => <ColumnsForm />}
    </Dialog>
  );
}
