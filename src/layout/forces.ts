/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014, PLoS ONE 9(6): e98679) inside all islands at once, by the kernel of
 * graphology-layout-forceatlas2 on its matrices. Each island has its own room far from the others, so that papers of one topic repel
 * and attract each other, while other topics are felt only by a gentle pull along the links. A fixed node of nearly no mass in the
 * middle of each island holds it together. Papers without an island take no part, nor does the hub, except as the middle of an island
 * that surrounds it; the spokes do not pull.
 *
 * The kernel uses Math.log for its step length. The matrices are of 32 bits, so that a last bit of 64 is rounded away.
 */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { WeightedGraph } from "../lib/weightedGraph";
import type { Island } from "./islands";
import type { Groups } from "./links";

export interface Forces {
  /** Runs so many iterations. */
  run(iterations: number): void;
  /** Positions relative to the middle of the island, in the island's disc of radius √(radiusX · radiusY). */
  places(): Float64Array;
}

/** Layout of the kernel's matrices: ten numbers a node, three an edge. */
const NODE = 10;
const NODE_MASS = 6;
const NODE_CONVERGENCE = 7;
const NODE_SIZE = 8;
const NODE_FIXED = 9;

/** Rooms stand so many times further apart than the islands on the map. */
const ROOMS = 20;
/** Pull to the middle. With REPULSION it spreads unlinked papers over a disc with 1.6 units of area for each. */
const HOLD = 0.4;
const REPULSION = 0.2;
/** Above so many nodes repulsion is approximated by a quadtree (Barnes and Hut 1986). */
const EXACT_UP_TO = 600;

/**
 * @param start positions relative to the middle of each paper's island, as `places` gives them
 * @param between what links between topics count, 0..1
 */
export function createForces(
  groups: Groups,
  links: WeightedGraph,
  islands: readonly Island[],
  start: Float64Array,
  between: number,
): Forces {
  const papers = groups.members.flat();
  const nodes = new Float32Array((papers.length + islands.length) * NODE);
  const rooms = islands.map((island) => ({ x: island.x * ROOMS, y: island.y * ROOMS }));
  const roomOf = (i: number) => rooms[groups.groupOf[i]!]!;
  papers.forEach((i, k) => {
    setNode(nodes, k, roomOf(i).x + start[2 * i]!, roomOf(i).y + start[2 * i + 1]!, 1, false);
  });
  rooms.forEach((room, g) => {
    setNode(nodes, papers.length + g, room.x, room.y, middleMass(islands[g]!), true);
  });
  const edges = edgeMatrix(nodes, papers, groups.groupOf, links, between);
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: REPULSION,
    strongGravityMode: false,
    gravity: 0,
    slowDown: 1,
    barnesHutOptimize: papers.length > EXACT_UP_TO,
    barnesHutTheta: 0.9,
  };
  return {
    run: (iterations) => {
      for (let k = 0; k < iterations; k++) iterate(settings, nodes, edges);
    },
    places: () => {
      const places = new Float64Array(2 * groups.groupOf.length);
      papers.forEach((i, k) => {
        places[2 * i] = nodes[k * NODE]! - roomOf(i).x;
        places[2 * i + 1] = nodes[k * NODE + 1]! - roomOf(i).y;
      });
      return places;
    },
  };
}

function setNode(nodes: Float32Array, k: number, x: number, y: number, mass: number, fixed: boolean): void {
  nodes[k * NODE] = x;
  nodes[k * NODE + 1] = y;
  nodes[k * NODE + NODE_MASS] = mass;
  nodes[k * NODE + NODE_CONVERGENCE] = 1;
  nodes[k * NODE + NODE_SIZE] = 1;
  nodes[k * NODE + NODE_FIXED] = fixed ? 1 : 0;
}

/** Nearly nothing (the quadtree divides by mass); but the hub in the middle of an island pushes its papers outwards. */
function middleMass(island: Island): number {
  return island.hole > 0 ? island.hole * island.hole * Math.PI : 1e-3;
}

/** Links, scaled so that a paper's links within its topic sum to 1 on average, and one edge a paper to the middle of its island. */
function edgeMatrix(
  nodes: Float32Array,
  papers: readonly number[],
  groupOf: Int32Array,
  links: WeightedGraph,
  between: number,
): Float32Array {
  const nodeOf = new Int32Array(groupOf.length).fill(-1);
  papers.forEach((i, k) => {
    nodeOf[i] = k;
  });
  let total = 0;
  eachPair(links, (i, j, weight) => {
    if (nodeOf[i]! >= 0 && groupOf[i] === groupOf[j]) total += weight;
  });
  const scale = total > 0 ? papers.length / (2 * total) : 1;
  const rows: number[] = [];
  eachPair(links, (i, j, weight) => {
    const [a, b] = [nodeOf[i]!, nodeOf[j]!];
    if (a < 0 || b < 0) return;
    const pull = weight * scale * (groupOf[i] === groupOf[j] ? 1 : between / ROOMS);
    nodes[a * NODE + NODE_MASS]! += pull;
    nodes[b * NODE + NODE_MASS]! += pull;
    rows.push(a * NODE, b * NODE, pull);
  });
  papers.forEach((i, k) => {
    rows.push(k * NODE, (papers.length + groupOf[i]!) * NODE, HOLD);
  });
  return Float32Array.from(rows);
}

/** Each linked pair once, i < j. */
function eachPair(
  { offsets, targets, weights }: WeightedGraph,
  visit: (i: number, j: number, weight: number) => void,
): void {
  for (let i = 0; i < offsets.length - 1; i++)
    for (let k = offsets[i]!; k < offsets[i + 1]!; k++)
      if (targets[k]! > i) visit(i, targets[k]!, weights[k]!);
}
