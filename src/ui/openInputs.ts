/** Files and texts from the user into the store. On success the dialogs close; on failure the notice says why. */
import type { Store } from "../state/store";
import type { AppContext } from "./context";

/** A file, still on disk. */
export interface NamedFile {
  readonly bytes: File;
  readonly name: string;
}

export function named(file: File): NamedFile {
  return { bytes: file, name: file.name };
}

/** @param more true: their papers are added to the map that is there. */
export async function openFiles(
  app: AppContext,
  files: readonly NamedFile[],
  more = false,
): Promise<boolean> {
  try {
    // A folder, or a file that has gone since, shows itself at the first byte; the rest is read by the worker.
    await Promise.all(files.map(({ bytes }) => bytes.slice(0, 1).arrayBuffer()));
  } catch (error) {
    tellUnreadable(app, error);
    return false;
  }
  return closeIf(app, await openInputs(app, files, more));
}

/** @param more as in `openFiles`. */
export async function openText(app: AppContext, text: string, name: string, more = false): Promise<boolean> {
  const inputs = [{ bytes: new TextEncoder().encode(text), name }];
  return closeIf(app, await openInputs(app, inputs, more));
}

/** Says that a file or folder cannot be had. */
export function tellUnreadable({ store }: AppContext, error: unknown): void {
  store.tell(
    "error",
    `The file could not be read (${String(error)}). A folder cannot be opened: choose its files.`,
  );
}

function openInputs({ store }: AppContext, inputs: Parameters<Store["open"]>[0], more: boolean) {
  return more ? store.openMore(inputs) : store.open(inputs);
}

/** Shows the hub if something was opened, and closes the dialogs, but for those on what was opened. */
export function closeIf({ ui }: AppContext, opened: boolean): boolean {
  if (opened) {
    if (ui.dialog.value !== "report" && ui.dialog.value !== "columns") ui.dialog.value = null;
    ui.face.value = "details";
    ui.query.value = "";
  }
  return opened;
}
