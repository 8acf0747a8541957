import { describe, expect, it } from "vitest";
import { bibtexExporter } from "../../src/export/bibtex";
import { outlineOf } from "../../src/export/rows/textOutline";
import type { CitationMap } from "../../src/model/map";
import { listedPapers, onlyPapers } from "../../src/ui/listedPapers";
import { indexMap } from "../../src/ui/mapIndex";
import { makeUpMap } from "../make/map";
import { makeIndex } from "./make";

const index = makeIndex();
const nothing = { selection: { kind: "hub" }, filter: [], marks: {} } as const;

describe("the papers of a list", () => {
  it("are all unless others are asked for", () => {
    expect(listedPapers("all", index, nothing)).toBeNull();
    expect(listedPapers("selection", index, nothing)).toBeNull();
    expect(listedPapers("filter", index, nothing)).toBeNull();
  });

  it("are the starred ones that are on the map", () => {
    const marks = { b: { star: true }, d: { note: "read" }, gone: { star: true }, e: { star: true } };
    expect(listedPapers("starred", index, { ...nothing, marks })).toEqual(new Set(["b", "e"]));
  });

  it("are those of a topic, of the filter, of the selection", () => {
    const chosen = { ...nothing, filter: ["t2"], selection: { kind: "papers", ids: ["a", "e"] } } as const;
    expect(listedPapers("topic:t1", index, chosen)).toEqual(new Set(["a", "b", "c"]));
    expect(listedPapers("filter", index, chosen)).toEqual(new Set(["d"]));
    expect(listedPapers("selection", index, chosen)).toEqual(new Set(["a", "e"]));
    expect(listedPapers("topic:__proto__", index, chosen)).toEqual(new Set());
  });
});

describe("a map cut down to some papers", () => {
  const map: CitationMap = makeUpMap({ papers: 30, topics: 3 });
  const whole = indexMap(map.bibliography, map.topics, map.graph);
  const ids = new Set(map.graph.paperIds.filter((_, k) => k % 7 === 3));
  const cut = onlyPapers(map, ids);

  it("lists these in their order, and counts them", () => {
    expect(cut.graph.paperIds).toEqual(map.graph.paperIds.filter((id) => ids.has(id)));
    const outline = outlineOf(cut);
    expect(outline.papers).toBe(ids.size);
    expect(new Set(outline.sections.flatMap(({ papers }) => papers.map(({ id }) => id)))).toEqual(ids);
    expect(outline.sections.every(({ papers }) => papers.length > 0)).toBe(true);
  });

  it("leaves each in its topic and its place", () => {
    for (const [place, id] of cut.graph.paperIds.entries()) {
      expect(cut.topics.assignments[place]).toBe(whole.assignments.get(id));
      const before = map.graph.paperIds.indexOf(id);
      expect(cut.layout.positions[2 * place + 1]).toBe(map.layout.positions[2 * before + 1]);
      expect(cut.layout.radii[place]).toBe(map.layout.radii[before]);
    }
    for (const { id, size } of cut.topics.topics)
      expect(cut.topics.assignments.filter(({ topic }) => topic === id)).toHaveLength(size);
  });

  it("gives BibTeX of these papers and the hub alone, and leaves the whole map as it was", () => {
    const context = { marks: {} } as Parameters<typeof bibtexExporter.write>[3];
    const scene = {} as Parameters<typeof bibtexExporter.write>[0];
    const entries = (of: CitationMap) =>
      String(bibtexExporter.write(scene, of, {}, context)).match(/^@/gm)?.length ?? 0;
    expect(entries(cut)).toBe(ids.size + 1);
    expect(entries(map)).toBe(31);
  });
});
