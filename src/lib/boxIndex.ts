/** Which items may meet a rectangle: a grid of square buckets over the plane, each holding the items whose boxes touch it. */
import type { Rectangle } from "./boxes";

export interface BoxIndex<Item> {
  add(box: Rectangle, item: Item): void;
  /** Each item whose buckets meet the box, once, in the order of adding within a bucket. */
  near(box: Rectangle): Item[];
}

/** @param side of a bucket; best about the size of the items. */
export function newBoxIndex<Item>(side: number): BoxIndex<Item> {
  const buckets = new Map<number, Item[]>();
  function* keys({ left, top, width, height }: Rectangle): Generator<number> {
    const lastRow = Math.floor((top + height) / side);
    const lastColumn = Math.floor((left + width) / side);
    for (let row = Math.floor(top / side); row <= lastRow; row++)
      for (let column = Math.floor(left / side); column <= lastColumn; column++)
        yield (row + 32768) * 65536 + column + 32768;
  }
  return {
    add(box, item) {
      for (const key of keys(box)) {
        const bucket = buckets.get(key);
        if (bucket) bucket.push(item);
        else buckets.set(key, [item]);
      }
    },
    near(box) {
      const found = new Set<Item>();
      for (const key of keys(box)) for (const item of buckets.get(key) ?? []) found.add(item);
      return [...found];
    },
  };
}
