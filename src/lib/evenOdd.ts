/** Is a point inside closed rings, by the even-odd rule, so that a hole is outside? From [x0, y0, x1, y1, …], the first corner not repeated. */
export function isInRings(rings: readonly Float64Array[], x: number, y: number): boolean {
  let inside = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 2; i < ring.length; j = i, i += 2) {
      const yi = ring[i + 1]!;
      const yj = ring[j + 1]!;
      if (yi > y !== yj > y && x < ring[i]! + ((y - yi) / (yj - yi)) * (ring[j]! - ring[i]!))
        inside = !inside;
    }
  }
  return inside;
}
