/** An attempt to open something, made in a dialog: busy while it is read; once it is, the dialog closes and the map shows how far it is. */
import { type ReadonlySignal, useSignal, useSignalEffect } from "@preact/signals";
import { READING_STAGE } from "../state/store";
import { useApp } from "./context";
import type { DialogName } from "./uiState";

export interface Attempt {
  readonly busy: ReadonlySignal<boolean>;
  /** @param opening true if something was opened. */
  run(opening: Promise<boolean>): Promise<void>;
}

/** @param dialog in which the attempt is made. */
export function useAttempt(dialog: DialogName): Attempt {
  const { store, ui } = useApp();
  const busy = useSignal(false);
  const done = () => {
    if (busy.peek() && ui.dialog.peek() === dialog) ui.dialog.value = null;
    busy.value = false;
  };
  useSignalEffect(() => {
    const status = store.status.value;
    if (status.kind === "running" && status.stage !== READING_STAGE) done();
  });
  return {
    busy,
    async run(opening) {
      busy.value = true;
      if (await opening) done();
      busy.value = false;
    },
  };
}
