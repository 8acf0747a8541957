/** Other programs' layouts of the same neighbours: each paper's fifteen nearest, as their weights say. */
import { forceLink, forceManyBody, forceSimulation, forceX, forceY, randomLcg } from "d3";
import { UndirectedGraph } from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import Random from "java-random";
import { GradientDescentVOSLayoutAlgorithm, Network, Layout as VosLayout } from "networkanalysis-ts";
import { UMAP } from "umap-js";
import { seededRandom } from "../../../src/lib/random";
import { nodeCount, type WeightedGraph } from "../../../src/lib/weightedGraph";
import { timed, timedLater } from "../table";
import { embeddingAtlas } from "./embeddingAtlas";

export interface PeerLayout {
  readonly ms: number;
  /** [x0, y0, …] */
  readonly positions: ArrayLike<number>;
  /** In place of the id: what was run on this set. */
  readonly name?: string;
}

export interface Peer {
  readonly id: string;
  /** Larger sets take it too long. */
  readonly most: number;
  readonly fewest?: number;
  /** Run as often as ours; the others take so long that warming up is a small part of it. */
  readonly isFast?: boolean;
  /** @param neighbours share of the neighbours that positions keep. Null where the program is not at hand. */
  layOut(
    graph: WeightedGraph,
    neighbours: (positions: ArrayLike<number>) => number,
  ): Promise<PeerLayout | null>;
}

/** As many as our layout looks at, and UMAP by default. */
export const NEIGHBOURS = 15;

export const peers: readonly Peer[] = [
  umapOfAtlas(500, 20_000, 0),
  umapOfAtlas(50, Infinity, 20_001),
  { id: "umap-js 1.4, 200 epochs", most: 2500, layOut: async (graph) => umapJs(graph) },
  {
    id: "ForceAtlas2 to its plateau",
    most: 12_000,
    layOut: async (graph, neighbours) => forceAtlas2ToPlateau(graph, neighbours),
  },
  { id: "d3-force 3, 300 ticks", most: 12_000, layOut: async (graph) => d3Force(graph) },
  { id: "VOS (networkanalysis-ts 1.0)", most: 2500, layOut: async (graph) => vos(graph) },
];

function umapOfAtlas(epochs: number, most: number, fewest: number): Peer {
  return {
    id: `Embedding Atlas' UMAP, ${epochs} epochs`,
    most,
    fewest,
    isFast: true,
    async layOut(graph) {
      const atlas = await embeddingAtlas();
      if (!atlas) return null;
      const { indices, distances } = rectangular(graph);
      const { ms, value } = await timedLater(async () => {
        const umap = await atlas.createUMAPFromKNN(nodeCount(graph), 2, indices, distances, {
          nEpochs: epochs,
          seed: 1,
        });
        await umap.run();
        const positions = Float64Array.from(umap.embedding);
        umap.destroy();
        return positions;
      });
      return { ms, positions: value };
    },
  };
}

/** The same number of neighbours in each row: short rows are filled with others as far away as can be. */
function rectangular(graph: WeightedGraph): { indices: Int32Array; distances: Float32Array } {
  const count = nodeCount(graph);
  const wide = Math.min(NEIGHBOURS, count - 1);
  const random = seededRandom(1);
  const indices = new Int32Array(count * wide);
  const distances = new Float32Array(count * wide);
  for (let i = 0; i < count; i++) {
    const own = new Set([i]);
    let at = i * wide;
    const add = (j: number, distance: number) => {
      own.add(j);
      indices[at] = j;
      distances[at++] = distance;
    };
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]! && at < (i + 1) * wide; e++)
      add(graph.targets[e]!, 1 - graph.weights[e]!);
    while (at < (i + 1) * wide) {
      const j = Math.floor(random() * count);
      if (!own.has(j)) add(j, 1);
    }
  }
  return { indices, distances };
}

function umapJs(graph: WeightedGraph): PeerLayout {
  const { indices, distances } = rectangular(graph);
  const count = nodeCount(graph);
  const wide = indices.length / count;
  const rows = <Value>(values: ArrayLike<Value>) =>
    Array.from({ length: count }, (_, i) => Array.from({ length: wide }, (_, k) => values[i * wide + k]!));
  const { ms, value } = timed(() => {
    const umap = new UMAP({ nNeighbors: wide, nEpochs: 200, random: seededRandom(1) });
    umap.setPrecomputedKNN(rows(indices), rows(distances));
    return umap.fit(Array.from({ length: count }, (_, i) => [i]));
  });
  return { ms, positions: value.flat() };
}

const FA2_STEP = 25;
/** So many iterations, and of sets that take minutes fewer. */
const FA2_LONG = { iterations: 1500, most: 5000, capped: 600 };
/** A layout that keeps this share of what the best keeps has reached the plateau. */
const FA2_NEAR = 0.98;

/** graphology's, with its inferred settings, from a random start: the time until its neighbours, over a long run, stop growing. */
function forceAtlas2ToPlateau(
  graph: WeightedGraph,
  neighbours: (positions: ArrayLike<number>) => number,
): PeerLayout {
  const random = seededRandom(1);
  const drawn = new UndirectedGraph();
  for (let i = 0; i < nodeCount(graph); i++) drawn.addNode(`p${i}`, { x: random(), y: random() });
  eachLink(graph, (i, j, weight) => drawn.addEdge(`p${i}`, `p${j}`, { weight }));
  const settings = forceAtlas2.inferSettings(drawn);
  const iterations = nodeCount(graph) > FA2_LONG.most ? FA2_LONG.capped : FA2_LONG.iterations;
  const looks: { ms: number; kept: number; positions: number[] }[] = [];
  let ms = 0;
  for (let done = FA2_STEP; done <= iterations; done += FA2_STEP) {
    ms += timed(() =>
      forceAtlas2.assign(drawn, { iterations: FA2_STEP, settings, getEdgeWeight: "weight" }),
    ).ms;
    const positions = drawn.mapNodes((_, { x, y }) => [Number(x), Number(y)]).flat();
    looks.push({ ms, kept: neighbours(positions), positions });
  }
  const best = looks.reduce((most, { kept }) => Math.max(most, kept), 0);
  const firstOf = (share: number) => looks.findIndex(({ kept }) => kept >= share * best);
  const [at, top] = [firstOf(FA2_NEAR), firstOf(1)];
  const of = `iteration ${FA2_STEP * (at + 1)} of ${iterations}; its best: ${FA2_STEP * (top + 1)} in ${(looks[top]!.ms / 1000).toFixed(1)} s`;
  return { ...looks[at]!, name: `ForceAtlas2 to its plateau, ${of}` };
}

function d3Force(graph: WeightedGraph): PeerLayout {
  const nodes = Array.from({ length: nodeCount(graph) }, () => ({ x: NaN, y: NaN }));
  const links: { source: number; target: number; weight: number }[] = [];
  eachLink(graph, (source, target, weight) => links.push({ source, target, weight }));
  const { ms } = timed(() =>
    forceSimulation(nodes)
      .randomSource(randomLcg(1))
      .force("link", forceLink(links))
      .force("charge", forceManyBody())
      .force("x", forceX())
      .force("y", forceY())
      .stop()
      .tick(300),
  );
  return { ms, positions: nodes.flatMap(({ x, y }) => [x, y]) };
}

/** The layout of VOSviewer, of weights normalised by association strength. */
function vos(graph: WeightedGraph): PeerLayout {
  const edges: [number[], number[]] = [[], []];
  const edgeWeights: number[] = [];
  eachLink(graph, (i, j, weight) => {
    edges[0].push(i);
    edges[1].push(j);
    edgeWeights.push(weight);
  });
  const nNodes = nodeCount(graph);
  const network = new Network({
    nNodes,
    setNodeWeightsToTotalEdgeWeights: true,
    edges,
    edgeWeights,
    sortedEdges: false,
    checkIntegrity: false,
  }).createNormalizedNetworkUsingAssociationStrength();
  const random = new Random(1);
  const { ms, value } = timed(() => {
    const method = new GradientDescentVOSLayoutAlgorithm();
    method.initializeBasedOnRandom(random);
    const layout = new VosLayout({ nNodes, random });
    method.improveLayout(network, layout);
    return layout.getCoordinates();
  });
  return { ms, positions: value[0]!.flatMap((x, i) => [x, value[1]![i]!]) };
}

function eachLink(graph: WeightedGraph, visit: (i: number, j: number, weight: number) => void): void {
  for (let i = 0; i < nodeCount(graph); i++)
    for (let e = graph.offsets[i]!; e < graph.offsets[i + 1]!; e++)
      if (graph.targets[e]! > i) visit(i, graph.targets[e]!, graph.weights[e]!);
}
