/** Columns of marks → the same with some papers elsewhere: their discs, the ends of their lines. For the time of a drag. */
import type { Discs, Lines } from "../model/scene";
import { placeOf } from "./places";

/** @param isMoved one a paper, 1 for those that move. @param dx, dy in map units. */
export function movedDiscs(discs: Discs, isMoved: Uint8Array, dx: number, dy: number): Discs {
  const [x, y] = [discs.x.slice(), discs.y.slice()];
  for (let i = 0; i < isMoved.length; i++) {
    if (isMoved[i] === 0) continue;
    x[i]! += dx;
    y[i]! += dy;
  }
  return { ...discs, x, y };
}

/** The lines themselves where none of the papers has one. */
export function movedLines(lines: Lines, discs: Discs, isMoved: Uint8Array, dx: number, dy: number): Lines {
  const { sources, targets } = endsOf(lines, discs);
  const isTouched = (place: number) => isMoved[place] === 1;
  if (!sources.some(isTouched) && !targets.some(isTouched)) return lines;
  const shifted = (values: Float64Array, ends: Int32Array, by: number) =>
    values.map((value, k) => (isMoved[ends[k]!] === 1 ? value + by : value));
  return {
    ...lines,
    x1: shifted(lines.x1, sources, dx),
    y1: shifted(lines.y1, sources, dy),
    x2: shifted(lines.x2, targets, dx),
    y2: shifted(lines.y2, targets, dy),
  };
}

/** The places of the papers at the ends of lines; -1 for the hub. */
export interface Ends {
  readonly sources: Int32Array;
  readonly targets: Int32Array;
}

export function endsOf({ sources, targets }: Lines, discs: Discs): Ends {
  const known = ends.get(sources);
  if (known && known.targets === targets && known.ids === discs.ids) return known.ends;
  const places = (ids: readonly string[]) => Int32Array.from(ids, (id) => placeOf(discs, id));
  const found = { sources: places(sources), targets: places(targets) };
  ends.set(sources, { targets, ids: discs.ids, ends: found });
  return found;
}

/** Lines join the same papers from scene to scene, wherever these are. */
const ends = new WeakMap<
  readonly string[],
  { readonly targets: readonly string[]; readonly ids: readonly string[]; readonly ends: Ends }
>();
