import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { restoreGraph } from "../../src/graph/restore";
import { saveMap } from "../../src/model/mapFile";
import { defaultRecipe } from "../../src/model/recipe";
import { defaultView } from "../../src/model/view";
import { makeMap } from "../../src/pipeline";
import { surveyPage, titled } from "../topics/make";

describe("a restored graph", () => {
  const bibliography = surveyPage();
  const built = buildGraph(bibliography);
  const made = makeMap(bibliography, defaultRecipe);
  const linksIn = (graph: typeof built) => saveMap({ ...made, graph }, defaultView, {}).map!.links;
  const links = linksIn(built);
  const restored = restoreGraph(bibliography, JSON.parse(JSON.stringify(links)));

  it("has the nodes and edges of the built one, in the same order", () => {
    expect(links.length).toBeGreaterThan(20);
    expect(restored.paperIds).toEqual(built.paperIds);
    expect(restored.graph.export()).toEqual(built.graph.export());
  });

  it("is saved again with the same links", () => {
    expect(linksIn(restored)).toEqual(links);
  });

  it("has no text, and the saved links as neighbour lists", () => {
    expect(restored.text).toBeNull();
    expect(restored.neighbours.targets.length).toBe(2 * links.length);
  });

  it("leaves out links to papers that are gone, and of a paper to itself", () => {
    const two = titled(["Rye bread", "Rye oven"]);
    const { graph } = restoreGraph(two, [
      { source: "p1", target: "p0", weight: 0.5, terms: ["rye"] },
      { source: "p1", target: "gone", weight: 0.5, terms: [] },
      { source: "p1", target: "p1", weight: 0.5, terms: [] },
    ]);
    expect(graph.undirectedSize).toBe(1);
  });
});
