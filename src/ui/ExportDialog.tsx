/** The export dialog. Its form, with all writers of files, is fetched when it is first opened. */
import { useSignal } from "@preact/signals";
import type { ComponentType } from "preact";
import { useEffect } from "preact/hooks";
import { useApp } from "./context";
import { Dialog } from "./Dialog";

export function ExportDialog() {
  const { ui } = useApp();
  const form = useSignal<{ readonly Form: ComponentType } | { readonly failure: string } | null>(null);
  const open = ui.dialog.value === "export";
  useEffect(() => {
    if (!open || (form.value && "Form" in form.value)) return;
    import("./ExportForm").then(
      ({ ExportForm }) => {
        form.value = { Form: ExportForm };
      },
      () => {
        form.value = {
          failure: "The export could not be loaded. Is the connection gone? Close this and try again.",
        };
      },
    );
  }, [open]);
  return (
    <Dialog name="export" title="Export">
      {() => {
        if (form.value === null) return <p class="dialog-body">Loading …</p>;
        if ("failure" in form.value)
          return (
            <p class="dialog-body" role="alert">
              {form.value.failure}
            </p>
          );
        const { Form } = form.value;
        return <Form />;
      }}
    </Dialog>
  );
}
