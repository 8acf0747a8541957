/** Where the papers stood before, as nodes of the new topics: who stays, who is new or comes from elsewhere, and the place of each topic. */
import { sinCos } from "../lib/portableMath";
import { coresOf } from "./cores";
import { DENSITY } from "./framed";
import type { Nodes } from "./packed";
import { mixedTopics, partMixedTopics } from "./parted";
import type { Points } from "./physics/points";

export interface Standing {
  /** Position of each node: of those that stay their own, of the others one in their topic. */
  readonly points: Points;
  /** 1 = stood in the core of its topic. */
  readonly core: Uint8Array;
  /** Of each topic: the mean of its core; NaN where none of its papers stood anywhere. */
  readonly places: Points;
  /** Radius of a disc with room for the core. */
  readonly before: Float64Array;
  /** The same for all papers; where there is a core, they may stand a little closer than it did. */
  readonly after: Float64Array;
  /** 1 = its papers must be gathered in a disc of their own: they stood between those of another topic. */
  readonly gathered: Uint8Array;
}

const GOLDEN_ANGLE = 2.399963229728653;
/** Room that a grown topic claims, as a part of the radius that it would have had from scratch: so that few new papers push nobody. */
const CLOSER = 0.85;

/**
 * @param before NaN for a node that is new
 * @param round topics are discs: mixed ones are gathered; else they part the ground on which they stood
 */
export function standingOf(nodes: Nodes, before: Points, round: boolean): Standing {
  const count = nodes.starts.length - 1;
  const core = coresOf(nodes, before);
  const points = round ? before : partMixedTopics(nodes, before, core);
  const gathered = round ? mixedTopics(nodes, points, core).mixed : new Uint8Array(count);
  const places = { x: new Float64Array(count).fill(NaN), y: new Float64Array(count).fill(NaN) };
  const radii = new Float64Array(count);
  const after = new Float64Array(count);
  for (let g = 0; g < count; g++) {
    let [x, y, papers] = [0, 0, 0];
    for (let v = nodes.starts[g]!; v < nodes.starts[g + 1]!; v++) {
      if (core[v] === 0) continue;
      x += points.x[v]!;
      y += points.y[v]!;
      papers++;
    }
    if (papers > 0) {
      places.x[g] = x / papers;
      places.y[g] = y / papers;
    }
    radii[g] = radiusFor(papers);
    after[g] = radiusFor(nodes.starts[g + 1]! - nodes.starts[g]!);
  }
  for (let g = 0; g < count; g++)
    if (gathered[g] === 0 && radii[g]! > 0) after[g] = Math.max(radii[g]!, CLOSER * after[g]!);
  return { points, core, places, before: radii, after, gathered };
}

export function radiusFor(papers: number): number {
  return Math.sqrt(papers / (DENSITY * Math.PI));
}

/** A place beside another: the k-th of a sunflower spiral with so wide steps. */
export function beside(x: number, y: number, k: number, step: number): [number, number] {
  const { sin, cos } = sinCos(GOLDEN_ANGLE * k);
  const distance = step * Math.sqrt(k);
  return [x + cos * distance, y + sin * distance];
}
