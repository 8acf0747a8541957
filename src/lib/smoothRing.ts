/**
 * A closed ring of points as a smooth closed curve through them: cubic Béziers of the uniform Catmull-Rom spline (Catmull & Rom 1974),
 * whose inner control points lie a sixth of the neighbours' chord away. The same curve serves screen and files.
 */

/**
 * @param ring [x0, y0, x1, y1, …], at least three points, not repeated at the end.
 * @returns the Bézier segments after the first point, six numbers each: control 1, control 2, end; the last one ends at the first point.
 */
export function smoothRing(ring: Float64Array): Float64Array {
  const count = ring.length / 2;
  const segments = new Float64Array(count * 6);
  const at = (k: number, axis: 0 | 1) => ring[2 * ((k + count) % count) + axis]!;
  for (let k = 0; k < count; k++) {
    for (const axis of [0, 1] as const) {
      const [before, from, to, after] = [at(k - 1, axis), at(k, axis), at(k + 1, axis), at(k + 2, axis)];
      segments[6 * k + axis] = from + (to - before) / 6;
      segments[6 * k + 2 + axis] = to - (after - from) / 6;
      segments[6 * k + 4 + axis] = to;
    }
  }
  return segments;
}
