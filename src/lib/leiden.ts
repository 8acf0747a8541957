/**
 * Communities of a weighted undirected graph by modularity with a resolution, each of them connected.
 * Method: Traag, Waltman and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Sci. Rep. 9, 5233, 2019; the quality
 * is that of Reichardt and Bornholdt, Phys. Rev. E 74, 016110, 2006. All on flat arrays; time grows with the number of edges.
 */
import { aggregate, type Level, levelOf, numbered, type Partition } from "./communities";
import { exp } from "./portableMath";
import type { Random } from "./random";
import { nodeCount, type WeightedGraph } from "./weightedGraph";

/** Each further round starts from the communities of the one before; two find nearly all there is to gain. */
const ROUNDS = 2;
/** How willingly the refinement takes a merge that is not the best, in mean edge weights: the value of the publication. */
const RANDOMNESS = 0.01;
/** Chances below e to this, beside one of 1, are lost in rounding: they need not be worked out. */
const NO_CHANCE = -40;

/**
 * @param resolution 1 is plain modularity, more gives more and smaller communities.
 * @returns the community of each node, numbered from 0 in order of first appearance.
 */
export function leiden(graph: WeightedGraph, resolution: number, random: Random): Uint32Array {
  const nodes = Uint32Array.from({ length: nodeCount(graph) }, (_, i) => i);
  let found: Uint32Array = nodes;
  for (let round = 0; round < ROUNDS; round++) found = improve(graph, found, resolution, random);
  return connectedParts(graph, found);
}

function improve(graph: WeightedGraph, start: Uint32Array, resolution: number, random: Random): Uint32Array {
  let level = levelOf(graph);
  let nodeOf = Uint32Array.from({ length: start.length }, (_, i) => i);
  let initial = start;
  for (;;) {
    const moved = moveNodes(level, initial, resolution, random);
    const size = level.degree.length;
    const refined = moved.count === size ? moved : refine(level, moved, resolution, random);
    if (refined.count === size) return nodeOf.map((node) => moved.labels[node]!);
    initial = new Uint32Array(refined.count);
    for (let v = 0; v < size; v++) initial[refined.labels[v]!] = moved.labels[v]!;
    nodeOf = nodeOf.map((node) => refined.labels[node]!);
    level = levelOf(aggregate(level.graph, refined));
  }
}

/** Moves nodes to the community where they gain most, until none gains; only neighbours of what moved are looked at again. */
function moveNodes(
  { graph, degree, total }: Level,
  start: Uint32Array,
  resolution: number,
  random: Random,
): Partition {
  const { offsets, targets, weights } = graph;
  const n = degree.length;
  const labels = start.slice();
  if (total === 0) return numbered(labels);
  const volume = new Float64Array(n);
  const sizes = new Uint32Array(n);
  for (let i = 0; i < n; i++) {
    volume[labels[i]!]! += degree[i]!;
    sizes[labels[i]!]!++;
  }
  const free: number[] = [];
  for (let label = n - 1; label >= 0; label--) if (sizes[label] === 0) free.push(label);
  const queue = shuffled(n, random);
  const waiting = new Uint8Array(n).fill(1);
  const linkTo = new Float64Array(n);
  const near = new Uint32Array(n);
  let head = 0;
  for (let left = n; left > 0; left--) {
    const i = queue[head]!;
    const gap = head;
    head = head + 1 === n ? 0 : head + 1;
    waiting[i] = 0;
    const home = labels[i]!;
    let count = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      if (j === i) continue;
      const label = labels[j]!;
      if (linkTo[label] === 0) near[count++] = label;
      linkTo[label]! += weights[e]!;
    }
    const share = (resolution * degree[i]!) / total;
    let best = home;
    let bestGain = linkTo[home]! - share * (volume[home]! - degree[i]!);
    for (let c = 0; c < count; c++) {
      const label = near[c]!;
      if (label === home) continue;
      const gain = linkTo[label]! - share * volume[label]!;
      if (gain > bestGain + 1e-12) {
        best = label;
        bestGain = gain;
      }
    }
    for (let c = 0; c < count; c++) linkTo[near[c]!] = 0;
    if (bestGain < -1e-12 && free.length > 0) best = free.pop()!;
    if (best === home) continue;
    volume[home]! -= degree[i]!;
    volume[best]! += degree[i]!;
    sizes[best]!++;
    if (--sizes[home]! === 0) free.push(home);
    labels[i] = best;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      if (labels[j] === best || waiting[j]) continue;
      waiting[j] = 1;
      // The ring holds each waiting node once: behind the last there is room, from the place just left on.
      queue[(gap + left) % n] = j;
      left++;
    }
  }
  return numbered(labels);
}

/**
 * Parts each community into well connected ones: single nodes are merged, never moved again, into a part of their community that they gain by.
 */
function refine(
  { graph, degree, total }: Level,
  communities: Partition,
  resolution: number,
  random: Random,
): Partition {
  const { offsets, targets, weights } = graph;
  const n = degree.length;
  const within = communities.labels;
  const whole = new Float64Array(communities.count);
  /** Of each part, the weight of its links to the rest of its community. */
  const cut = new Float64Array(n);
  for (let i = 0; i < n; i++) {
    whole[within[i]!]! += degree[i]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      if (targets[e] !== i && within[targets[e]!] === within[i]) cut[i]! += weights[e]!;
    }
  }
  const labels = Uint32Array.from({ length: n }, (_, i) => i);
  const volume = degree.slice();
  const single = new Uint8Array(n).fill(1);
  const linkTo = new Float64Array(n);
  const near = new Uint32Array(n);
  const gains = new Float64Array(n);
  const unit = (RANDOMNESS * total) / Math.max(1, targets.length);
  const wellConnected = (part: number, community: number) =>
    cut[part]! >= ((resolution * volume[part]!) / total) * (whole[community]! - volume[part]!);
  for (const i of shuffled(n, random)) {
    const community = within[i]!;
    if (!single[i] || !wellConnected(i, community)) continue;
    let count = 0;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      const j = targets[e]!;
      if (j === i || within[j] !== community) continue;
      const part = labels[j]!;
      if (linkTo[part] === 0) near[count++] = part;
      linkTo[part]! += weights[e]!;
    }
    let highest = 0;
    for (let c = 0; c < count; c++) {
      const part = near[c]!;
      const gain = linkTo[part]! - ((resolution * degree[i]!) / total) * volume[part]!;
      gains[c] = gain >= 0 && wellConnected(part, community) ? gain : -1;
      highest = Math.max(highest, gains[c]!);
    }
    let sum = chance(-highest / unit);
    for (let c = 0; c < count; c++) {
      gains[c] = gains[c]! < 0 ? 0 : chance((gains[c]! - highest) / unit);
      sum += gains[c]!;
    }
    let drawn = random() * sum;
    let chosen = i;
    for (let c = 0; c < count && chosen === i; c++) {
      if (gains[c] === 0) continue;
      drawn -= gains[c]!;
      if (drawn < 0) chosen = near[c]!;
    }
    if (chosen !== i) {
      labels[i] = chosen;
      single[chosen] = 0;
      volume[chosen]! += degree[i]!;
      cut[chosen]! += cut[i]! - 2 * linkTo[chosen]!;
    }
    for (let c = 0; c < count; c++) linkTo[near[c]!] = 0;
  }
  return numbered(labels);
}

function chance(exponent: number): number {
  return exponent < NO_CHANCE ? 0 : exp(exponent);
}

/** Moving a node away may have left its old community in two pieces: each is a community of its own, which is the better partition. */
function connectedParts(graph: WeightedGraph, labels: Uint32Array): Uint32Array {
  const parts = new Uint32Array(labels.length);
  const seen = new Uint8Array(labels.length);
  const stack: number[] = [];
  let count = 0;
  for (let i = 0; i < labels.length; i++) {
    if (seen[i]) continue;
    seen[i] = 1;
    stack.push(i);
    for (let v = stack.pop(); v !== undefined; v = stack.pop()) {
      parts[v] = count;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const j = graph.targets[e]!;
        if (seen[j] || labels[j] !== labels[i]) continue;
        seen[j] = 1;
        stack.push(j);
      }
    }
    count++;
  }
  return parts;
}

function shuffled(n: number, random: Random): Uint32Array {
  const order = Uint32Array.from({ length: n }, (_, i) => i);
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const other = order[j]!;
    order[j] = order[i]!;
    order[i] = other;
  }
  return order;
}
