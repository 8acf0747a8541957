/** A native modal dialog: it keeps the focus, closes on Escape and on a press outside, and gives the focus back. */
import { X } from "lucide";
import type { ComponentChildren } from "preact";
import { useEffect, useId, useRef } from "preact/hooks";
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
  const heading = useId();
  const open = ui.dialog.value === name;
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
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
      onClose={close}
      onClick={(event) => event.target === dialog.current && close()}
    >
      {open && (
        <div class="dialog-sheet">
          <header class="dialog-head">
            <h2 id={heading} tabIndex={-1} autofocus>
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
