/**
 * Where the papers of each topic stood → its core: the largest part that hangs together. It stays; what stood elsewhere (papers moved to the
 * topic, or the smaller of two that were merged) comes to it.
 */
import { NearGrid } from "./nearGrid";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";

/**
 * Two papers of a topic nearer than so, in map units, hang together: neighbours in an island stand 1.3 apart, islands a little more. In large
 * maps papers stand less evenly.
 */
const TOGETHER = { few: 2.7, many: 4.5 };
const FEW = 300;
/** Within this distance stand the neighbours of a paper in its island. */
const BESIDE = 1.8;

/** @returns 1 for each node in the core of its topic; nodes whose place is NaN are in none */
export function coresOf({ starts, groupOf }: Nodes, points: Points): Uint8Array {
  const parents = Int32Array.from(groupOf, (_, v) => v);
  const isFew = groupOf.length <= FEW;
  const grid = new NearGrid(points, isFew ? TOGETHER.few : TOGETHER.many);
  const strangers = isFew ? strangersIn(groupOf, points) : null;
  for (let v = 0; v < groupOf.length; v++)
    grid.each(v, (w) => {
      if (w < v && groupOf[w] === groupOf[v] && strangers?.[v] === strangers?.[w]) join(parents, v, w);
    });
  const sizes = new Int32Array(groupOf.length);
  for (let v = 0; v < groupOf.length; v++) if (!Number.isNaN(points.x[v]!)) sizes[rootOf(parents, v)]!++;
  const core = new Uint8Array(groupOf.length);
  for (let g = 0; g + 1 < starts.length; g++) {
    let main = -1;
    for (let v = starts[g]!; v < starts[g + 1]!; v++)
      if (sizes[v]! > 0 && (main < 0 || sizes[v]! > sizes[main]!)) main = v;
    for (let v = starts[g]!; v < starts[g + 1]!; v++)
      if (main >= 0 && !Number.isNaN(points.x[v]!) && rootOf(parents, v) === main) core[v] = 1;
  }
  return core;
}

/** 1 for each node that has some of other topics beside it and none of its own: it came from their island, however near its own is. */
function strangersIn(groupOf: Nodes["groupOf"], points: Points): Uint8Array {
  const grid = new NearGrid(points, BESIDE);
  return Uint8Array.from(groupOf, (g, v) => {
    let [own, others] = [0, 0];
    grid.each(v, (w) => {
      if (groupOf[w] === g) own++;
      else others++;
    });
    return own === 0 && others > 0 ? 1 : 0;
  });
}

function rootOf(parents: Int32Array, v: number): number {
  let root = v;
  while (parents[root] !== root) {
    parents[root] = parents[parents[root]!]!;
    root = parents[root]!;
  }
  return root;
}

function join(parents: Int32Array, v: number, w: number): void {
  const [a, b] = [rootOf(parents, v), rootOf(parents, w)];
  if (a !== b) parents[Math.max(a, b)] = Math.min(a, b);
}
