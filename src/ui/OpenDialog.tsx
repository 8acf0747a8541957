/** The open dialog. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const OpenForm = deferred(async () => (await import("./OpenForm")).OpenForm, "This dialog");

export function OpenDialog() {
  return (
    <Dialog name="open" title="Open">
      {() => <OpenForm />}
    </Dialog>
  );
}
