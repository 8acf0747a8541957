/**
 * Where papers stood before + topics that have changed, or papers that came → the map again, with as little moved as can be. Topics stay and make
 * room for each other; in a topic papers keep their places to each other; what is new or comes from another topic stands beside what it resembles.
 */
import { relaxDiscs } from "../lib/separate";
import { amongOthers, bringOut } from "./amongOthers";
import { forceGraph } from "./forceGraph";
import { HUB_SHARE, SPACING } from "./forceLayout";
import { DENSITY } from "./framed";
import { fillDisc } from "./inDiscs";
import type { Island } from "./islands";
import { FEW } from "./live";
import { unchanged } from "./numbering";
import { type PackedPapers, packPapers } from "./packed";
import { anneal } from "./physics/anneal";
import type { Points } from "./physics/points";
import { pushTopics } from "./pushTopics";
import { sectors } from "./sectors";
import { settledMap } from "./settled";
import { type Slices, sliced } from "./slices";
import { beside, radiusFor, type Standing, standingOf } from "./standing";
import { bringStraysHome } from "./strays";
import { type LayoutTask, linksOf } from "./task";

/** Wanted distance of neighbouring papers where few are pushed; less than in an island from scratch, so that a full one pushes nobody else. */
const REACH = 0.85;
const SWEEPS = 120;
/** Iterations in which what is new finds its place among what stays. */
const ITERATIONS = 20;
/** A shape of the box that is further from the wanted one than this factor is brought to it: another aspect is wanted than before. */
const OFF_SHAPE = 1.5;
/** No paper of a map stands so many times as far from the hub as its papers, set close, would reach. */
const FARTHEST = 20;
/** Map units in one of the forces. */
const UNIT = 1 / (SPACING * Math.sqrt(DENSITY));

/** @param anchors [x0, y0, …] of all papers, NaN for a new one */
export function* anchoredLayout(task: LayoutTask, anchors: Float64Array): Slices {
  const { groups, wanted } = task;
  const nodes = packPapers(groups, yield* linksOf(task));
  const usable = usableAnchors(anchors);
  const stood = {
    x: Float64Array.from(nodes.papers, (i) => usable[2 * i]!),
    y: Float64Array.from(nodes.papers, (i) => usable[2 * i + 1]!),
  };
  const standing = standingOf(nodes, stood, task.round);
  yield null;
  const first = { ...standing, places: foundPlaces(nodes, standing) };
  const room = task.hasHub ? radiusFor(HUB_SHARE * nodes.papers.length) : 0;
  const places = pushTopics(nodes, first, first.places, room);
  const points = placePapers(nodes, first, places, task.round);
  yield null;
  // Of a topic that now lies in pieces the largest stays, the others come to it.
  if (nodes.papers.length > FEW) bringStraysHome(nodes, points, 1 / Math.sqrt(DENSITY));
  if (!task.round) bringToShape(points, places, wanted.aspect);
  const islands = Array.from(places.x, (x, g): Island => {
    const radius = standing.after[g]!;
    return { x, y: places.y[g]!, radiusX: radius, radiusY: radius, hole: 0 };
  });
  if (nodes.papers.length > FEW) yield* settleByForces(task, nodes, first, points, islands);
  else settleByPushing(points);
  yield yield* settledMap(task, nodes, points, islands, HUB_SHARE, 1, usable);
}

/** Anchors as they are; NaN both for one that is no place, or so far from the hub that nothing else could be seen. */
function usableAnchors(anchors: Float64Array): Float64Array {
  const most = FARTHEST * (1 + radiusFor(anchors.length / 2));
  const usable = anchors.slice();
  for (let k = 0; k < usable.length; k += 2)
    if (!(Math.abs(usable[k]!) < most && Math.abs(usable[k + 1]!) < most)) usable[k] = usable[k + 1] = NaN;
  return usable;
}

/** Places of all topics: of one that stood nowhere, the mean of the papers that it is linked to, or a place outside. */
function foundPlaces({ graph, groupOf, starts }: PackedPapers, { places, core, points }: Standing): Points {
  const x = places.x.slice();
  const y = places.y.slice();
  let rim = 1;
  for (let v = 0; v < groupOf.length; v++)
    if (core[v] === 1)
      rim = Math.max(rim, Math.sqrt(points.x[v]! * points.x[v]! + points.y[v]! * points.y[v]!));
  for (let g = 0; g < x.length; g++) {
    if (!Number.isNaN(x[g]!)) continue;
    let [sumX, sumY, weight] = [0, 0, 0];
    for (let v = starts[g]!; v < starts[g + 1]!; v++)
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const w = graph.targets[e]!;
        if (core[w] === 0) continue;
        sumX += graph.weights[e]! * points.x[w]!;
        sumY += graph.weights[e]! * points.y[w]!;
        weight += graph.weights[e]!;
      }
    [x[g], y[g]] = weight > 0 ? [sumX / weight, sumY / weight] : beside(0, 0, g + 1, rim / Math.sqrt(g + 1));
  }
  return { x, y };
}

/** @param round a topic whose papers have changed is made a disc again */
function placePapers(nodes: PackedPapers, standing: Standing, places: Points, round: boolean): Points {
  const { starts } = nodes;
  const { core, points: stood, gathered, before, after } = standing;
  const x = new Float64Array(stood.x.length);
  const y = new Float64Array(stood.x.length);
  for (let g = 0; g + 1 < starts.length; g++) {
    const [start, end] = [starts[g]!, starts[g + 1]!];
    const grown = before[g]! > 0 ? Math.max(1, after[g]! / before[g]!) : 1;
    for (let v = start; v < end; v++) {
      if (core[v] === 0) continue;
      x[v] = places.x[g]! + (stood.x[v]! - standing.places.x[g]!) * grown;
      y[v] = places.y[g]! + (stood.y[v]! - standing.places.y[g]!) * grown;
    }
    placeOthers(nodes, standing, places, { x, y }, g);
    const changed = round && core.subarray(start, end).includes(0);
    if (gathered[g] === 0 && !changed) continue;
    const cloud = { x: x.subarray(start, end), y: y.subarray(start, end) };
    for (let v = 0; v < cloud.x.length; v++) {
      cloud.x[v]! -= places.x[g]!;
      cloud.y[v]! -= places.y[g]!;
    }
    fillDisc(cloud, { x: places.x[g]!, y: places.y[g]!, radiusX: after[g]!, radiusY: after[g]!, hole: 0 });
  }
  return { x, y };
}

/**
 * Papers of a topic that are not in its core: a few come beside what they resemble; of many, as where topics were merged, their cloud is laid
 * over the topic.
 */
function placeOthers(
  { graph, starts }: PackedPapers,
  { core, points: stood, after }: Standing,
  places: Points,
  { x, y }: Points,
  g: number,
): void {
  const [start, end] = [starts[g]!, starts[g + 1]!];
  const others: number[] = [];
  for (let v = start; v < end; v++) if (core[v] === 0 && !Number.isNaN(stood.x[v]!)) others.push(v);
  const cloud = others.length > Math.max(2, 0.15 * (end - start)) ? others : [];
  const middleX = cloud.reduce((sum, v) => sum + stood.x[v]! / cloud.length, 0);
  const middleY = cloud.reduce((sum, v) => sum + stood.y[v]! / cloud.length, 0);
  const scale = (0.9 * after[g]!) / radiusFor(Math.max(1, cloud.length));
  for (const v of cloud) {
    x[v] = places.x[g]! + (stood.x[v]! - middleX) * scale;
    y[v] = places.y[g]! + (stood.y[v]! - middleY) * scale;
  }
  const placed = new Set(cloud);
  let alone = 0;
  for (let v = start; v < end; v++) {
    if (core[v] === 1 || placed.has(v)) continue;
    let best = -1;
    let most = 0;
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const w = graph.targets[e]!;
      if (w < start || w >= end || core[w] === 0 || graph.weights[e]! <= most) continue;
      most = graph.weights[e]!;
      best = w;
    }
    [x[v], y[v]] =
      best < 0
        ? beside(places.x[g]!, places.y[g]!, alone++, 0.7)
        : beside(x[best]!, y[best]!, 1 + ((v - start) % 7), 0.2);
  }
}

/** Where the box has not the shape that is wanted now: stretches it about the hub. */
function bringToShape(points: Points, places: Points, aspect: number): void {
  const width = reachOf(points.x);
  const height = reachOf(points.y);
  const ratio = (aspect * height) / width;
  if (points.x.length < 3 || !(ratio > 0 && ratio < Infinity) || (ratio < OFF_SHAPE && ratio > 1 / OFF_SHAPE))
    return;
  const factor = Math.sqrt(ratio);
  for (const { x, y } of [points, places])
    for (let v = 0; v < x.length; v++) {
      x[v]! *= factor;
      y[v]! /= factor;
    }
}

function reachOf(values: Float64Array): number {
  let [least, most] = [0, 0];
  for (let v = 0; v < values.length; v++) {
    least = Math.min(least, values[v]!);
    most = Math.max(most, values[v]!);
  }
  return most - least;
}

function settleByPushing({ x, y }: Points): void {
  const positions = new Float64Array(2 * x.length);
  for (let v = 0; v < x.length; v++) {
    positions[2 * v] = x[v]!;
    positions[2 * v + 1] = y[v]!;
  }
  relaxDiscs(positions, new Float64Array(x.length).fill(REACH / 2), { gap: 0, hole: 0, sweeps: SWEEPS });
  for (let v = 0; v < x.length; v++) {
    x[v] = positions[2 * v]!;
    y[v] = positions[2 * v + 1]!;
  }
}

/** What is new, was gathered or stands between other topics now follows its links among what stays. */
function* settleByForces(
  task: LayoutTask,
  nodes: PackedPapers,
  { core, gathered }: Standing,
  points: Points,
  islands: readonly Island[],
): Generator<null, void> {
  const fixed = Uint8Array.from(core, (inCore, v) =>
    inCore === 1 && gathered[nodes.groupOf[v]!] === 0 ? 1 : 0,
  );
  if (!fixed.includes(0)) return;
  amongOthers(nodes, core, points).forEach((is, v) => {
    if (is === 1) fixed[v] = 0;
  });
  for (let v = 0; v < points.x.length; v++) {
    points.x[v]! /= UNIT;
    points.y[v]! /= UNIT;
  }
  const steps = anneal(forceGraph(nodes, task.wanted.between, unchanged(nodes.groupOf.length)), points, {
    iterations: ITERATIONS,
    aspect: task.wanted.aspect,
    hubShare: task.hasHub ? HUB_SHARE : 0,
    reach: { from: 3, to: 1.5 },
    repulsion: { from: 0.1, to: 0.1 },
    longestStep: 0.5,
    fixed,
    ...(task.hasHub && { confine: sectors(nodes, islands) }),
  });
  yield* sliced(steps);
  for (let v = 0; v < points.x.length; v++) {
    points.x[v]! *= UNIT;
    points.y[v]! *= UNIT;
  }
  bringOut(nodes, amongOthers(nodes, core, points), points);
}
