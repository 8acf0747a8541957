/** What Orrery writes as BibTeX is read again: nothing that the file holds is lost. */
import { describe, expect, it } from "vitest";
import { bibtexExporter } from "../../src/export/bibtex";
import type { Paper } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe } from "../../src/model/recipe";
import { makeMap } from "../../src/pipeline";
import { bibtex } from "../../src/sources/bibtex";
import { contextOf, sceneOf } from "../export/make";
import { richMap } from "../export/richMap";
import { inputOf, readText, surveyText } from "./inputs";

/** Papers by title, as they come back. */
async function readBack(map: CitationMap): Promise<Map<string, Paper>> {
  const text = bibtexExporter.write(sceneOf(map), map, {}, contextOf(map)) as string;
  const { bibliography } = await bibtex.read([await inputOf(text, "map.bib")], {});
  expect(bibliography.hub).toBeNull();
  expect(bibliography.files![0]!.refused).toBe(0);
  return new Map(bibliography.papers.map((paper) => [paper.title, paper]));
}

/** Family name first, whichever way a source writes it. */
const nameParts = (name: string) =>
  name
    .split(/[\s,]+/)
    .filter(Boolean)
    .sort();

describe("a map written as BibTeX and read again", () => {
  it("has all papers of the survey, and the hub among them", async () => {
    const bibliography = await readText(surveyText());
    const quick = { ...defaultRecipe, layout: { ...defaultRecipe.layout, settings: { iterations: 20 } } };
    const map = makeMap(bibliography, quick);
    const back = await readBack(map);
    expect(back.size).toBe(51);
    for (const paper of [bibliography.hub!, ...bibliography.papers]) {
      const again = back.get(paper.title)!;
      for (const field of ["summary", "abstract", "doi", "arxivId", "year", "venue"] as const)
        expect(again[field]).toEqual(paper[field]);
      if (paper.date) expect(again.date).toBe(paper.date);
      expect((again.authors ?? []).map(nameParts)).toEqual((paper.authors ?? []).map(nameParts));
    }
  });

  it("has every field of papers that have them", async () => {
    const map = richMap();
    const back = await readBack(map);
    for (const paper of map.bibliography.papers) {
      const again = back.get(paper.title)!;
      expect(again).toBeDefined();
      for (const field of ["summary", "abstract", "doi", "arxivId", "url"] as const)
        expect([field, again[field]]).toEqual([field, paper[field]]);
      expect(again.year).toBe(paper.year ?? (paper.date ? Number(paper.date.slice(0, 4)) : undefined));
    }
  });
});
