/**
 * Distance of each cell of a grid to the nearest marked cell, in cells: the exact transform of Felzenszwalb & Huttenlocher, "Distance
 * Transforms of Sampled Functions" (2012), lower envelopes of parabolas, first along columns, then along rows. O(cells).
 */

const FAR = 1e12;

/** @param marked row-major, width × height; non-zero = marked. @returns distances between cell centres, 0 on marked cells. */
export function distanceField(marked: Uint8Array, width: number, height: number): Float64Array {
  const squared = new Float64Array(width * height);
  for (let k = 0; k < squared.length; k++) squared[k] = marked[k] ? 0 : FAR;
  const longest = Math.max(width, height);
  const line = new Float64Array(longest);
  const apexes = new Int32Array(longest);
  const borders = new Float64Array(longest + 1);
  for (let x = 0; x < width; x++) envelope(squared, x, width, height);
  for (let y = 0; y < height; y++) envelope(squared, y * width, 1, width);
  for (let k = 0; k < squared.length; k++) squared[k] = Math.sqrt(squared[k]!);
  return squared;

  function envelope(values: Float64Array, start: number, step: number, count: number): void {
    for (let k = 0; k < count; k++) line[k] = values[start + k * step]!;
    let top = 0;
    apexes[0] = 0;
    borders[0] = -FAR;
    borders[1] = FAR;
    for (let k = 1; k < count; k++) {
      let border = crossing(k, apexes[top]!);
      while (border <= borders[top]!) border = crossing(k, apexes[--top]!);
      apexes[++top] = k;
      borders[top] = border;
      borders[top + 1] = FAR;
    }
    top = 0;
    for (let k = 0; k < count; k++) {
      while (borders[top + 1]! < k) top++;
      const apex = apexes[top]!;
      values[start + k * step] = (k - apex) * (k - apex) + line[apex]!;
    }
  }

  function crossing(k: number, apex: number): number {
    return (line[k]! + k * k - (line[apex]! + apex * apex)) / (2 * (k - apex));
  }
}
