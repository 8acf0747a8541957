/** Sets above the size up to which all pairs are compared. */
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { restoreGraph } from "../../src/graph/restore";
import { seededRandom } from "../../src/lib/random";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import type { CitationGraph } from "../../src/model/graph";
import { bibliographyOf, titled } from "../topics/make";

const SIZE = 2300;

/** Titles of five words, most of them of one of forty subjects. */
function titles(size: number): string[] {
  const random = seededRandom(41);
  const word = (from: number, count: number) => `word${from + Math.floor(random() * count)}`;
  return Array.from({ length: size }, (_, i) => {
    const subject = 30 * (i % 40);
    return [word(subject, 30), word(subject, 30), word(subject, 30), word(1200, 400), word(1200, 400)].join(
      " ",
    );
  });
}

function columns({ neighbours: { offsets, targets, weights } }: CitationGraph) {
  return [[...offsets], [...targets], [...weights]];
}

/** Every paper has its neighbours back, strongest first, with weights in 0..1. */
function expectSound({ paperIds, neighbours: { offsets, targets, weights } }: CitationGraph): void {
  const size = paperIds.length;
  expect(offsets.length).toBe(size + 1);
  const pairs = new Set<number>();
  let wrong = 0;
  for (let i = 0; i < size; i++) {
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) {
      pairs.add(i * size + targets[e]!);
      if (!(weights[e]! > 0 && weights[e]! <= 1) || targets[e] === i) wrong++;
      if (e > offsets[i]! && weights[e]! > weights[e - 1]!) wrong++;
    }
  }
  for (const pair of pairs) if (!pairs.has((pair % size) * size + Math.floor(pair / size))) wrong++;
  expect(wrong).toBe(0);
  expect(pairs.size).toBe(targets.length);
}

/** Papers that say nothing but what they cite. */
function untitled(size: number, citations: Bibliography["citations"]): Bibliography {
  const papers = Array.from(
    { length: size },
    (_, i): Paper => ({ id: `p${i}`, title: `p${i}`, untitled: true }),
  );
  return { ...bibliographyOf(papers), hub: null, citations };
}

describe("the graph of many papers", () => {
  it("is the same whatever the order of the input", () => {
    const bibliography = titled(titles(SIZE));
    const built = buildGraph(bibliography);
    expectSound(built);
    const order = bibliography.papers.map((_, i) => (i * 1009) % SIZE);
    const other = buildGraph({
      ...bibliography,
      papers: order.map((i) => bibliography.papers[i]!),
      citations: order.map((i) => bibliography.citations[i]!),
    });
    expect(other.paperIds).toEqual(built.paperIds);
    expect(columns(other)).toEqual(columns(built));
    expect(other.graph.export().edges).toEqual(built.graph.export().edges);
  });

  it("gives the many papers of one title each other as neighbours, and few of them", () => {
    const { neighbours, paperIds, graph } = buildGraph(
      titled([...Array<string>(2000).fill("Rye bread in a stone oven"), ...titles(600)]),
    );
    const isTwin = paperIds.map((id) => graph.getNodeAttribute(id, "title").startsWith("Rye"));
    const { offsets, targets, weights } = neighbours;
    for (let i = 0; i < paperIds.length; i++) {
      if (!isTwin[i]) continue;
      expect(offsets[i + 1]! - offsets[i]!).toBeGreaterThanOrEqual(40);
      expect(isTwin[targets[offsets[i]!]!]).toBe(true);
      expect(weights[offsets[i]!]).toBeCloseTo(1, 6);
    }
    expect(targets.length).toBeLessThan(paperIds.length * 80);
  });

  it("compares papers without a title by what they cite, though one cites all", () => {
    const citations = Array.from({ length: SIZE - 1 }, (_, i) => ({ source: "p0", target: `p${i + 1}` }));
    // Rings of ten, in which each cites the next two.
    for (let i = 1; i + 10 < SIZE; i += 10) {
      for (let m = 0; m < 10; m++) {
        citations.push({ source: `p${i + m}`, target: `p${i + ((m + 1) % 10)}` });
        citations.push({ source: `p${i + m}`, target: `p${i + ((m + 2) % 10)}` });
      }
    }
    const built = buildGraph(untitled(SIZE, citations));
    expectSound(built);
    const ringOf = (i: number) => Math.floor((Number(built.paperIds[i]!.slice(1)) - 1) / 10);
    const { offsets, targets } = built.neighbours;
    let same = 0;
    let all = 0;
    for (let i = 0; i < SIZE; i++) {
      if (built.paperIds[i] === "p0" || ringOf(i) >= 229) continue;
      for (let e = offsets[i]!; e < offsets[i]! + 4; e++) {
        same += ringOf(targets[e]!) === ringOf(i) ? 1 : 0;
        all++;
      }
    }
    expect(same / all).toBeGreaterThan(0.99);
  });

  it("has no neighbours where papers say nothing at all", () => {
    const built = buildGraph(untitled(SIZE, []));
    expect(built.graph.order).toBe(SIZE);
    expect(built.neighbours.targets.length).toBe(0);
    expect(built.graph.size).toBe(0);
  });

  it("is restored though a saved map links one paper with all others", () => {
    const links = Array.from({ length: SIZE - 1 }, (_, i) => ({
      source: "p0",
      target: `p${i + 1}`,
      weight: 1 / (i + 2),
      terms: [],
    }));
    const restored = restoreGraph(untitled(SIZE, []), links);
    expectSound(restored);
    expect(restored.neighbours.targets.length).toBe(2 * links.length);
  });
});
