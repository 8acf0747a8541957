/**
 * Topics whose papers stand between each other, as those of one that was split → the same places given out anew, side by side: each topic gets a
 * slab across the longer extent of all their places, and its papers take them in the order in which they stood.
 */
import { NearGrid } from "./nearGrid";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";

/** Within this distance, in map units, stand the nearest neighbours of a paper. */
const NEAR = 1.8;
/** A topic with a smaller share of its own papers among the neighbours is mixed with another. */
const OWN = 0.6;

/** @returns 1 for each topic whose papers stand between those of another; with whom it shares most borders, else itself */
export function mixedTopics(
  { groupOf, starts }: Nodes,
  points: Points,
  core: Uint8Array,
): { mixed: Uint8Array; partner: Int32Array } {
  const count = starts.length - 1;
  const own = new Int32Array(count);
  const others = Array.from({ length: count }, () => new Map<number, number>());
  const grid = new NearGrid(points, NEAR);
  for (let v = 0; v < groupOf.length; v++) {
    if (core[v] === 0) continue;
    const g = groupOf[v]!;
    grid.each(v, (w) => {
      if (core[w] === 0) return;
      const other = groupOf[w]!;
      if (other === g) own[g]!++;
      else others[g]!.set(other, (others[g]!.get(other) ?? 0) + 1);
    });
  }
  const mixed = new Uint8Array(count);
  const partner = new Int32Array(count);
  others.forEach((near, g) => {
    const total = [...near.values()].reduce((sum, n) => sum + n, own[g]!);
    mixed[g] = own[g]! < OWN * total ? 1 : 0;
    partner[g] = g;
    let most = 0;
    for (const [other, n] of near)
      if (n > most || (n === most && other < partner[g]!)) [partner[g], most] = [other, n];
  });
  return { mixed, partner };
}

/** @returns new points: those of mixed topics and of their partners among themselves, all others where they were */
export function partMixedTopics(nodes: Nodes, points: Points, core: Uint8Array): Points {
  const { mixed, partner } = mixedTopics(nodes, points, core);
  const parted = { x: points.x.slice(), y: points.y.slice() };
  const leader = Int32Array.from(mixed, (_, g) => g);
  const leaderOf = (g: number): number => (leader[g] === g ? g : leaderOf(leader[g]!));
  mixed.forEach((is, g) => {
    const [a, b] = [leaderOf(g), leaderOf(partner[g]!)];
    if (is === 1) leader[Math.max(a, b)] = Math.min(a, b);
  });
  const sets = new Map<number, number[]>();
  for (let g = 0; g < leader.length; g++) sets.set(leaderOf(g), [...(sets.get(leaderOf(g)) ?? []), g]);
  for (const groups of sets.values()) if (groups.length > 1) giveOut(nodes, points, core, groups, parted);
  return parted;
}

function giveOut(
  { starts }: Nodes,
  { x, y }: Points,
  core: Uint8Array,
  groups: readonly number[],
  parted: Points,
): void {
  const papers = groups.map((g) => {
    const list: number[] = [];
    for (let v = starts[g]!; v < starts[g + 1]!; v++) if (core[v] === 1) list.push(v);
    return list;
  });
  const places = papers.flat();
  const { ux, uy } = longerExtent(places, x, y);
  const along = (v: number) => x[v]! * ux + y[v]! * uy;
  const across = (v: number) => y[v]! * ux - x[v]! * uy;
  places.sort((a, b) => along(a) - along(b) || a - b);
  const mean = (list: readonly number[]) =>
    list.reduce((sum, v) => sum + along(v), 0) / Math.max(1, list.length);
  const order = papers
    .map((list) => ({ list, mean: mean(list) }))
    .sort((a, b) => a.mean - b.mean || a.list[0]! - b.list[0]!);
  let next = 0;
  for (const { list } of order) {
    const slots = places.slice(next, next + list.length);
    next += list.length;
    const from = inStrips(list, along, across);
    const to = inStrips(slots, along, across);
    from.forEach((v, k) => {
      parted.x[v] = x[to[k]!]!;
      parted.y[v] = y[to[k]!]!;
    });
  }
}

/** Papers in the order of a reader: strips of equal numbers one after the other, each from end to end. */
function inStrips(
  list: readonly number[],
  along: (v: number) => number,
  across: (v: number) => number,
): number[] {
  const sorted = [...list].sort((a, b) => along(a) - along(b) || a - b);
  const length = Math.max(1, Math.round(Math.sqrt(sorted.length)));
  const strips: number[] = [];
  for (let k = 0; k < sorted.length; k += length)
    strips.push(...sorted.slice(k, k + length).sort((a, b) => across(a) - across(b) || a - b));
  return strips;
}

/** Direction of the larger principal axis of some points, of length 1. */
function longerExtent(list: readonly number[], x: Float64Array, y: Float64Array): { ux: number; uy: number } {
  const mean = (values: Float64Array) => list.reduce((sum, v) => sum + values[v]!, 0) / list.length;
  const [meanX, meanY] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const v of list) {
    xx += (x[v]! - meanX) * (x[v]! - meanX);
    yy += (y[v]! - meanY) * (y[v]! - meanY);
    xy += (x[v]! - meanX) * (y[v]! - meanY);
  }
  const half = (xx - yy) / 2;
  const root = Math.sqrt(half * half + xy * xy);
  const [dx, dy] = half >= 0 ? [half + root, xy] : [xy, root - half];
  const length = Math.sqrt(dx * dx + dy * dy);
  return length > 0 ? { ux: dx / length, uy: dy / length } : { ux: 1, uy: 0 };
}
