/** Files and texts from the user into the store. On success every dialog closes; on failure the notice says why. */
import type { Store } from "../state/store";
import type { AppContext } from "./context";

/** @param more true: their papers are added to the map that is there. */
export async function openFiles(app: AppContext, files: readonly File[], more = false): Promise<boolean> {
  const inputs = await Promise.all(
    files.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })),
  ).catch((error: unknown) => {
    app.store.tell(
      "error",
      `The file could not be read (${String(error)}). A folder cannot be opened: choose its files.`,
    );
    return null;
  });
  return inputs !== null && closeIf(app, await openInputs(app, inputs, more));
}

/** @param more as in `openFiles`. */
export async function openText(app: AppContext, text: string, name: string, more = false): Promise<boolean> {
  const inputs = [{ bytes: new TextEncoder().encode(text), name }];
  return closeIf(app, await openInputs(app, inputs, more));
}

function openInputs({ store }: AppContext, inputs: Parameters<Store["open"]>[0], more: boolean) {
  return more ? store.openMore(inputs) : store.open(inputs);
}

/** Closes the dialogs and shows the hub if something was opened. */
export function closeIf({ ui }: AppContext, opened: boolean): boolean {
  if (opened) {
    ui.dialog.value = null;
    ui.face.value = "details";
    ui.query.value = "";
  }
  return opened;
}
