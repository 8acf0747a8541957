import { describe, expect, it } from "vitest";
import { risExporter } from "../../src/export/ris";
import { naturalName } from "../../src/lib/personName";
import type { Paper } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import { ris } from "../../src/sources/ris";
import { contextOf, hostileMap, sceneOf } from "../export/make";
import { richMap } from "../export/richMap";
import { surveyMap } from "../scene/pictures";
import { inputOf } from "./inputs";

/** Every work of the map, in the order of the file, with what comes back for it. */
async function pairs(map: CitationMap): Promise<{ before: Paper; after: Paper }[]> {
  const text = (await risExporter.write(sceneOf(map), map, {}, contextOf(map))) as string;
  const input = await inputOf(text, "map.ris");
  const { bibliography } = await ris.read([input], {});
  expect(bibliography.notes).toEqual([]);
  expect(bibliography.files![0]).toMatchObject({ refused: 0 });
  const { hub, papers } = map.bibliography;
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const works = [...(hub ? [hub] : []), ...map.graph.paperIds.map((id) => byId.get(id)!)];
  expect(bibliography.papers).toHaveLength(works.length);
  return works.map((before, i) => ({ before, after: bibliography.papers[i]! }));
}

describe("RIS as Orrery writes it", () => {
  it("gives the survey's papers back: title, authors, date, ids, summary, abstract, address", async () => {
    for (const { before, after } of await pairs(surveyMap())) {
      const { title, authors, year, doi, arxivId, summary, abstract, url } = after;
      expect({
        title,
        authors: authors?.map(naturalName),
        year,
        doi,
        arxivId,
        summary,
        abstract,
        url,
      }).toEqual({
        title: before.title,
        authors: before.authors?.map(naturalName),
        year: before.year ?? (before.date ? Number(before.date.slice(0, 4)) : undefined),
        doi: before.doi,
        arxivId: before.arxivId,
        summary: before.summary,
        abstract: before.abstract,
        url: before.url,
      });
      if (before.date) expect(after.date).toBe(before.date);
    }
  });

  it("gives the journal, volume, issue, pages and keywords of a paper back, the topic before its keywords", async () => {
    const all = await pairs(richMap());
    const { before, after } = all.find(({ before: { venue } }) => venue?.startsWith("Journal"))!;
    expect(after).toMatchObject({
      venue: "Journal of Made-up Shapes",
      volume: "12",
      issue: "3",
      pages: "45–67",
    });
    expect(after.keywords?.slice(1)).toEqual(before.keywords);
    expect(after.date).toBe(before.date);
  });

  it("gives hostile titles back as the text that they are, or has it as the original", async () => {
    const all = (await pairs(hostileMap())).filter(
      ({ before }) => !/[\p{Cc}\p{Cs}\p{Cn}]/u.test(before.title),
    );
    expect(all.length).toBeGreaterThan(5);
    for (const { before, after } of all)
      expect(after.originals?.title ?? after.title).toBe(before.title.trim());
  });
});
