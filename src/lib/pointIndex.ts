/** Which points lie near a rectangle: a grid of square buckets over the plane. For many small questions about the same points. */
import type { Rectangle } from "./boxes";

export interface PointIndex<Item> {
  add(x: number, y: number, item: Item): void;
  /** Calls `visit` for every item inside the rectangle, and for some just outside it. */
  visit(box: Rectangle, visit: (item: Item) => void): void;
}

/** @param side of a bucket, in the unit of the points; coordinates up to about 30,000 sides. */
export function newPointIndex<Item>(side: number): PointIndex<Item> {
  const buckets = new Map<number, Item[]>();
  const key = (column: number, row: number) => (row + 32768) * 65536 + column + 32768;
  return {
    add(x, y, item) {
      const at = key(Math.floor(x / side), Math.floor(y / side));
      const bucket = buckets.get(at);
      if (bucket) bucket.push(item);
      else buckets.set(at, [item]);
    },
    visit({ left, top, width, height }, visit) {
      const lastColumn = Math.floor((left + width) / side);
      const lastRow = Math.floor((top + height) / side);
      for (let row = Math.floor(top / side); row <= lastRow; row++) {
        for (let column = Math.floor(left / side); column <= lastColumn; column++) {
          const bucket = buckets.get(key(column, row));
          if (bucket) for (const item of bucket) visit(item);
        }
      }
    },
  };
}
