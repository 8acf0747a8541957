import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import type { CitationGraph } from "../../src/model/graph";
import { bibliographyOf, surveyPage, threeSubjects, titled } from "../topics/make";

/** All that a graph says, as plain values. */
function plain({ graph, hubId, paperIds, neighbours, text }: CitationGraph) {
  return {
    nodes: graph.mapNodes((id, attributes) => [id, attributes]),
    edges: graph.mapEdges((key, attributes, source, target) => [key, source, target, attributes]),
    hubId,
    paperIds,
    neighbours: [neighbours.offsets, neighbours.targets, neighbours.weights].map((column) => [...column]),
    text: text && {
      ...text,
      tfidf: [text.tfidf.offsets, text.tfidf.columns, text.tfidf.values].map((column) => [...column]),
      latent: [...text.latent],
    },
  };
}

function shuffled(bibliography: Bibliography, order: readonly number[]): Bibliography {
  const papers = order.map((i) => bibliography.papers[i]!);
  return { ...bibliography, papers, citations: order.map((i) => bibliography.citations[i]!) };
}

describe("the graph", () => {
  const built = buildGraph(threeSubjects);

  it("holds hub and papers, sorted by title, and the stated citations as directed edges", () => {
    const { graph, paperIds } = built;
    expect(graph.nodes()).toEqual(["hub", ...paperIds]);
    const titles = paperIds.map((id) => graph.getNodeAttribute(id, "title"));
    expect(titles).toEqual([...titles].sort((a, b) => (a.toLowerCase() < b.toLowerCase() ? -1 : 1)));
    expect(graph.directedSize).toBe(18);
    expect(graph.inDegree("hub")).toBe(18);
  });

  it("links alike papers only, with weights in 0..1 and the terms that they share", () => {
    const subject = new Map(threeSubjects.papers.map(({ id }, i) => [id, Math.floor(i / 6)]));
    const titleOf = new Map(threeSubjects.papers.map(({ id, title }) => [id, title.toLowerCase()]));
    let links = 0;
    built.graph.forEachUndirectedEdge((_, edge, source, target) => {
      if (edge.kind !== "similar") throw new Error("an undirected edge is a similar link");
      links++;
      expect(subject.get(source)).toBe(subject.get(target));
      expect(edge.weight).toBeGreaterThan(0);
      expect(edge.weight).toBeLessThanOrEqual(1);
      expect(edge.terms.length).toBeGreaterThan(0);
      for (const term of edge.terms) {
        const word = term.toLowerCase().split(" ")[0]!.slice(0, 4);
        expect(titleOf.get(source)).toContain(word);
        expect(titleOf.get(target)).toContain(word);
      }
    });
    expect(links).toBeGreaterThan(6);
    built.graph.forEachNode((id) => {
      expect(built.graph.undirectedDegree(id)).toBeLessThanOrEqual(3);
    });
  });

  it("lists neighbours both ways, strongest first", () => {
    const { offsets, targets, weights } = built.neighbours;
    const weight = new Map<string, number>();
    built.paperIds.forEach((_, i) => {
      for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
        if (e > offsets[i]!) expect(weights[e]).toBeLessThanOrEqual(weights[e - 1]!);
        weight.set(`${i} ${targets[e]}`, weights[e]!);
      }
    });
    for (const [pair, value] of weight) {
      const [i, j] = pair.split(" ");
      expect(i).not.toBe(j);
      expect(weight.get(`${j} ${i}`)).toBe(value);
    }
  });

  it("is the same whatever the order of the input", () => {
    const expected = plain(built);
    fc.assert(
      fc.property(fc.shuffledSubarray([...Array(18).keys()], { minLength: 18 }), (order) => {
        expect(plain(buildGraph(shuffled(threeSubjects, order)))).toEqual(expected);
      }),
      { numRuns: 12 },
    );
  });

  it("leaves its input untouched", () => {
    const before = JSON.stringify(threeSubjects);
    buildGraph(threeSubjects);
    expect(JSON.stringify(threeSubjects)).toBe(before);
  });

  it("draws citations between papers, each statement once, none of unknown works or of itself", () => {
    const base = titled(["Rye bread", "Stone oven", "Stone oven bread"]);
    const { graph } = buildGraph({
      ...base,
      citations: [
        { source: "p0", target: "p1", role: "background" },
        { source: "p0", target: "p1", role: "background" },
        { source: "p0", target: "p1", role: "dataset" },
        { source: "p1", target: "p1" },
        { source: "hub", target: "hub" },
        { source: "p2", target: "elsewhere" },
        { source: "p2", target: "hub", polarity: "unclear" },
      ],
    });
    const cites = graph.mapDirectedEdges((_, edge, source, target) => [source, target, edge]);
    expect(cites).toEqual([
      ["p0", "p1", { kind: "cites", role: "background" }],
      ["p0", "p1", { kind: "cites", role: "dataset" }],
      ["p2", "hub", { kind: "cites", polarity: "unclear" }],
    ]);
  });

  it("reads summaries, abstracts, keywords and titles of references, and counts what papers have", () => {
    const papers: Paper[] = [
      { id: "a", title: "One", summary: "Rye bread", references: [{ title: "Volcano dust" }, { id: "x" }] },
      { id: "b", title: "Two", abstract: "Baking rye bread", keywords: ["volcano dust"] },
      { id: "c", title: "Three" },
    ];
    const { text } = buildGraph(bibliographyOf(papers));
    expect(text?.basis).toEqual({ title: 3, summary: 1, abstract: 1, keywords: 1, references: 1 });
    expect(text?.surfaces).toEqual(expect.arrayContaining(["rye bread", "volcano dust"]));
  });

  it("does not count the hub's title words", () => {
    const { text } = buildGraph(
      titled(["Rye bread oven", "Stone bread oven", "Old oven stone"], "All about ovens"),
    );
    expect(text?.terms).toEqual(["bread", "stone"]);
  });

  it("links the survey's papers sensibly", () => {
    const { graph, paperIds } = buildGraph(surveyPage());
    expect(paperIds.length).toBe(50);
    const id = (start: string) =>
      paperIds.find((key) => graph.getNodeAttribute(key, "title").startsWith(start))!;
    const neighbours = graph.undirectedNeighbors(id("Adapt to Thrive"));
    expect(neighbours).toContain(id("Free Energy-Driven"));
  });
});

const HOSTILE: Readonly<Record<string, readonly string[]>> = {
  "no papers": [],
  "one paper": ["Rye bread"],
  "two papers": ["Rye bread", "Rye oven"],
  "two papers without a common word": ["Rye bread", "Violin strings"],
  "identical titles": Array(12).fill("Rye bread in a stone oven"),
  "titles of symbols": ["!!!", "???", "∑∫", "—", "…"],
  "empty titles": ["", "", ""],
  "Chinese titles": ["代码生成模型评测", "代码生成安全", "强化学习代码", "强化学习推理", "模型安全评测"],
  "a title of 5,000 characters": ["oven ".repeat(1000), "y".repeat(5000), "Stone oven", "Old stone oven"],
  "names of object members": [
    "__proto__ constructor",
    "constructor toString",
    "__proto__ hasOwnProperty",
    "toString",
  ],
  "markup and right-to-left marks": [
    "<script>alert(1)</script> oven",
    '"><img onerror=x> oven',
    "]]> \u202eoven",
    "😀 oven",
  ],
};

describe("hostile and degenerate titles", () => {
  it.each(Object.entries(HOSTILE))("make a sound graph: %s", (_, titles) => {
    const { graph, neighbours, paperIds, text } = buildGraph(titled(titles));
    expect(paperIds.length).toBe(titles.length);
    expect(graph.order).toBe(titles.length + 1);
    expect(neighbours.offsets.length).toBe(titles.length + 1);
    expect(text!.tfidf.offsets.length).toBe(titles.length + 1);
    for (const numbers of [neighbours.weights, text!.tfidf.values, text!.latent]) {
      expect(numbers.every((x) => Number.isFinite(x))).toBe(true);
    }
  });

  it("links Chinese titles by pairs of characters", () => {
    const { graph } = buildGraph(titled(HOSTILE["Chinese titles"]!));
    expect(graph.undirectedSize).toBeGreaterThan(0);
  });

  it("compares 3,000 papers by what they share, not all with all", () => {
    const titles = Array.from({ length: 3000 }, (_, i) => `subject${i % 300} field${i % 40} item${i}`);
    const { neighbours } = buildGraph(titled(titles));
    // Ten papers share a subject: nine neighbours at least, and never so many as papers.
    expect(neighbours.targets.length).toBeGreaterThan(3000 * 9);
    expect(neighbours.targets.length).toBeLessThan(3000 * 80);
  });
});
