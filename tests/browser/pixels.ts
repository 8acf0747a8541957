/** Pixels of a PNG screenshot, decoded by the page itself. */
import type { Page } from "playwright-core";

export interface Pixels {
  /** [red, green, blue], 0..255, at CSS px of the picture (device pixel ratio 1). */
  at(x: number, y: number): [number, number, number];
}

export async function pixelsOf(page: Page, png: Buffer): Promise<Pixels> {
  const decoded = await page.evaluate(async (base64) => {
    const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${base64}`)).blob());
    const context = new OffscreenCanvas(image.width, image.height).getContext("2d")!;
    context.drawImage(image, 0, 0);
    const { data } = context.getImageData(0, 0, image.width, image.height);
    let text = "";
    for (let i = 0; i < data.length; i += 4)
      text += String.fromCharCode(data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0);
    return { width: image.width, text: btoa(text) };
  }, png.toString("base64"));
  const bytes = Buffer.from(decoded.text, "base64");
  return {
    at(x, y) {
      const start = 3 * (Math.round(y) * decoded.width + Math.round(x));
      return [bytes[start] ?? 0, bytes[start + 1] ?? 0, bytes[start + 2] ?? 0];
    },
  };
}
