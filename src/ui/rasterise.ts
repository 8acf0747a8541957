/** SVG → PNG bytes by the page's own canvas. Sizes in px; the longest side that browsers draw is 16,384. */

import { PICTURE_SIDE } from "../export/pictureSize";

/** @throws Error with a sentence for the reader where the size is out of range or the browser refuses. */
export async function rasterise(svg: string, width: number, height: number): Promise<Uint8Array> {
  const blob = await pictureBlob(svg, width, height);
  return new Uint8Array(await blob.arrayBuffer());
}

async function pictureBlob(svg: string, width: number, height: number): Promise<Blob> {
  const [columns, rows] = [Math.round(width), Math.round(height)];
  if (!(columns >= 1 && rows >= 1 && columns <= PICTURE_SIDE.max && rows <= PICTURE_SIDE.max))
    throw new Error(
      `A picture of ${columns} × ${rows} px cannot be drawn: each side must be 1 to ${PICTURE_SIDE.max} px.`,
    );
  const address = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image(columns, rows);
    image.src = address;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = columns;
    canvas.height = rows;
    const context = canvas.getContext("2d");
    context?.drawImage(image, 0, 0, columns, rows);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
    if (!context || !blob)
      throw new Error(
        `This browser has no room for a picture of ${columns} × ${rows} px. Choose a smaller width, or save as SVG.`,
      );
    return blob;
  } finally {
    URL.revokeObjectURL(address);
  }
}
