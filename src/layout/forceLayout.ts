/**
 * Nodes and the islands of their groups → positions that keep linked nodes together, fill an ellipse of the aspect evenly, and leave the
 * hub's room free. The large shape is found for few thousand nodes; finer levels start from it and order the neighbourhoods.
 */
import { sinCos } from "../lib/portableMath";
import type { Random } from "../lib/random";
import { moveIntoDiscs } from "./inDiscs";
import type { Island } from "./islands";
import { levelsOf, type NodeLevel } from "./levels";
import type { Nodes } from "./packed";
import { anneal } from "./physics/anneal";
import { startPositions } from "./physics/multilevel";
import type { Points } from "./physics/points";
import { clearHub, sectors } from "./sectors";
import { sliced } from "./slices";
import { bringStraysHome } from "./strays";

export interface ForceOptions {
  readonly aspect: number;
  /** Share of the whole area kept for the hub; 0 = none. */
  readonly hubShare: number;
  /** What a link between two groups counts against one within, 0..1. */
  readonly between: number;
  /** Factor on the number of iterations. */
  readonly effort: number;
}

/** Where the work is. */
export interface Progress {
  /** 0..1. */
  readonly share: number;
  /** The nodes as they stand, in new arrays; the units of the result. */
  points(): Points;
}

/** Distance of neighbouring nodes in the units of the result: the charges settle at G / π nodes a unit of area, G the mean pull. */
export const SPACING = 2.45;
const GOLDEN_ANGLE = 2.399963229728653;
/** A spiral so wide gives each node a square of the spacing. */
const SPIRAL = 0.56 * SPACING;
/** Steps with the settings as they are: the effort is relative to them. */
export const USUAL_ITERATIONS = 240;
/** Of the area, kept for the hub and its name: a disc of 60 px radius in a frame 640 px high. */
export const HUB_SHARE = 0.02;

/** From the discs of the topics to the large shape. */
const LARGE_SHAPE = { iterations: 28, reach: 8, repulsion: 0.25, longestStep: 3 };
/** On each finer level: neighbours only. Levels between are soon replaced by the next. */
const NEIGHBOURHOODS = { iterations: 18, reach: 4, repulsion: 0.25, longestStep: 2 };
const BETWEEN = { ...NEIGHBOURHOODS, iterations: 8 };
/** Of so many nodes the finest level takes most of the time: less than half of it costs .03 of .55 of the neighbours. */
const HUGE = { nodes: 50_000, iterations: 8 };
/** What both end with. */
const END = { reach: 1.5, repulsion: 0.12 };
/** After this share of the iterations strays are brought home; the others take them in. */
const HOMEWARD = 0.6;
/** Work of an iteration on a node against one of the start positions. */
const START_WORK = 12;

/** Gives null until there is something to be seen. */
export function* forceLayout(
  nodes: Nodes,
  islands: readonly Island[],
  random: Random,
  options: ForceOptions,
): Generator<Progress | null, Points> {
  const { levels, order } = yield* sliced(levelsOf(nodes, options.between));
  const coarsest = levels[levels.length - 1]!;
  const stages = levels.map(({ groupOf }, l) => stageOf(l, levels.length, groupOf.length, options));
  const work = levels.map(({ groupOf }, l) => groupOf.length * stages[l]!.iterations);
  const total = work.reduce((sum, each) => sum + each, START_WORK * coarsest.groupOf.length) || 1;
  let done = START_WORK * coarsest.groupOf.length;

  let points = yield* sliced(startPositions(coarsest.graph, random));
  moveIntoDiscs(coarsest, islands, points);
  scaleFromHub(points);
  for (let l = levels.length - 1; l >= 0; l--) {
    const level = levels[l]!;
    if (level.wholes) points = partsOf(level.wholes, points, random);
    yield null;
    const current = points;
    const finest = () => inOrder(onFinest(levels, l, current), order);
    for (const share of relax(level, stages[l]!, islands, current, options)) {
      yield { share: Math.min(1, (done + share * work[l]!) / total), points: finest };
    }
    done += work[l]!;
  }
  return inOrder(points, order);
}

type Stage = typeof LARGE_SHAPE;

/** @param l level, 0 the finest of `count`; it has so many nodes */
function stageOf(l: number, count: number, nodes: number, { effort }: ForceOptions): Stage {
  const stage = l === count - 1 ? LARGE_SHAPE : l === 0 ? NEIGHBOURHOODS : BETWEEN;
  const iterations = l === 0 && nodes > HUGE.nodes ? HUGE.iterations : stage.iterations;
  return { ...stage, iterations: Math.max(1, Math.round(iterations * effort)) };
}

function* relax(
  level: NodeLevel,
  stage: Stage,
  islands: readonly Island[],
  points: Points,
  options: ForceOptions,
): Generator<number, void> {
  const size = level.groupOf.length;
  const intoSectors = options.hubShare > 0 ? sectors(level, islands) : null;
  const room = hubRoomOf(size, options.hubShare);
  const homeward = Math.floor(HOMEWARD * stage.iterations);
  let iteration = 0;
  yield* anneal(level.graph, points, {
    iterations: stage.iterations,
    aspect: options.aspect,
    hubShare: options.hubShare,
    reach: { from: Math.max(END.reach, Math.min(stage.reach, Math.sqrt(size) / 3)), to: END.reach },
    repulsion: { from: stage.repulsion, to: END.repulsion },
    longestStep: Math.min(stage.longestStep, Math.sqrt(size) / 12),
    confine: (moved) => {
      if (iteration++ === homeward) bringStraysHome(level, moved, SPACING);
      intoSectors?.(moved);
      if (room > 0) clearHub(moved, room);
    },
  });
}

/** Radius of the disc that a share of the whole area takes. */
function hubRoomOf(size: number, hubShare: number): number {
  return SPACING * Math.sqrt((size * hubShare) / Math.PI);
}

/** Each node where its whole was, shaken by a spacing, in the units of the finer level. */
function partsOf(wholes: Uint32Array, { x, y }: Points, random: Random): Points {
  const size = wholes.length;
  const scale = Math.sqrt(size / x.length);
  const points = { x: new Float64Array(size), y: new Float64Array(size) };
  for (let v = 0; v < size; v++) {
    points.x[v] = x[wholes[v]!]! * scale + 2 * (random() - 0.5);
    points.y[v] = y[wholes[v]!]! * scale + 2 * (random() - 0.5);
  }
  return points;
}

/** The nodes of the finest level, on sunflower spirals where their wholes of level `l` stand. */
function onFinest(levels: readonly NodeLevel[], l: number, points: Points): Points {
  const size = levels[0]!.groupOf.length;
  const scale = Math.sqrt(size / Math.max(1, points.x.length));
  const placed = new Uint32Array(points.x.length);
  const spiral: { readonly x: number; readonly y: number }[] = [];
  const x = new Float64Array(size);
  const y = new Float64Array(size);
  for (let v = 0; v < size; v++) {
    let whole = v;
    for (let k = 0; k < l; k++) whole = levels[k]!.wholes![whole]!;
    const step = placed[whole]!++;
    if (step === spiral.length) {
      const { sin, cos } = sinCos(GOLDEN_ANGLE * step);
      const beside = SPIRAL * Math.sqrt(step);
      spiral.push({ x: cos * beside, y: sin * beside });
    }
    x[v] = points.x[whole]! * scale + spiral[step]!.x;
    y[v] = points.y[whole]! * scale + spiral[step]!.y;
  }
  return { x, y };
}

/** The k-th of the points comes to the place order[k]. */
function inOrder({ x, y }: Points, order: Uint32Array): Points {
  const points = { x: new Float64Array(x.length), y: new Float64Array(x.length) };
  for (let k = 0; k < order.length; k++) {
    points.x[order[k]!] = x[k]!;
    points.y[order[k]!] = y[k]!;
  }
  return points;
}

/** To a root mean square distance of √(number of nodes) from the hub. */
function scaleFromHub({ x, y }: Points): void {
  let squares = 0;
  for (let v = 0; v < x.length; v++) squares += x[v]! * x[v]! + y[v]! * y[v]!;
  const scale = squares > 0 ? x.length / Math.sqrt(squares) : 1;
  for (let v = 0; v < x.length; v++) {
    x[v]! *= scale;
    y[v]! *= scale;
  }
}
