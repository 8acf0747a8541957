/** The dialog that looks up what papers of the present map lack. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const FillForm = deferred(async () => (await import("./FillForm")).FillForm, "This dialog");

export function FillDialog() {
  return (
    <Dialog name="fill" title="Look up what is missing">
      {() => <FillForm />}
    </Dialog>
  );
}
