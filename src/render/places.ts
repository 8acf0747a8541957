/** Which disc of a scene is at a point, in a line around some, or that of a paper: by indices that are made once for a set of places. */
import { buildDiscIndex, type DiscIndex } from "../lib/discIndex";
import type { Discs } from "../model/scene";

/** The index of the discs where they stand. While a map lies still, or only moves under the camera, it is always the same. */
export function indexOf({ x, y, radii }: Discs): DiscIndex {
  const known = indices.get(x);
  if (known && known.y === y && known.radii === radii) return known.index;
  const index = buildDiscIndex(x, y, radii);
  indices.set(x, { y, radii, index });
  return index;
}

const indices = new WeakMap<Float64Array, { y: Float64Array; radii: Float64Array; index: DiscIndex }>();

/** The place of a paper in the scene's columns, -1 where it is not in them. */
export function placeOf({ ids }: Discs, id: string): number {
  let known = places.get(ids);
  if (!known) {
    known = new Map(ids.map((each, place) => [each, place]));
    places.set(ids, known);
  }
  return known.get(id) ?? -1;
}

const places = new WeakMap<readonly string[], ReadonlyMap<string, number>>();
