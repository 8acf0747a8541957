/** The dialog on how papers are laid out. */
import { Dialog } from "./Dialog";
import { deferred } from "./deferred";

const LayoutForm = deferred(async () => (await import("./LayoutForm")).LayoutForm, "This dialog");

export function LayoutDialog() {
  return (
    <Dialog name="layout" title="Layout">
      {() => <LayoutForm />}
    </Dialog>
  );
}
