/**
 * Points → how many of those before each stand in the very same place: 0 for the first there. By a hash table of the places with open
 * addressing, in time linear in their number.
 */

/** @param positions [x0, y0, x1, y1, …], finite; 0 and -0 are one place */
export function stackHeights(positions: Float64Array): Uint32Array {
  const count = positions.length / 2;
  let size = 16;
  while (size < 2 * count) size *= 2;
  const firsts = new Int32Array(size).fill(-1);
  const counts = new Uint32Array(size);
  const heights = new Uint32Array(count);
  const bits = new Int32Array(new Float64Array(2).buffer);
  const place = new Float64Array(bits.buffer);
  for (let i = 0; i < count; i++) {
    // Adding 0 makes -0 a 0.
    const x = positions[2 * i]! + 0;
    const y = positions[2 * i + 1]! + 0;
    place[0] = x;
    place[1] = y;
    const mixed = Math.imul(bits[0]! ^ Math.imul(bits[1]!, 0x9e3779b1), 0x85ebca6b);
    const mixedToo = Math.imul(mixed ^ bits[2]! ^ Math.imul(bits[3]!, 0xc2b2ae35), 0x27d4eb2f);
    let at = (mixedToo ^ (mixedToo >>> 15)) & (size - 1);
    for (; firsts[at]! >= 0; at = (at + 1) & (size - 1)) {
      const first = firsts[at]!;
      if (positions[2 * first] === x && positions[2 * first + 1] === y) break;
    }
    if (firsts[at]! < 0) firsts[at] = i;
    heights[i] = counts[at]!++;
  }
  return heights;
}
