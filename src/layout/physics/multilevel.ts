/**
 * A weighted graph → start positions that show its large shape: the forces of ForceAtlas2 (Jacomy et al. 2014) are relaxed on the
 * coarsest level first, each finer level starts from there. The repulsion comes from the fast multipole method, each node's step is
 * scaled by the stiffness of its springs (Jacobi's preconditioner), with momentum.
 */
import { createMultipole, type Multipole } from "../../lib/multipole";
import type { Random } from "../../lib/random";
import type { Steps } from "../../lib/steps";
import type { WeightedGraph } from "../../lib/weightedGraph";
import { coarsen, type Level } from "./coarsen";
import type { Points } from "./points";

/** On the coarsest level, and so many fewer on each finer one: the finest have none, for who starts from here spreads the parts of a whole himself. */
const ITERATIONS = { coarsest: 20, fewer: 12 };
const REPULSION = 10;
const GRAVITY = 0.05;
/** Share of the preconditioned force and of the last step in a step. */
const STEP = 0.8;
const MOMENTUM = 0.7;
/** Longest step at the first and at the last iteration, in units of the mean spacing. */
const LONGEST = { first: 1.5, last: 0.15 };
/** As in anneal.ts: the large shape needs no exact repulsion. */
const OPENING = 1.1;

/** @param graph weights finite and not below 0. @returns positions round the origin, in units of the method; scale them as needed. */
export function* startPositions(graph: WeightedGraph, random: Random): Steps<Points> {
  const levels = coarsen(graph, massesOf(graph), random);
  const counts = levels.map((_, l) =>
    Math.max(0, ITERATIONS.coarsest - ITERATIONS.fewer * (levels.length - 1 - l)),
  );
  const total = levels.reduce((sum, level, l) => sum + counts[l]! * level.masses.length, 1);
  let done = 0;
  let points: Points | null = null;
  for (let l = levels.length - 1; l >= 0; l--) {
    const level = levels[l]!;
    points = points ? partsOf(level, points, random) : scattered(level, random);
    if (counts[l] === 0) continue;
    const relaxation = createRelaxation(level, points);
    let spacing = 0;
    for (let k = 0; k < counts[l]!; k++) {
      if (k % 10 === 0) spacing = (2 * rootMeanSquare(points)) / Math.sqrt(level.masses.length);
      relax(relaxation, spacing * (LONGEST.first + (LONGEST.last - LONGEST.first) * (k / counts[l]!)));
      done += level.masses.length;
      yield done / total;
    }
  }
  return points ?? { x: new Float64Array(0), y: new Float64Array(0) };
}

/** 1 + the weights of a node's edges: what is linked to much needs more room. */
function massesOf({ offsets, weights }: WeightedGraph): Float64Array {
  const masses = new Float64Array(offsets.length - 1).fill(1);
  for (let i = 0; i < masses.length; i++)
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) masses[i]! += weights[e]!;
  return masses;
}

/** The nodes of the coarsest level at random in the middle of the disc that they will take. */
function scattered({ masses }: Level, random: Random): Points {
  const x = new Float64Array(masses.length);
  const y = new Float64Array(masses.length);
  const width = 0.2 * Math.sqrt((REPULSION / GRAVITY) * masses.reduce((sum, mass) => sum + mass, 0));
  for (let i = 0; i < x.length; i++) {
    x[i] = (random() - 0.5) * width;
    y[i] = (random() - 0.5) * width;
  }
  return { x, y };
}

/** Each node where its whole was, shaken by half the spacing of the wholes. */
function partsOf({ wholes }: Level, { x, y }: Points, random: Random): Points {
  const size = wholes!.length;
  const shake = rootMeanSquare({ x, y }) / Math.sqrt(x.length);
  const points = { x: new Float64Array(size), y: new Float64Array(size) };
  for (let i = 0; i < size; i++) {
    points.x[i] = x[wholes![i]!]! + (random() - 0.5) * shake;
    points.y[i] = y[wholes![i]!]! + (random() - 0.5) * shake;
  }
  return points;
}

function rootMeanSquare({ x, y }: Points): number {
  let sum = 0;
  for (let i = 0; i < x.length; i++) sum += x[i]! * x[i]! + y[i]! * y[i]!;
  return Math.sqrt(sum / x.length);
}

interface Relaxation {
  readonly level: Level;
  readonly points: Points;
  readonly multipole: Multipole;
  readonly fieldX: Float64Array;
  readonly fieldY: Float64Array;
  /** The last step of each node. */
  readonly stepX: Float64Array;
  readonly stepY: Float64Array;
  /** Step of each node by unit of force. */
  readonly scales: Float64Array;
}

function createRelaxation(level: Level, points: Points): Relaxation {
  const { offsets, targets, weights } = level.graph;
  const size = level.masses.length;
  const scales = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    let stiffness = GRAVITY * level.masses[i]! + 1e-9;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) if (targets[e] !== i) stiffness += 1.5 * weights[e]!;
    scales[i] = STEP / stiffness;
  }
  const column = () => new Float64Array(size);
  const [fieldX, fieldY, stepX, stepY] = [column(), column(), column(), column()];
  const multipole = createMultipole(size, { opening: OPENING });
  return { level, points, multipole, fieldX, fieldY, stepX, stepY, scales };
}

/** One iteration; moves the points. */
function relax(relaxation: Relaxation, longest: number): void {
  const { level, points, fieldX, fieldY, stepX, stepY, scales } = relaxation;
  const { offsets, targets, weights } = level.graph;
  const { masses } = level;
  const { x, y } = points;
  relaxation.multipole.field(x, y, masses, fieldX, fieldY);
  for (let i = 0; i < masses.length; i++) {
    const px = x[i]!;
    const py = y[i]!;
    let pullX = 0;
    let pullY = 0;
    const end = offsets[i + 1]!;
    for (let e = offsets[i]!; e < end; e++) {
      const j = targets[e]!;
      const weight = weights[e]!;
      pullX += weight * (x[j]! - px);
      pullY += weight * (y[j]! - py);
    }
    const mass = masses[i]!;
    const scale = scales[i]!;
    let dx = MOMENTUM * stepX[i]! + scale * (pullX + mass * (REPULSION * fieldX[i]! - GRAVITY * px));
    let dy = MOMENTUM * stepY[i]! + scale * (pullY + mass * (REPULSION * fieldY[i]! - GRAVITY * py));
    const square = dx * dx + dy * dy;
    if (square > longest * longest) {
      const shorten = longest / Math.sqrt(square);
      dx *= shorten;
      dy *= shorten;
    }
    stepX[i] = dx;
    stepY[i] = dy;
  }
  for (let i = 0; i < masses.length; i++) {
    x[i]! += stepX[i]!;
    y[i]! += stepY[i]!;
  }
}
