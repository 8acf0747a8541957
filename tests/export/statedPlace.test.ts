/** Volume, pages, kind of work and the other fields that reference managers give: written to every list of references as they came. */
import { parse } from "@retorquere/bibtex-parser";
import { describe, expect, it } from "vitest";
import { bibtexExporter } from "../../src/export/bibtex";
import { cslJsonExporter } from "../../src/export/cslJson";
import { csvExporter } from "../../src/export/csv";
import { markdownExporter } from "../../src/export/markdown";
import { publicationOf } from "../../src/export/references/publication";
import { workKind } from "../../src/export/references/workKind";
import { risExporter } from "../../src/export/ris";
import { worksExporter } from "../../src/export/works";
import type { Paper } from "../../src/model/bibliography";
import type { CitationMap } from "../../src/model/map";
import type { Exporter } from "../../src/model/plugins";
import { makeUpMap } from "../make/map";
import { contextOf, sceneOf } from "./make";

const FACTS: readonly Partial<Paper>[] = [
  {
    title: "An article of shapes",
    authors: ["García Márquez, Gabriel", "van der Example, Anna", "Пример, Анна"],
    type: "article",
    venue: "Shapes and Rooms",
    volume: "35",
    issue: "2",
    pages: "12–19",
    publisher: "Made-Up Press",
    pmid: "99999999",
    language: "en",
    standing: "retracted",
    citedByCount: 1234,
  },
  { title: "A chapter", type: "Book Chapter", venue: "Handbook of shapes", pages: "S1-S9, S12" },
  { title: "A thesis", type: "mastersthesis", publisher: "University of Shapes", year: 2019 },
  { title: "A book without a venue", type: "BOOK", publisher: "Made-Up Press" },
  { title: "Of a kind that nobody knows", type: "sculpture", volume: "3" },
];

const map: CitationMap = (() => {
  const made = makeUpMap({ papers: FACTS.length, topics: 1, hub: false });
  const papers = made.bibliography.papers.map((paper, k) => ({ ...paper, ...FACTS[k] }));
  return { ...made, bibliography: { ...made.bibliography, papers } };
})();

async function write(exporter: Exporter): Promise<string> {
  return String(await exporter.write(sceneOf(map), map, {}, contextOf(map)));
}

describe("BibTeX", () => {
  it("has types, names and places as the source has them", async () => {
    const text = await write(bibtexExporter);
    const { entries, errors } = parse(text, { english: false, sentenceCase: false });
    expect(errors).toEqual([]);
    expect(entries.map(({ type }) => type)).toEqual([
      "article",
      "incollection",
      "mastersthesis",
      "book",
      "misc",
    ]);
    expect(text).toContain("author = {García Márquez, Gabriel and van der Example, Anna and Пример, Анна}");
    for (const line of [
      "journal = {Shapes and Rooms}",
      "volume = {35}",
      "number = {2}",
      "pages = {12--19}",
      "publisher = {Made-Up Press}",
      "pmid = {99999999}",
      "language = {en}",
      "booktitle = {Handbook of shapes}",
      "pages = {S1--S9, S12}",
      "school = {University of Shapes}",
    ])
      expect(text).toContain(`  ${line}`);
  });
});

describe("RIS", () => {
  it("has types, names and places as the source has them", async () => {
    const lines = (await write(risExporter)).split("\r\n");
    expect(lines.filter((line) => line.startsWith("TY"))).toEqual(
      ["JOUR", "CHAP", "THES", "BOOK", "GEN"].map((type) => `TY  - ${type}`),
    );
    for (const line of [
      "AU  - García Márquez, Gabriel",
      "AU  - van der Example, Anna",
      "AU  - Пример, Анна",
      "VL  - 35",
      "IS  - 2",
      "SP  - 12",
      "EP  - 19",
      "PB  - Made-Up Press",
      "AN  - PMID:99999999",
      "LA  - en",
      "SP  - S1-S9, S12",
    ])
      expect(lines).toContain(line);
  });
});

describe("CSL-JSON", () => {
  it("has types, names and places as the source has them", async () => {
    const items = JSON.parse(await write(cslJsonExporter)) as { type: string }[];
    expect(items.map(({ type }) => type)).toEqual([
      "article-journal",
      "chapter",
      "thesis",
      "book",
      "document",
    ]);
    expect(items[0]).toMatchObject({
      author: [
        { family: "García Márquez", given: "Gabriel" },
        { family: "Example", given: "Anna", "non-dropping-particle": "van der" },
        { family: "Пример", given: "Анна" },
      ],
      "container-title": "Shapes and Rooms",
      volume: "35",
      issue: "2",
      page: "12-19",
      publisher: "Made-Up Press",
      PMID: "99999999",
      language: "en",
    });
  });
});

describe("tables", () => {
  it("have a column for what some paper has, and none for what no paper has", async () => {
    const [head = ""] = (await write(csvExporter)).split("\r\n");
    expect(head).toMatch(/,y,standing,type,volume,issue,pages,publisher,pmid,language,citedByCount$/);
    const plain = makeUpMap({ papers: 2 });
    const table = String(csvExporter.write(sceneOf(plain), plain, {}, contextOf(plain)));
    expect(table.split("\r\n")[0]).toMatch(/,y$/);
  });

  it("of works have every field", async () => {
    const [first = ""] = (await write(worksExporter)).split("\n");
    expect(JSON.parse(first)).toMatchObject(FACTS[0]!);
  });
});

it("text for people has names as they are said, and says what is retracted", async () => {
  const text = await write(markdownExporter);
  expect(text).toContain("Gabriel García Márquez, Anna van der Example and Анна Пример, Retracted");
});

describe("the kind of work", () => {
  it.each([
    ["inproceedings", "proceedings"],
    ["Proceedings Paper", "proceedings"],
    ["Journal Article", "journal"],
    ["article-journal", "journal"],
    ["JOUR", "journal"],
    ["book-chapter", "chapter"],
    ["dissertation", "thesis"],
    ["techreport", "report"],
    ["misc", null],
    ["preprint", null],
    ["__proto__", null],
    ["", null],
  ])("%s is %s", (type, kind) => {
    expect(workKind(type)).toBe(kind);
  });

  it("an article in proceedings stands in proceedings", () => {
    const paper = { id: "a", title: "T", type: "article", venue: "Proceedings of the 3rd Shapes Conference" };
    expect(publicationOf(paper).kind).toBe("proceedings");
    expect(publicationOf({ ...paper, venue: "Scientometrics" }).kind).toBe("journal");
    expect(publicationOf({ ...paper, type: "inproceedings", venue: "Scientometrics" }).kind).toBe(
      "proceedings",
    );
  });

  it("a preprint stays one, whatever it is called", () => {
    const paper = { id: "a", title: "T", arxivId: "2406.99999", venue: "arXiv", type: "preprint" };
    expect(publicationOf(paper)).toEqual({ kind: "preprint" });
  });
});
