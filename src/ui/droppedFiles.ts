/** What was dropped on the page → files, those in folders too. */
import type { NamedFile } from "./openInputs";

/** More than any library of files has; a whole disk dropped by mistake ends here. */
const MOST = 1000;

/** To be called while the drop is handled: a moment later the browser no longer tells what was dropped. */
export function droppedFiles(data: DataTransfer): Promise<NamedFile[]> {
  const items = [...data.items].filter(({ kind }) => kind === "file");
  const entries = items.map((item) => ({ entry: item.webkitGetAsEntry(), file: item.getAsFile() }));
  return gathered(entries);
}

async function gathered(
  dropped: readonly { readonly entry: FileSystemEntry | null; readonly file: File | null }[],
): Promise<NamedFile[]> {
  const files: NamedFile[] = [];
  for (const { entry, file } of dropped) {
    if (entry?.isDirectory) await gatherFolder(entry as FileSystemDirectoryEntry, files);
    else if (file) files.push({ bytes: file, name: file.name });
  }
  return files;
}

async function gatherFolder(folder: FileSystemDirectoryEntry, files: NamedFile[]): Promise<void> {
  const reader = folder.createReader();
  for (;;) {
    // Some hundred at a time; none: that was all.
    const entries = await new Promise<FileSystemEntry[]>((done, fail) => reader.readEntries(done, fail));
    if (entries.length === 0) return;
    for (const entry of entries) {
      if (files.length >= MOST) return;
      if (entry.name.startsWith(".")) continue;
      if (entry.isDirectory) await gatherFolder(entry as FileSystemDirectoryEntry, files);
      else {
        const file = await new Promise<File>((done, fail) => (entry as FileSystemFileEntry).file(done, fail));
        files.push({ bytes: file, name: entry.fullPath.replace(/^\//, "") });
      }
    }
  }
}
