/** Made-up graphs and topics for the tests of the layout: random groups planted, more and stronger links inside them. */
import Graph from "graphology";
import { layoutMethods } from "../../src/layout";
import { seededRandom } from "../../src/lib/random";
import type { CitationGraph, NeighbourLists, PaperGraph } from "../../src/model/graph";
import type { Layout } from "../../src/model/layout";
import type { Settings } from "../../src/model/recipe";
import type { Topics } from "../../src/model/topics";

export interface Made {
  readonly graph: CitationGraph;
  readonly topics: Topics;
}

/** As in a survey of fifty papers. */
export const SURVEY_SIZES: readonly number[] = [10, 9, 8, 7, 5, 5, 4, 2];

interface MakeOptions {
  readonly seed?: number;
  /** Papers that fit nowhere, after all others. */
  readonly loose?: number;
  /** Links a paper; 0 = none. */
  readonly degree?: number;
}

/** @param sizes number of papers of each topic, largest first */
export function make(sizes: readonly number[], { seed = 1, loose = 0, degree = 5 }: MakeOptions = {}): Made {
  const random = seededRandom(seed);
  const groupOf = sizes.flatMap((size, g) => Array.from({ length: size }, () => g));
  const grouped = groupOf.length;
  for (let k = 0; k < loose; k++) groupOf.push(-1);
  const paperIds = groupOf.map((_, i) => `paper:${String(i).padStart(5, "0")}`);
  const weights = new Map<string, [number, number, number]>();
  const starts = sizes.map((_, g) => groupOf.indexOf(g));
  for (let i = 0; i < grouped; i++)
    for (let k = 0; k < degree; k++) {
      const near = random() < 0.75;
      const other = Math.floor(random() * sizes.length);
      const g = near ? groupOf[i]! : random() < 0.5 ? (groupOf[i]! + 1) % sizes.length : other;
      const j = starts[g]! + Math.floor(random() * sizes[g]!);
      if (j === i || sizes[g] === 0) continue;
      const [a, b] = i < j ? [i, j] : [j, i];
      weights.set(`${a} ${b}`, [a, b, (near ? 0.25 : 0.1) + 0.3 * random()]);
    }
  const links = [...weights.values()];
  return {
    graph: {
      graph: makeGraph(paperIds, links),
      hubId: "hub:0",
      paperIds,
      neighbours: neighbourLists(paperIds.length, links),
      text: null,
    },
    topics: makeTopics(paperIds, groupOf, sizes, random),
  };
}

function makeGraph(paperIds: readonly string[], links: readonly [number, number, number][]): PaperGraph {
  const graph = new Graph() as PaperGraph;
  graph.addNode("hub:0", { kind: "hub", title: "The hub" });
  for (const id of paperIds) {
    graph.addNode(id, { kind: "paper", title: `Title of ${id}` });
    graph.addDirectedEdge(id, "hub:0", { kind: "cites" });
  }
  for (const [i, j, weight] of links)
    graph.addUndirectedEdge(paperIds[i], paperIds[j], { kind: "similar", weight, terms: [] });
  return graph;
}

export function neighbourLists(count: number, links: readonly [number, number, number][]): NeighbourLists {
  const rows = Array.from({ length: count }, () => [] as [number, number][]);
  for (const [i, j, weight] of links) {
    rows[i]!.push([j, weight]);
    rows[j]!.push([i, weight]);
  }
  for (const row of rows) row.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  const offsets = new Uint32Array(count + 1);
  rows.forEach((row, i) => {
    offsets[i + 1] = offsets[i]! + row.length;
  });
  return {
    offsets,
    targets: Uint32Array.from(rows.flat(), ([j]) => j),
    weights: Float64Array.from(rows.flat(), ([, weight]) => weight),
  };
}

function makeTopics(
  paperIds: readonly string[],
  groupOf: readonly number[],
  sizes: readonly number[],
  random: () => number,
): Topics {
  return {
    method: "made-up",
    topics: sizes.map((size, g) => ({
      id: `t${g + 1}`,
      label: `Topic ${g + 1}`,
      detail: [],
      terms: [],
      size,
      representative: paperIds.filter((_, i) => groupOf[i] === g).slice(0, 3),
    })),
    assignments: paperIds.map((paper, i) => ({
      paper,
      topic: groupOf[i]! < 0 ? null : `t${groupOf[i]! + 1}`,
      strength: random(),
      weak: false,
      terms: [],
      neighbours: [],
    })),
    basis: "nothing",
    remarks: [],
    unapplied: [],
  };
}

/** The finished layout. */
export function drain({ graph, topics }: Made, settings: Settings = {}, seed = 1): Layout {
  let last: Layout | undefined;
  for (const layout of layoutMethods[0]!.run(graph, topics, settings, seed, null)) last = layout;
  if (!last) throw new Error("the layout yielded nothing");
  return last;
}
