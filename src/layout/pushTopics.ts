/** Where topics stand, and how much room they need now → the nearest places where none is too near to another or to the hub. */
import { sinCos } from "../lib/portableMath";
import { NearGrid } from "./nearGrid";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";
import type { Standing } from "./standing";

const GOLDEN_ANGLE = 2.399963229728653;
const PASSES = 120;
/** Between the rims of two topics that did not stand beside each other before, in map units, and so much more for a name above one. */
const CHANNEL = 1.6;
const NAME = 0.9;
/** Part of the channel that is enough beside a topic that has grown. */
const NARROW = 0.5;
/** Papers of two topics nearer than so, in map units, touch. */
const TOUCH = 1.6;
/** More topics than that are not compared pair by pair. */
const MOST_PUSHED = 400;

/**
 * Topics that only kept or gained papers stay as far apart as they were, and a little more as they grow. What is new or must be gathered gets room
 * of its own.
 * @param places of all topics, finite
 * @param room radius kept for the hub; 0 = none
 * @returns new places
 */
export function pushTopics(nodes: Nodes, standing: Standing, places: Points, room: number): Points {
  const count = places.x.length;
  const { x, y } = { x: places.x.slice(), y: places.y.slice() };
  if (count > MOST_PUSHED) return { x, y };
  const wanted = wantedDistances(nodes, standing, places);
  const fromHub = Float64Array.from(standing.after, (radius, g) => {
    if (room === 0 || count === 1) return 0;
    if (ownRoom(standing, g)) return room + radius + 0.5 * CHANNEL;
    const before = Math.min(lengthOf(x[g]!, y[g]!), room + standing.before[g]!);
    return before + Math.max(0, radius - standing.before[g]!);
  });
  for (let pass = 0; pass < PASSES; pass++) {
    let pushed = false;
    for (let a = 0; a < count; a++) {
      for (let b = a + 1; b < count; b++) {
        const dx = x[a]! - x[b]!;
        const dy = y[a]! - y[b]!;
        const distance = lengthOf(dx, dy);
        const least = wanted[a * count + b]!;
        if (distance >= least * (1 - 1e-9)) continue;
        pushed = true;
        const away = distance > 1e-9 ? null : sinCos(GOLDEN_ANGLE * (b + 1));
        const push = least - distance;
        const areaA = standing.after[a]! * standing.after[a]!;
        const areaB = standing.after[b]! * standing.after[b]!;
        const share = areaB / (areaA + areaB);
        const ux = away ? away.cos : dx / distance;
        const uy = away ? away.sin : dy / distance;
        x[a]! += ux * push * share;
        y[a]! += uy * push * share;
        x[b]! -= ux * push * (1 - share);
        y[b]! -= uy * push * (1 - share);
      }
      const distance = lengthOf(x[a]!, y[a]!);
      if (distance >= fromHub[a]! * (1 - 1e-9)) continue;
      pushed = true;
      const away = distance > 1e-9 ? null : sinCos(GOLDEN_ANGLE * (a + 1));
      x[a] = (away ? away.cos : x[a]! / distance) * fromHub[a]!;
      y[a] = (away ? away.sin : y[a]! / distance) * fromHub[a]!;
    }
    if (!pushed) break;
  }
  return { x, y };
}

/** True for a topic that needs a place as if it were new. */
function ownRoom({ gathered, before }: Standing, g: number): boolean {
  return gathered[g] === 1 || before[g] === 0;
}

function wantedDistances(nodes: Nodes, standing: Standing, { x, y }: Points): Float64Array {
  const count = x.length;
  const { before, after } = standing;
  const touching = touchingPairs(nodes, standing);
  const wanted = new Float64Array(count * count);
  for (let a = 0; a < count; a++)
    for (let b = 0; b < count; b++) {
      if (a === b) continue;
      const dx = x[a]! - x[b]!;
      const dy = y[a]! - y[b]!;
      const distance = lengthOf(dx, dy);
      const gap = CHANNEL + (distance > 0 ? (NAME * Math.abs(dy)) / distance : 0);
      if (ownRoom(standing, a) || ownRoom(standing, b)) {
        wanted[a * count + b] = after[a]! + after[b]! + gap;
        continue;
      }
      const near = Math.min(distance, before[a]! + before[b]! + gap);
      const grown = Math.max(1, (after[a]! + after[b]!) / (before[a]! + before[b]!));
      // A grown topic may narrow the channel first.
      const enough = Math.max(near, after[a]! + after[b]! + NARROW * gap);
      wanted[a * count + b] = Math.min(near * grown, enough) + (touching[a * count + b] === 1 ? gap : 0);
    }
  return wanted;
}

/** Pairs of topics whose papers stand side by side along a border, as those of a topic that was split. */
function touchingPairs({ groupOf, starts }: Nodes, { points, core }: Standing): Uint8Array {
  const count = starts.length - 1;
  const pairs = new Float64Array(count * count);
  const grid = new NearGrid(points, TOUCH);
  for (let v = 0; v < groupOf.length; v++) {
    if (core[v] === 0) continue;
    grid.each(v, (w) => {
      if (core[w] === 1) pairs[groupOf[v]! * count + groupOf[w]!]!++;
    });
  }
  return Uint8Array.from(pairs, (near, k) => {
    const [a, b] = [Math.floor(k / count), k % count];
    const papers = Math.min(starts[a + 1]! - starts[a]!, starts[b + 1]! - starts[b]!);
    return a !== b && near > 1 + 0.3 * Math.sqrt(papers) ? 1 : 0;
  });
}

function lengthOf(x: number, y: number): number {
  return Math.sqrt(x * x + y * y);
}
