/** A small made-up map for the tests of the panels: two topics, one paper that fits nowhere. */
import Graph from "graphology";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import type { CitationGraph, PaperGraph } from "../../src/model/graph";
import type { Assignment, Topic, Topics } from "../../src/model/topics";
import { indexMap, type MapIndex } from "../../src/ui/mapIndex";

const papers: Paper[] = ["a", "b", "c", "d", "e"].map((id) => ({ id, title: `Paper ${id}` }));

export const bibliography: Bibliography = {
  type: "orrery-bibliography",
  version: 1,
  format: "hub-page",
  origin: "page.txt",
  hub: { id: "hub", title: "A hub" },
  papers,
  citations: [
    { source: "a", target: "hub", role: "background" },
    { source: "b", target: "a", role: "dataset" },
  ],
  notes: [],
};

function topic(id: string, size: number, representative: string[]): Topic {
  return { id, label: `Topic ${id}`, detail: [], terms: [], size, representative };
}

function assigned(paper: string, topicId: string | null, strength: number, weak = false): Assignment {
  return { paper, topic: topicId, strength, weak, terms: [], neighbours: [] };
}

const topics: Topics = {
  method: "made",
  basis: "titles",
  topics: [topic("t1", 3, ["c"]), topic("t2", 1, ["d"])],
  assignments: [
    assigned("a", "t1", 0.2, true),
    assigned("b", "t1", 0.9),
    assigned("c", "t1", 0.5),
    assigned("d", "t2", 0.7),
    assigned("e", null, 0),
  ],
  remarks: [],
  unapplied: [],
};

export function makeIndex(): MapIndex {
  const graph = new Graph() as unknown as PaperGraph;
  for (const id of ["hub", "a", "b", "c", "d", "e"]) graph.addNode(id, { kind: "paper", title: id });
  graph.addEdge("a", "hub", { kind: "cites" });
  graph.addEdge("b", "a", { kind: "similar", weight: 0.4, terms: ["repair"] });
  graph.addEdge("a", "d", { kind: "similar", weight: 0.8, terms: ["tests", "bugs"] });
  const empty = { offsets: new Uint32Array(6), targets: new Uint32Array(0), weights: new Float64Array(0) };
  const made: CitationGraph = {
    graph,
    hubId: "hub",
    paperIds: papers.map((paper) => paper.id),
    neighbours: empty,
    text: null,
  };
  return indexMap(bibliography, topics, made);
}
