/** A native modal dialog: it keeps the focus, closes on Escape and on a press outside, and gives the focus back. */
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";
import { useApp } from "./context";
import { IconButton } from "./IconButton";
import type { DialogName } from "./uiState";

interface Properties {
  readonly name: DialogName;
  readonly title: string;
  /** Made only while the dialog is open. */
  readonly children: () => ComponentChildren;
}

export function Dialog({ name, title, children }: Properties) {
  const { ui } = useApp();
  const dialog = useRef<HTMLDialogElement>(null);
  const headingElement = useRef<HTMLHeadingElement>(null);
  const heading = useId();
  const open = ui.dialog.value === name;
  useLayoutEffect(() => {
    if (open && !dialog.current?.open) {
      dialog.current?.showModal();
      // Not the button that closes, which the browser would choose.
      headingElement.current?.focus();
    }
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  const close = () => {
    if (ui.dialog.value === name) ui.dialog.value = null;
  };
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a native dialog by itself
    <dialog
      ref={dialog}
      class={`dialog dialog-${name}`}
      aria-labelledby={heading}
      // The close event comes late on a busy machine: a key pressed meanwhile would meet a dialog that is gone.
      onCancel={close}
      // It comes late: the dialog may be open again.
      onClose={() => dialog.current?.open || close()}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {open && (
        <div class="dialog-sheet">
          <header class="dialog-head">
            <h2 id={heading} ref={headingElement} tabIndex={-1}>
              {title}
            </h2>
            <IconButton icon={X} label="Close" keys="Esc" onClick={close} />
          </header>
          {children()}
        </div>
      )}
    </dialog>
  );
}
