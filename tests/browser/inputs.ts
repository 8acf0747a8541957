/** Ways to give the page something to read. */
import type { Page } from "playwright-core";
import { settled } from "./harness";

/** By the open dialog's file chooser; resolves when the dialog has closed. */
export async function openFile(page: Page, path: string): Promise<void> {
  await chooseFile(page, path);
  await page.getByRole("dialog", { name: "Open" }).waitFor({ state: "hidden" });
  await settled(page);
}

/** As `openFile`, but does not wait: the file may be refused. @param way what is to be done with it, where it is not the usual. */
export async function chooseFile(
  page: Page,
  file: string | { name: string; text: string | Buffer },
  way?: string,
): Promise<void> {
  await page.getByRole("button", { name: "Open", exact: true }).click();
  if (way !== undefined) await page.getByRole("radio", { name: way }).check({ force: true });
  const choosing = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: /Choose files/ }).click();
  const chooser = await choosing;
  if (typeof file === "string") await chooser.setFiles(file);
  else
    await chooser.setFiles({
      name: file.name,
      mimeType: "application/octet-stream",
      buffer: Buffer.from(file.text),
    });
}

/** A paste on the page, outside of any field. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((pasted) => {
    const data = new DataTransfer();
    data.setData("text/plain", pasted);
    document.body.dispatchEvent(
      new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
    );
  }, text);
}

/** A drop of a file on the map. */
export async function dropFile(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    ([fileName, content]) => {
      const data = new DataTransfer();
      data.items.add(new File([content!], fileName!));
      const at = document.querySelector("main")!;
      for (const type of ["dragover", "drop"])
        at.dispatchEvent(new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, text] as const,
  );
}
