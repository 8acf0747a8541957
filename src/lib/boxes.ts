/** Rectangles in px (y down) that must not meet: the geometry of label placement. */

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** True if the two share area; touching edges do not count. */
export function overlaps(a: Rectangle, b: Rectangle): boolean {
  return (
    a.left < b.left + b.width &&
    b.left < a.left + a.width &&
    a.top < b.top + b.height &&
    b.top < a.top + a.height
  );
}

/** True if `inner` lies wholly in `outer`. */
export function contains(outer: Rectangle, inner: Rectangle): boolean {
  return (
    inner.left >= outer.left &&
    inner.top >= outer.top &&
    inner.left + inner.width <= outer.left + outer.width &&
    inner.top + inner.height <= outer.top + outer.height
  );
}

/** The rectangle with `by` px added on every side (taken away if negative). */
export function grown(box: Rectangle, by: number): Rectangle {
  return {
    left: box.left - by,
    top: box.top - by,
    width: Math.max(0, box.width + 2 * by),
    height: Math.max(0, box.height + 2 * by),
  };
}

/** True if the rectangle and the disc share a point. */
export function meetsDisc(box: Rectangle, x: number, y: number, radius: number): boolean {
  const dx = x - Math.min(Math.max(x, box.left), box.left + box.width);
  const dy = y - Math.min(Math.max(y, box.top), box.top + box.height);
  return dx * dx + dy * dy < radius * radius;
}

/** The smallest rectangle around both. */
export function union(a: Rectangle, b: Rectangle): Rectangle {
  const left = Math.min(a.left, b.left);
  const top = Math.min(a.top, b.top);
  return {
    left,
    top,
    width: Math.max(a.left + a.width, b.left + b.width) - left,
    height: Math.max(a.top + a.height, b.top + b.height) - top,
  };
}
