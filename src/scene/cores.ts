/**
 * The middle of the densest piece of each topic and of each of its parts: where their names belong on a large map. Found by medians: that of all
 * papers of a set, then twice that of the half of them nearest to it, which walks from between two pieces into the larger one (half-sample mode,
 * Bickel & Frühwirth 2006, in the plane).
 */
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";
import type { Topics } from "../model/topics";
import { type Centres, centresOf, membersOf } from "./columns";

/** A place on the map, in map units. */
export interface Core {
  readonly x: number;
  readonly y: number;
  /** Within it lies half of the set. */
  readonly radius: number;
}

export interface PartCore extends Core {
  /** Index in `Topic.parts`. */
  readonly part: number;
}

export interface TopicCore {
  /** Null: no paper is in it. */
  readonly core: Core | null;
  /** Of the parts that have a place of their own, largest first. */
  readonly parts: readonly PartCore[];
}

const WALKS = 2;
/** A part has a place of its own if so large a share of the papers round its middle, as far as half of it reaches, is of it. */
const OWN = 0.35;
/** A set of fewer papers has no place to speak of. */
const FEWEST = 3;
/** Of a larger set every second, third … paper stands for the others. */
const SAMPLE = 240;

/** One a topic, in their order. */
export const coresOf = remembered((layout: Layout, topics: Topics): readonly TopicCore[] => {
  const centres = centresOf(layout);
  const { starts, papers } = membersOf(topics);
  const partOf = partsOf(topics);
  let first = 0;
  return topics.topics.map(({ parts = [] }, topic) => {
    const own = papers.subarray(starts[topic]!, starts[topic + 1]!);
    const found: PartCore[] = [];
    for (let part = 0; part < parts.length; part++) {
      const list = own.filter((paper) => partOf[paper] === first + part);
      const core = list.length < FEWEST ? null : coreOf(centres, list);
      if (core && shareOf(centres, core, partOf, first + part) >= OWN) found.push({ ...core, part });
    }
    first += parts.length;
    return { core: coreOf(centres, own), parts: found };
  });
});

/** The part of each paper, all parts of all topics counted through; -1: none. */
function partsOf({ topics, assignments }: Topics): Int32Array {
  const firsts = new Map<string, number>();
  let count = 0;
  for (const { id, parts = [] } of topics) {
    firsts.set(id, count);
    count += parts.length;
  }
  const found = new Int32Array(assignments.length).fill(-1);
  for (let k = 0; k < found.length; k++) {
    const { topic, part } = assignments[k]!;
    if (topic !== null && part !== undefined) found[k] = (firsts.get(topic) ?? Number.NaN) + part;
  }
  return found;
}

function coreOf({ x, y }: Centres, all: Int32Array): Core | null {
  if (all.length === 0) return null;
  const step = Math.ceil(all.length / SAMPLE);
  const papers = new Int32Array(Math.ceil(all.length / step));
  for (let k = 0; k < papers.length; k++) papers[k] = all[k * step]!;
  const far = new Float64Array(papers.length);
  let among = papers;
  for (let walk = 0; ; walk++) {
    const [middleX, middleY] = [median(x, among), median(y, among)];
    for (let k = 0; k < papers.length; k++) {
      const [dx, dy] = [x[papers[k]!]! - middleX, y[papers[k]!]! - middleY];
      far[k] = dx * dx + dy * dy;
    }
    const half = far.slice().sort()[(papers.length - 1) >> 1]!;
    if (walk === WALKS) return { x: middleX, y: middleY, radius: Math.sqrt(half) };
    among = papers.filter((_, k) => far[k]! <= half);
  }
}

function median(values: Float64Array, among: Int32Array): number {
  const sorted = new Float64Array(among.length);
  for (let k = 0; k < sorted.length; k++) sorted[k] = values[among[k]!]!;
  sorted.sort();
  return sorted[(sorted.length - 1) >> 1]!;
}

/** Share of the papers round a core that are of its part. */
function shareOf({ x, y, index }: Centres, core: Core, partOf: Int32Array, part: number): number {
  let [all, own] = [0, 0];
  const { radius } = core;
  index.visit(core.x - radius, core.y - radius, core.x + radius, core.y + radius, (paper) => {
    const [dx, dy] = [x[paper]! - core.x, y[paper]! - core.y];
    if (dx * dx + dy * dy > radius * radius) return;
    all++;
    if (partOf[paper] === part) own++;
  });
  return all > 0 ? own / all : 0;
}
