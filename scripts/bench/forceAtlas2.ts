/** The rival: graphology-layout-forceatlas2 with its inferred settings, from a random start, until it keeps as many neighbours. */
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import { seededRandom } from "../../src/lib/random";
import type { NeighbourLists } from "../../src/model/graph";
import { neighbourhoodPreservation } from "./quality";
import { timed } from "./table";

export interface Rival {
  readonly positions: readonly number[];
  readonly iterations: number;
  /** Time in the layout alone. */
  readonly ms: number;
  readonly preservation: number;
  /** False: it stopped getting better before. */
  readonly reached: boolean;
}

const STEP = 25;
/** Without a better value for so many iterations it has reached its plateau. */
const PATIENCE = 500;

export function forceAtlas2To(wanted: number, neighbours: NeighbourLists, seed: number): Rival {
  const graph = randomStart(neighbours, seed);
  const settings = forceAtlas2.inferSettings(graph);
  let best: Omit<Rival, "reached"> | null = null;
  let ms = 0;
  for (let iterations = STEP; iterations <= (best?.iterations ?? 0) + PATIENCE; iterations += STEP) {
    ms += timed(() => forceAtlas2.assign(graph, { iterations: STEP, settings, getEdgeWeight: "weight" })).ms;
    const positions = positionsOf(graph);
    const preservation = neighbourhoodPreservation(positions, neighbours);
    if (best === null || preservation > best.preservation) best = { positions, iterations, ms, preservation };
    if (preservation >= wanted) return { ...best, reached: true };
  }
  if (!best) throw new Error("the rival made no step");
  return { ...best, reached: false };
}

function randomStart(neighbours: NeighbourLists, seed: number): UndirectedGraph {
  const random = seededRandom(seed);
  const graph = new UndirectedGraph();
  const { offsets, targets, weights } = neighbours;
  for (let i = 0; i + 1 < offsets.length; i++) graph.addNode(`p${i}`, { x: random(), y: random() });
  for (let i = 0; i + 1 < offsets.length; i++) {
    for (let at = offsets[i]!; at < offsets[i + 1]!; at++)
      graph.mergeEdge(`p${i}`, `p${targets[at]}`, { weight: weights[at] });
  }
  return graph;
}

function positionsOf(graph: UndirectedGraph): number[] {
  return graph.mapNodes((_, { x, y }) => [Number(x), Number(y)]).flat();
}
