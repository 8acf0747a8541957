/** Graph and topics where no paper stands in the middle, and where a source gives an id in a title's place. */
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { restoreGraph } from "../../src/graph/restore";
import { linksOf } from "../../src/model/graph";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { threeSubjects, titled } from "../topics/make";

const without = { ...threeSubjects, hub: null, citations: [{ source: "p0", target: "p1" }] };

describe("a graph without a hub", () => {
  const made = buildGraph(without);

  it("has the papers alone, and the citations between them", () => {
    expect(made.hubId).toBeNull();
    expect([...made.graph.nodes()].sort()).toEqual([...made.paperIds].sort());
    const stated = made.graph.filterEdges((_edge, { kind }) => kind === "cites");
    expect(stated.map((edge) => made.graph.extremities(edge))).toEqual([["p0", "p1"]]);
  });

  it("is the same again from its links, which are no fewer for it", () => {
    const restored = restoreGraph(without, linksOf(made.graph));
    expect(restored.hubId).toBeNull();
    expect(restored.graph.export()).toEqual(made.graph.export());
    expect(linksOf(made.graph).length).toBeGreaterThan(0);
  });

  it("cuts no word for a hub's sake", () => {
    const titles = ["Rye bread", "Rye oven", "Rye fields"];
    const stems = (bibliography: Parameters<typeof buildGraph>[0]) => buildGraph(bibliography).text!.terms;
    expect(stems(titled(titles, "Rye"))).not.toContain("rye");
    expect(stems({ ...titled(titles, "Rye"), hub: null })).toContain("rye");
  });
});

describe("an id in a title's place", () => {
  const bibliography = {
    ...threeSubjects,
    papers: [
      ...threeSubjects.papers,
      ...["doi:10.9999/oven.zyxw.1", "doi:10.9999/oven.zyxw.2"].map((id) => ({
        id,
        title: id,
        untitled: true as const,
      })),
    ],
  };

  it("gives no word to the comparison of papers, and is not counted as a title", () => {
    const { text } = buildGraph(bibliography);
    expect(text!.terms.filter((term) => /zyxw|10|doi/.test(term))).toEqual([]);
    expect(text!.basis.title).toBe(threeSubjects.papers.length);
  });

  it("gives no word to the names of topics", () => {
    const { topics } = makeMap(bibliography, defaultRecipe).topics;
    const words = topics.flatMap(({ label, detail, terms }) => [
      label,
      ...detail,
      ...terms.map(({ term }) => term),
    ]);
    expect(words.filter((word) => /zyxw|doi/i.test(word))).toEqual([]);
  });
});
