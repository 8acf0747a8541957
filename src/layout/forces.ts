/**
 * ForceAtlas2 (Jacomy, Venturini, Heymann and Bastian 2014, PLoS ONE 9(6): e98679) inside all islands at once, by the kernel of
 * graphology-layout-forceatlas2 on its matrices. Each island has its own room far from the others, so that papers of one topic repel
 * and attract each other, while other topics are felt only by a gentle pull along the links. A weightless fixed node in the middle of
 * each island holds it together. The hub takes no part, except where an island surrounds it; the spokes do not pull.
 *
 * The kernel uses Math.log for its step length. The matrices are of 32 bits, so that a last bit of 64 is rounded away.
 */
import iterate from "graphology-layout-forceatlas2/iterate.js";
import type { Island } from "./islands";
import type { Groups, Links } from "./links";

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

/** Links between topics count so much (evidence 2: at 15 % islands form, and similar topics still turn to each other). */
const BETWEEN_TOPICS = 0.15;
/** Rooms stand so many times further apart than the islands on the map. */
const ROOMS = 20;
/** Pull to the middle. With REPULSION it spreads unlinked papers over a disc with 1.6 units of area for each. */
const HOLD = 0.4;
const REPULSION = 0.2;
/** Above so many nodes repulsion is approximated by a quadtree (Barnes and Hut 1986). */
const EXACT_UP_TO = 600;

/** @param start positions relative to the middle of each paper's island, as `places` gives them */
export function createForces(
  groups: Groups,
  links: Links,
  islands: readonly Island[],
  start: Float64Array,
): Forces {
  const papers = groups.groupOf.length;
  const nodes = new Float32Array((papers + islands.length) * NODE);
  const rooms = islands.map((island) => ({ x: island.x * ROOMS, y: island.y * ROOMS }));
  for (let i = 0; i < papers; i++) {
    const room = rooms[groups.groupOf[i]!];
    setNode(nodes, i, (room?.x ?? 0) + start[2 * i]!, (room?.y ?? 0) + start[2 * i + 1]!, 1, !room);
  }
  rooms.forEach((room, g) => {
    setNode(nodes, papers + g, room.x, room.y, middleMass(islands[g]!), true);
  });
  const edges = edgeMatrix(nodes, groups, links, papers);
  const settings = {
    linLogMode: false,
    outboundAttractionDistribution: false,
    adjustSizes: false,
    edgeWeightInfluence: 1,
    scalingRatio: REPULSION,
    strongGravityMode: false,
    gravity: 0,
    slowDown: 1,
    barnesHutOptimize: papers > EXACT_UP_TO,
    barnesHutTheta: 0.9,
  };
  return {
    run: (iterations) => {
      for (let k = 0; k < iterations; k++) iterate(settings, nodes, edges);
    },
    places: () => {
      const places = new Float64Array(2 * papers);
      for (let i = 0; i < papers; i++) {
        const room = rooms[groups.groupOf[i]!];
        if (!room) continue;
        places[2 * i] = nodes[i * NODE]! - room.x;
        places[2 * i + 1] = nodes[i * NODE + 1]! - room.y;
      }
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
function edgeMatrix(nodes: Float32Array, groups: Groups, links: Links, papers: number): Float32Array {
  const { groupOf } = groups;
  const within = (k: number) => groupOf[links.sources[k]!] === groupOf[links.targets[k]!];
  const inIslands = groupOf.reduce((sum, g) => sum + (g >= 0 ? 1 : 0), 0);
  const total = links.weights.reduce((sum, weight, k) => sum + (within(k) ? weight : 0), 0);
  const scale = total > 0 ? inIslands / (2 * total) : 1;
  const rows: number[] = [];
  links.weights.forEach((weight, k) => {
    const i = links.sources[k]!;
    const j = links.targets[k]!;
    if (groupOf[i]! < 0 || groupOf[j]! < 0) return;
    const pull = weight * scale * (within(k) ? 1 : BETWEEN_TOPICS / ROOMS);
    nodes[i * NODE + NODE_MASS]! += pull;
    nodes[j * NODE + NODE_MASS]! += pull;
    rows.push(i * NODE, j * NODE, pull);
  });
  for (let i = 0; i < papers; i++)
    if (groupOf[i]! >= 0) rows.push(i * NODE, (papers + groupOf[i]!) * NODE, HOLD);
  return Float32Array.from(rows);
}
