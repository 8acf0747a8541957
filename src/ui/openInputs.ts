/** Files and texts from the user into the store. On success every dialog closes; on failure the notice says why. */
import type { AppContext } from "./context";

export async function openFiles(app: AppContext, files: readonly File[]): Promise<boolean> {
  const inputs = await Promise.all(
    files.map(async (file) => ({ bytes: new Uint8Array(await file.arrayBuffer()), name: file.name })),
  ).catch((error: unknown) => {
    app.store.tell(
      "error",
      `The file could not be read (${String(error)}). A folder cannot be opened: choose its files.`,
    );
    return null;
  });
  return inputs !== null && closeIf(app, await app.store.open(inputs));
}

export async function openText(app: AppContext, text: string, name: string): Promise<boolean> {
  return closeIf(app, await app.store.open([{ bytes: new TextEncoder().encode(text), name }]));
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
