/** Canvases of a wanted size. Browsers differ in the largest they have, and say nothing where it is passed: such a canvas stays blank. */

/** A canvas that truly can be drawn on, blank; null: the browser has none of that size. */
export function roomyCanvas(width: number, height: number): HTMLCanvasElement | null {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  if (holdsInk(canvas)) return canvas;
  canvas.width = canvas.height = 0;
  return null;
}

/** Draws a point in the last corner, looks whether it is there, and wipes it. */
function holdsInk(canvas: HTMLCanvasElement): boolean {
  const context = canvas.getContext("2d");
  if (!context) return false;
  const [x, y] = [canvas.width - 1, canvas.height - 1];
  try {
    context.fillRect(x, y, 1, 1);
    const isThere = context.getImageData(x, y, 1, 1).data[3] === 255;
    context.clearRect(x, y, 1, 1);
    return isThere;
  } catch (error) {
    // Some browsers refuse the reading instead.
    if (error instanceof DOMException || error instanceof RangeError) return false;
    throw error;
  }
}

/** Between a size that works and one that does not, as a share of the wanted one: near enough to tell. */
const NEAR = 1 / 64;

/** The largest size of the same shape that works, to about a sixtieth; null: none above a hundredth of the wanted one does. */
export function largestCanvas(width: number, height: number): { width: number; height: number } | null {
  const scaled = (share: number) => ({
    width: Math.max(1, Math.floor(width * share)),
    height: Math.max(1, Math.floor(height * share)),
  });
  const works = (share: number) => {
    const size = scaled(share);
    const canvas = roomyCanvas(size.width, size.height);
    if (canvas) canvas.width = canvas.height = 0;
    return canvas !== null;
  };
  let [low, high] = [0, 1];
  while (high > 0.01 && low === 0) {
    if (works(high / 2)) low = high / 2;
    else high /= 2;
  }
  while (low > 0 && high - low > NEAR * high) {
    const middle = (low + high) / 2;
    if (works(middle)) low = middle;
    else high = middle;
  }
  return low === 0 ? null : scaled(low);
}
