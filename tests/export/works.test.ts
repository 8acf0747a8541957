/** Papers, and citations and links, as newline-delimited JSON. */
import { describe, expect, it } from "vitest";
import { edgesExporter } from "../../src/export/edges";
import { worksExporter } from "../../src/export/works";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import type { Settings } from "../../src/model/recipe";
import { makeUpMap } from "../make/map";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { richMap, richMarks, withBibliography } from "./richMap";

function read(exporter: Exporter, map: CitationMap, settings: Settings = {}) {
  const context = { ...contextOf(map), marks: richMarks(map) };
  const text = exporter.write(sceneOf(map), map, settings, context) as string;
  expect(text === "" || text.endsWith("\n")).toBe(true);
  return text
    .split("\n")
    .slice(0, -1)
    .map((line) => JSON.parse(line));
}

describe("papers as NDJSON", () => {
  const map = richMap();
  const [hub, first, , , , bare] = read(worksExporter, map);

  it("have all that the source says, the topic and the place", () => {
    const { summary: _, ...facts } = map.bibliography.papers[0]!;
    expect(first).toMatchObject({
      ...facts,
      kind: "paper",
      year: 2025,
      topic: "Red, green & blue",
      topicId: "t1",
    });
    expect([first.x, first.y]).toEqual([0, 1].map((k) => Number(map.layout.positions[k]!.toFixed(3))));
    expect(hub).toMatchObject({ id: "made:hub", kind: "hub", x: 0, y: 0 });
    expect(hub).not.toHaveProperty("topic");
  });

  it("have no field for what the source does not say", () => {
    for (const field of ["abstract", "authors", "date", "year", "venue", "doi", "references", "secondTopic"])
      expect(bare, field).not.toHaveProperty(field);
  });

  it("carry the user's marks only when asked to", () => {
    expect(first).not.toHaveProperty("note");
    expect(read(worksExporter, map, { withMarks: true })[1]).toMatchObject(richMarks(map)[first.id]!);
  });

  it("hold no half of a surrogate pair, which databases refuse", () => {
    const hostile = read(worksExporter, hostileMap());
    expect(hostile).toHaveLength(hostileTitles.length + 1);
    expect(JSON.stringify(hostile)).not.toMatch(/\\ud[89a-f]|\\u0000/i);
  });
});

describe("edges as NDJSON", () => {
  it("say kind, ends, weight of links, and what the source says of citations", () => {
    const map = makeUpMap({ papers: 12, topics: 3 });
    const edges = read(edgesExporter, map);
    expect(edges).toHaveLength(map.graph.graph.size);
    for (const edge of edges)
      expect(Object.keys(edge)).toEqual(
        edge.kind === "cites"
          ? ["source", "target", "kind"]
          : ["source", "target", "kind", "weight", "terms"],
      );
  });

  it("carry the sentences around a citation, each once", () => {
    const map = makeUpMap({ papers: 2 });
    const [one, two] = map.bibliography.citations;
    const citations = [
      { ...one!, contexts: ["As shown.", "Again."] },
      { ...one!, contexts: ["Again."] },
      two!,
    ];
    const [first, second] = read(edgesExporter, withBibliography(map, { citations }));
    expect(first.contexts).toEqual(["As shown.", "Again."]);
    expect(second).not.toHaveProperty("contexts");
  });
});
