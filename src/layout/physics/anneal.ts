/**
 * Positions that show the large shape → positions that show the neighbours: linked nodes attract each other by a force that ends at a
 * reach, which shrinks while the repulsion falls; so the whole is ordered first and the neighbourhoods last. (The attraction is that of
 * t-SNE and UMAP, w d / (1 + d²/s²); its reach s, annealed, and the preconditioned steps are ours: docs/method.md.)
 * A pull to the middle, weaker along the longer side, fills an ellipse evenly; a charge at the origin keeps room for the hub.
 */
import { createMultipole } from "../../lib/multipole";
import { exp, ln } from "../../lib/portableMath";
import type { Steps } from "../../lib/steps";
import type { WeightedGraph } from "../../lib/weightedGraph";
import type { Points } from "./points";

/** From the first iteration to the last, by equal factors. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

export interface AnnealOptions {
  readonly iterations: number;
  /** Width by height of the ellipse that the nodes fill; above 0. */
  readonly aspect: number;
  /** Area of the hole at the origin as a share of the whole; 0 = none. */
  readonly hubShare: number;
  /** Reach of the attraction, in units of the mean spacing. */
  readonly reach: Range;
  readonly repulsion: Range;
  /** Longest step at the first iteration, in units of the mean spacing; it falls evenly to nearly 0. */
  readonly longestStep: number;
  /** 1 = this node stays where it is. */
  readonly fixed?: Uint8Array;
  /** Called after each iteration: may move points, such as into their sectors. */
  readonly confine?: (points: Points) => void;
}

/** Share of the last step in a step, and of the preconditioned force. */
const MOMENTUM = 0.8;
const STEP = 1;
/** Pull to the middle against the repulsion: unit charges settle at GRAVITY / π nodes a unit of area. */
const GRAVITY = 0.5;
/** Below the stiffness of a node's links: one without a link moves by finite steps too. */
const LEAST_STIFFNESS = 1e-3;
const REPULSION_STIFFNESS = 0.05;
const LAST_STEP = 0.02;
/** Coarser than the default of the multipole method: the map does not change for the worse, and a third of the time is saved. */
const OPENING = 1.1;

/**
 * Moves the points in place, so that they can be shown after each yield.
 * @param graph weights finite and not below 0; those that should count less, such as of links between topics, are made so before
 * @param points about the origin, root mean square radius about √(number of nodes)
 */
export function* anneal(graph: WeightedGraph, points: Points, options: AnnealOptions): Steps<void> {
  const { iterations, reach, repulsion, aspect } = options;
  const state: State = {
    graph,
    points,
    charges: chargesOf(points, options.hubShare),
    places: new Float64Array(2 * points.x.length),
    stepX: new Float64Array(points.x.length),
    stepY: new Float64Array(points.x.length),
    gravityX: GRAVITY / Math.sqrt(aspect),
    gravityY: GRAVITY * Math.sqrt(aspect),
    fixed: options.fixed,
  };
  const { charges } = state;
  const multipole = createMultipole(charges.x.length, { opening: OPENING });
  const reachFactor = factorOf(reach, iterations);
  const repulsionFactor = factorOf(repulsion, iterations);
  let currentReach = reach.from;
  let push = repulsion.from;
  for (let k = 0; k < iterations; k++) {
    charges.x.set(points.x);
    charges.y.set(points.y);
    multipole.field(charges.x, charges.y, charges.masses, charges.fieldX, charges.fieldY);
    chooseSteps(state, currentReach, push, options.longestStep * (1 - k / iterations) + LAST_STEP);
    takeSteps(state);
    options.confine?.(points);
    currentReach *= reachFactor;
    push *= repulsionFactor;
    yield (k + 1) / iterations;
  }
}

interface State {
  readonly graph: WeightedGraph;
  readonly points: Points;
  readonly charges: Charges;
  /** [x0, y0, …] of the points before the step: a step along a link waits for memory once rather than twice. */
  readonly places: Float64Array;
  /** The last step of each node. */
  readonly stepX: Float64Array;
  readonly stepY: Float64Array;
  readonly gravityX: number;
  readonly gravityY: number;
  readonly fixed: AnnealOptions["fixed"];
}

/** Each node's step: the last one carried on, and the force on it over the stiffness of what holds it. */
function chooseSteps(state: State, reach: number, push: number, longest: number): void {
  const { charges, places, stepX, stepY, gravityX, gravityY, fixed } = state;
  const { offsets, targets, weights } = state.graph;
  const { x, y } = state.points;
  const { fieldX, fieldY } = charges;
  const shortness = 1 / (reach * reach);
  const freeStiffness = LEAST_STIFFNESS + REPULSION_STIFFNESS * push;
  for (let i = 0; i < x.length; i++) {
    places[2 * i] = x[i]!;
    places[2 * i + 1] = y[i]!;
  }
  for (let i = 0; i < x.length; i++) {
    if (fixed?.[i] === 1) continue;
    const px = x[i]!;
    const py = y[i]!;
    let forceX = push * (fieldX[i]! - gravityX * px);
    let forceY = push * (fieldY[i]! - gravityY * py);
    let stiffness = freeStiffness;
    const end = offsets[i + 1]!;
    for (let e = offsets[i]!; e < end; e++) {
      const j = 2 * targets[e]!;
      const dx = places[j]! - px;
      const dy = places[j + 1]! - py;
      const pull = weights[e]! / (1 + (dx * dx + dy * dy) * shortness);
      forceX += pull * dx;
      forceY += pull * dy;
      stiffness += pull;
    }
    let dx = MOMENTUM * stepX[i]! + (STEP / stiffness) * forceX;
    let dy = MOMENTUM * stepY[i]! + (STEP / stiffness) * forceY;
    const square = dx * dx + dy * dy;
    if (square > longest * longest) {
      const shorten = longest / Math.sqrt(square);
      dx *= shorten;
      dy *= shorten;
    }
    stepX[i] = dx;
    stepY[i] = dy;
  }
}

function takeSteps({ points: { x, y }, stepX, stepY }: State): void {
  for (let i = 0; i < x.length; i++) {
    x[i]! += stepX[i]!;
    y[i]! += stepY[i]!;
  }
}

/** The factor that, applied once an iteration, leads from one end of a range to the other. */
function factorOf({ from, to }: Range, iterations: number): number {
  return exp(ln(to / from) / iterations);
}

interface Charges extends Points {
  readonly masses: Float64Array;
  readonly fieldX: Float64Array;
  readonly fieldY: Float64Array;
}

/** A unit charge at each node, and the hub's, last, pinned at the origin. */
function chargesOf({ x }: Points, hubShare: number): Charges {
  const size = x.length + (hubShare > 0 ? 1 : 0);
  const masses = new Float64Array(size).fill(1);
  if (hubShare > 0) masses[size - 1] = hubShare * x.length;
  const column = () => new Float64Array(size);
  return { x: column(), y: column(), masses, fieldX: column(), fieldY: column() };
}
