/**
 * How much of each pixel of a row a circle covers. The row is cut into thin slices of the circle, each as wide as the chord in its middle
 * and exact in x; a slice is put down as where coverage begins and ends, and one run of sums along the row gives the shares.
 */

/** Slices in a row; 16 keep the area of a circle of any radius within 1 % (midpoint rule). */
const SLICES = 16;

/**
 * @param x @param y centre, @param radius in pixels, [0, 0] the top left corner of the first pixel of row 0, y down.
 * @param into takes the shares, 0..1, of as many pixels as it has room for, from pixel `from` on; the circle may reach beyond them.
 */
export function circleRow(
  x: number,
  y: number,
  radius: number,
  row: number,
  from: number,
  into: Float64Array,
): void {
  into.fill(0);
  const top = Math.max(row, y - radius);
  const bottom = Math.min(row + 1, y + radius);
  const thickness = (bottom - top) / SLICES;
  if (!(thickness > 0)) return;
  for (let k = 0; k < SLICES; k++) {
    const away = top + (k + 0.5) * thickness - y;
    const half = Math.sqrt(Math.max(0, radius * radius - away * away));
    step(into, x - half - from, thickness);
    step(into, x + half - from, -thickness);
  }
  let sum = 0;
  for (let k = 0; k < into.length; k++) {
    sum += into[k]!;
    into[k] = Math.min(1, Math.max(0, sum));
  }
}

/** From `at` on, everything is covered by `more`: the pixel that `at` lies in by a part of it, all after it in full. */
function step(differences: Float64Array, at: number, more: number): void {
  const place = Math.max(0, at);
  const pixel = Math.floor(place);
  if (pixel >= differences.length) return;
  const part = (pixel + 1 - place) * more;
  differences[pixel]! += part;
  if (pixel + 1 < differences.length) differences[pixel + 1]! += more - part;
}
