/** Two PNG files as the page's own decoder sees them. */
import type { Page } from "playwright-core";

export interface Apart {
  /** Of both, as `1920 × 1080`. */
  readonly sizes: readonly string[];
  /** Mean difference of a channel, 0..255. */
  readonly mean: number;
  /** Share of the pixels of which a channel differs by more than 64. */
  readonly far: number;
}

/** To be asked of pictures of one size only where `sizes` are alike. */
export function pixelsApart(page: Page, one: Buffer, other: Buffer): Promise<Apart> {
  return page.evaluate(
    async (files) => {
      const decoded = files.map(async (base64) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const picture = await createImageBitmap(new Blob([bytes], { type: "image/png" }));
        const context = new OffscreenCanvas(picture.width, picture.height).getContext("2d")!;
        context.drawImage(picture, 0, 0);
        return context.getImageData(0, 0, picture.width, picture.height);
      });
      const [a, b] = (await Promise.all(decoded)) as [ImageData, ImageData];
      let sum = 0;
      let far = 0;
      for (let at = 0; at < a.data.length; at += 4) {
        let most = 0;
        for (let channel = at; channel < at + 4; channel++) {
          const difference = Math.abs(a.data[channel]! - b.data[channel]!);
          sum += difference;
          most = Math.max(most, difference);
        }
        if (most > 64) far++;
      }
      return {
        sizes: [a, b].map(({ width, height }) => `${width} × ${height}`),
        mean: sum / a.data.length,
        far: (4 * far) / a.data.length,
      };
    },
    [one.toString("base64"), other.toString("base64")],
  );
}
