import { describe, expect, it } from "vitest";
import { bibtexExporter } from "../../src/export/bibtex";
import { cslJsonExporter } from "../../src/export/cslJson";
import type { CitationMap } from "../../src/model/map";
import type { Settings } from "../../src/model/recipe";
import { contextOf, hostileMap, hostileTitles, sceneOf } from "./make";
import { RICH, richMap, richMarks } from "./richMap";

function write(map: CitationMap, settings: Settings = {}): string {
  const context = { ...contextOf(map), marks: richMarks(map) };
  return cslJsonExporter.write(sceneOf(map), map, settings, context) as string;
}

describe("CSL-JSON", () => {
  const map = richMap();
  const items = JSON.parse(write(map)) as Record<string, unknown>[];

  it("has the hub and every paper under the keys of the BibTeX file", () => {
    expect(items).toHaveLength(RICH + 1);
    const bibtex = bibtexExporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
    const keys = [...bibtex.matchAll(/^@\w+\{(\w+),/gm)].map(([, key]) => key);
    expect(items.map(({ id }) => id)).toEqual(keys);
  });

  it("says of a paper what the source says", () => {
    const paper = map.bibliography.papers[0]!;
    expect(items[1]).toMatchObject({
      type: "article-journal",
      title: paper.title,
      author: [
        { family: "Upson", given: "Made A." },
        { family: "Example", given: "Vera", "non-dropping-particle": "van" },
        { family: "Exemplo", given: "Ana María" },
      ],
      issued: { "date-parts": [[2025, 11, 3]] },
      "container-title": "Journal of Made-up Shapes",
      volume: "12",
      issue: "3",
      page: "45-67",
      DOI: paper.doi,
      URL: paper.url,
      abstract: paper.abstract,
      keyword: "Red, green & blue; triangles, red; corners",
      annote: "Made-up summary 1.",
      note: "March 2026",
    });
    expect(items[2]).toMatchObject({
      type: "article",
      author: [{ literal: "Three Full Words" }, { literal: "The Shapes Team" }],
      issued: { "date-parts": [[2024, 6]] },
      number: "arXiv:2406.99999",
    });
  });

  it("has no field for what the source does not say", () => {
    expect(Object.keys(items[5]!)).toEqual(["id", "type", "title", "keyword", "annote"]);
  });

  it("carries the user's note only when asked to", () => {
    expect(write(map)).not.toMatch(/reread|starred|to read/);
    const marked = JSON.parse(write(map, { withMarks: true }))[1];
    expect(marked.note).toBe("March 2026; reread {this}, soon");
    expect(marked.keyword).toContain("; to read; starred");
  });

  it("stays readable with hostile titles", () => {
    const hostile = JSON.parse(write(hostileMap())) as { title: string }[];
    expect(hostile).toHaveLength(hostileTitles.length + 1);
    expect(hostile.map(({ title }) => title)).toContain("<script>alert(1)</script>");
  });
});
