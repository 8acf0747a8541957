/**
 * Communities of a weighted undirected graph by modularity with a resolution, each of them connected.
 * Method: Traag, Waltman and van Eck, From Louvain to Leiden: guaranteeing well-connected communities, Sci. Rep. 9, 5233, 2019; the quality
 * is that of Reichardt and Bornholdt, Phys. Rev. E 74, 016110, 2006. All on flat arrays; time grows with the number of edges.
 */
import { aggregate, type Level, levelOf, type Partition } from "./communities";
import { nodeMover } from "./leidenMoves";
import { partMerger } from "./leidenParts";
import type { Random } from "./random";
import { between, finished, type Steps } from "./steps";
import { nodeCount, type WeightedGraph } from "./weightedGraph";

/** Two find nearly all there is to gain. */
const ROUNDS = 2;
/** Nodes looked at in one step: some 50 ms. */
const STEP = 20_000;
/** Share of a round that moving the single nodes takes; refining them takes nearly all the rest. */
const MOVING = 0.6;

/** The result of `leidenSteps` at once. */
export function leiden(...task: Parameters<typeof leidenSteps>): Uint32Array {
  return finished(leidenSteps(...task));
}

/**
 * @param resolution 1 is plain modularity, more gives more and smaller communities.
 * @param rounds each further one starts from the communities of the one before.
 * @returns the community of each node, numbered from 0 in order of first appearance.
 */
export function* leidenSteps(
  graph: WeightedGraph,
  resolution: number,
  random: Random,
  rounds: number = ROUNDS,
): Steps<Uint32Array> {
  const level = levelOf(graph);
  let found: Uint32Array = singles(nodeCount(graph));
  for (let round = 0; round < rounds; round++)
    found = yield* between(improve(level, found, resolution, random), round / rounds, (round + 1) / rounds);
  return connectedParts(graph, found);
}

/**
 * Well connected parts of the communities that single nodes find: what hangs together whatever the communities are that it ends in. Fewer by far
 * than the nodes, and a graph of them is quick to look through again and again.
 */
export function* fineParts(graph: WeightedGraph, resolution: number, random: Random): Steps<Partition> {
  const level = levelOf(graph);
  const moved = yield* between(moveNodes(level, singles(nodeCount(graph)), resolution, random), 0, MOVING);
  return yield* between(refine(level, moved, resolution, random), MOVING, 1);
}

function* improve(whole: Level, start: Uint32Array, resolution: number, random: Random): Steps<Uint32Array> {
  let level = whole;
  let nodeOf = singles(start.length);
  let initial = start;
  let share = 0;
  for (;;) {
    const rest = 1 - share;
    const moved = yield* between(moveNodes(level, initial, resolution, random), share, share + rest * MOVING);
    const size = level.degree.length;
    const refined =
      moved.count === size
        ? moved
        : yield* between(refine(level, moved, resolution, random), share + rest * MOVING, share + 0.9 * rest);
    if (refined.count === size) return composed(nodeOf, moved.labels);
    initial = new Uint32Array(refined.count);
    for (let v = 0; v < size; v++) initial[refined.labels[v]!] = moved.labels[v]!;
    nodeOf = composed(nodeOf, refined.labels);
    level = levelOf(aggregate(level.graph, refined));
    share += 0.9 * rest;
  }
}

function* moveNodes(level: Level, start: Uint32Array, resolution: number, random: Random): Steps<Partition> {
  const mover = nodeMover(level, start, resolution, random);
  for (let looked = STEP; mover.move(STEP); looked += STEP) yield looked / (looked + start.length);
  return mover.partition();
}

function* refine(level: Level, communities: Partition, resolution: number, random: Random): Steps<Partition> {
  const merger = partMerger(level, communities, resolution, random);
  for (let looked = STEP; merger.merge(STEP); looked += STEP) yield looked / level.degree.length;
  return merger.partition();
}

function singles(count: number): Uint32Array {
  const labels = new Uint32Array(count);
  for (let i = 0; i < count; i++) labels[i] = i;
  return labels;
}

/** For each node the label of its place. */
function composed(places: Uint32Array, labels: Uint32Array): Uint32Array {
  const result = new Uint32Array(places.length);
  for (let i = 0; i < places.length; i++) result[i] = labels[places[i]!]!;
  return result;
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
