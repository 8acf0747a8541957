import { expect, it } from "vitest";
import { csvExporter } from "../../src/export/csv";
import type { Paper } from "../../src/model/bibliography";
import { contextOf, sceneOf } from "../export/make";
import { richMap, withFacts } from "../export/richMap";
import { readText } from "./inputs";

/** What a row of the table can say of a paper beside its title. */
const FIELDS = [
  "authors",
  "date",
  "venue",
  "doi",
  "arxivId",
  "url",
  "summary",
  "type",
  "standing",
  "volume",
  "issue",
  "pages",
  "publisher",
  "pmid",
  "language",
  "citedByCount",
] as const;

it("a table of papers that Orrery wrote gives back what it says of each, and joins no two of them", async () => {
  const series = {
    title: "Proceedings of Made-up Shapes 2010",
    venue: "Lecture Notes in Shapes",
    year: 2010,
  };
  const map = withFacts(richMap(), [
    {
      type: "article",
      standing: "retracted",
      volume: "12",
      issue: "3",
      pages: "45–67",
      publisher: "Made-up Press",
      pmid: "12345678",
      language: "en",
      citedByCount: 7,
    },
    { title: "10.9999/nothing-known", untitled: true, doi: "10.9999/nothing-known" },
    { ...series, volume: "6016", pages: "1-500" },
    { ...series, volume: "6017", pages: "3-480" },
  ]);
  const text = (await csvExporter.write(sceneOf(map), map, {}, contextOf(map))) as string;
  const { papers, files, merges } = await readText(text, "map.csv");
  expect(files).toMatchObject([{ records: papers.length, refused: 0 }]);
  expect(merges).toEqual([]);
  const byId = new Map(map.bibliography.papers.map((paper) => [paper.id, paper]));
  const said = (paper: Paper) => [
    paper.untitled ? null : paper.title,
    ...FIELDS.map((field) => paper[field] ?? null),
  ];
  expect(papers.map(said)).toEqual(
    [...map.graph.paperIds.filter((id) => byId.has(id))].map((id) => said(byId.get(id)!)),
  );
});
