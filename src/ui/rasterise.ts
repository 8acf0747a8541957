/** SVG → PNG or WebP bytes by the page's own canvas. Sizes in px; the longest side that browsers draw is 16,384. */

import { PICTURE_SIDE } from "../export/size/pictureSize";
import { largestCanvas, roomyCanvas } from "./roomyCanvas";

/**
 * @param quality of WebP, 1..100.
 * @throws Error with a sentence for the reader where the size is out of range, or the browser draws no picture so large or no WebP.
 */
export async function rasterise(
  svg: string,
  width: number,
  height: number,
  kind: "png" | "webp" = "png",
  quality?: number,
): Promise<Uint8Array> {
  const [columns, rows] = [Math.round(width), Math.round(height)];
  if (!(columns >= 1 && rows >= 1 && columns <= PICTURE_SIDE.max && rows <= PICTURE_SIDE.max))
    throw new Error(
      `A picture of ${columns} × ${rows} px cannot be drawn: each side must be 1 to ${PICTURE_SIDE.max} px.`,
    );
  const canvas = roomyCanvas(columns, rows);
  if (!canvas) throw tooLarge(columns, rows);
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const blob = await drawn(address, canvas, `image/${kind}`, quality);
    if (!blob) {
      canvas.width = canvas.height = 0;
      throw tooLarge(columns, rows);
    }
    // A browser that does not know a kind writes PNG instead.
    if (blob.type !== `image/${kind}`) throw new Error("This browser cannot write WebP; PNG it can.");
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(address);
    // Else the memory stays taken until the canvas is collected.
    canvas.width = canvas.height = 0;
  }
}

/** Null where the browser has no room for it. */
async function drawn(
  address: string,
  canvas: HTMLCanvasElement,
  mime: string,
  quality: number | undefined,
): Promise<Blob | null> {
  const image = new Image(canvas.width, canvas.height);
  image.src = address;
  await image.decode();
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) =>
    canvas.toBlob(resolve, mime, quality === undefined ? undefined : quality / 100),
  );
}

function tooLarge(columns: number, rows: number): Error {
  const largest = largestCanvas(columns, rows);
  return new Error(
    `This browser has no room for a picture of ${columns} × ${rows} px. ` +
      (largest
        ? `It draws at most ${largest.width} × ${largest.height} px here: choose a width up to ${largest.width}, or take SVG.`
        : "Take SVG, which has no pixels."),
  );
}
