/** Hands bytes to the user: as a file, or as a picture on the clipboard. */

export function download(content: string | Uint8Array, name: string, mime: string): void {
  const part = typeof content === "string" ? content : new Uint8Array(content);
  const address = URL.createObjectURL(new Blob([part], { type: mime }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download reads the address after this turn; a minute is ample.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** @throws Error with a sentence for the reader where the browser does not allow it. */
export async function copyPicture(png: Promise<Uint8Array>): Promise<void> {
  if (typeof ClipboardItem === "undefined" || !navigator.clipboard?.write)
    throw new Error("This browser does not let a page copy pictures. Save the picture instead.");
  const blob = png.then((bytes) => new Blob([new Uint8Array(bytes)], { type: "image/png" }));
  await navigator.clipboard.write([new ClipboardItem({ "image/png": blob })]).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === "NotAllowedError")
      throw new Error(
        "The browser did not allow copying. Allow the clipboard for this page, or save the picture instead.",
      );
    throw error;
  });
}
