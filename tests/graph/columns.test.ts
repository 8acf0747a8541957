/** The graph as columns: what is made of them is the same graph, node for node and edge for edge. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { graphColumns, graphOfColumns } from "../../src/graph/columns";
import { restoreGraph } from "../../src/graph/restore";
import { finished } from "../../src/lib/steps";
import type { Bibliography } from "../../src/model/bibliography";
import { linksOf } from "../../src/model/graph";
import { readInputs } from "../../src/reading";

const page = { bytes: readFileSync("data/survey-code-generation.txt"), name: "survey-code-generation.txt" };
const { bibliography: survey } = await readInputs([page]);

const ids = ["b", "__proto__", "a", "constructor"];
const made: Bibliography = {
  ...{ type: "orrery-bibliography", version: 1, format: "made", origin: "here", notes: [] },
  hub: null,
  papers: ids.map((id) => ({ id, title: `Title ${id}` })),
  citations: [
    { source: "a", target: "__proto__", role: "uses", polarity: "praise" },
    { source: "a", target: "__proto__" },
    { source: "b", target: "nobody" },
    { source: "constructor", target: "b", role: "uses" },
  ],
};
const links = [
  { source: "a", target: "constructor", weight: 0.5, terms: ["crane", "fold"] },
  { source: "b", target: "__proto__", weight: 0.25, terms: [] },
  { source: "a", target: "b", weight: 0.5, terms: ["fold"] },
];

describe("a graph as columns", () => {
  it.each([
    [
      "papers of a hub",
      survey,
      [{ source: survey.papers[1]!.id, target: survey.papers[4]!.id, weight: 1, terms: ["x"] }],
    ],
    ["papers without a hub", made, links],
    ["no papers", { ...made, papers: [], citations: [] }, []],
  ])("comes back as it was: %s", (_, bibliography, drawn) => {
    const before = restoreGraph(bibliography, drawn);
    const after = finished(graphOfColumns(bibliography, structuredClone(graphColumns(before, bibliography))));
    expect(after.graph.export()).toEqual(before.graph.export());
    expect(after.paperIds).toEqual(before.paperIds);
    expect(after.hubId).toBe(before.hubId);
    expect(after.text).toBeNull();
    expect(linksOf(after.graph)).toEqual(linksOf(before.graph));
    expect({ ...after.neighbours }).toEqual({ ...before.neighbours });
  });
});
