/** Where topics have changed much, one may have come to stand on the ground of another → who stands between the papers of other topics, and out of there. */
import { NearGrid } from "./nearGrid";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";
import { beside } from "./standing";

/** Within this distance, in map units, stand the nearest neighbours of a paper. */
const NEAR = 1.8;
/** A topic of which a larger share is not in its core has changed. */
const CHANGED = 0.1;

/**
 * Where neither its own topic nor those near it have changed, a paper stands where it stood.
 * @param core 1 for the papers that stayed in their topic
 * @returns 1 for each paper that has at least as many of other topics near it as of its own
 */
export function amongOthers(nodes: Nodes, core: Uint8Array, points: Points): Uint8Array {
  const { groupOf } = nodes;
  const changed = changedTopics(nodes, core);
  const grid = new NearGrid(points, NEAR);
  return Uint8Array.from(groupOf, (g, v) => {
    let [own, others] = [0, 0];
    grid.each(v, (w) => {
      if (groupOf[w] === g) own++;
      else if (changed[g] === 1 || changed[groupOf[w]!] === 1) others++;
    });
    return others > 0 && others >= own ? 1 : 0;
  });
}

function changedTopics({ starts }: Nodes, core: Uint8Array): Uint8Array {
  return Uint8Array.from({ length: starts.length - 1 }, (_, g) => {
    const [start, end] = [starts[g]!, starts[g + 1]!];
    let stayed = 0;
    for (let v = start; v < end; v++) stayed += core[v]!;
    return end - start - stayed > CHANGED * (end - start) ? 1 : 0;
  });
}

/** Moves who stands among others beside the paper of its topic that it resembles most and that does not. */
export function bringOut({ graph, groupOf }: Nodes, among: Uint8Array, { x, y }: Points): void {
  for (let v = 0; v < groupOf.length; v++) {
    if (among[v] === 0) continue;
    let best = -1;
    let most = 0;
    for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
      const w = graph.targets[e]!;
      if (groupOf[w] !== groupOf[v] || among[w] === 1 || graph.weights[e]! <= most) continue;
      most = graph.weights[e]!;
      best = w;
    }
    if (best >= 0) [x[v], y[v]] = beside(x[best]!, y[best]!, 1 + (v % 7), 0.2);
  }
}
