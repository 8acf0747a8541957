import { describe, expect, it } from "vitest";
import { readInputs } from "../../src/reading";
import { cslJson } from "../../src/sources/cslJson";
import { fixture, inputOf, readJson } from "./inputs";

const first = async (item: object) =>
  (await readJson([{ title: "A Title", type: "book", ISBN: "1", ...item }])).papers[0]!;

describe("an item of CSL-JSON", () => {
  it("keeps its fields", async () => {
    const name = "library.csl.json";
    const { bibliography } = await readInputs([{ bytes: fixture(name), name }]);
    expect(bibliography.format).toBe("csl-json");
    expect(bibliography.papers[0]).toMatchObject({
      title: "Folding Paper",
      authors: ["van den Berg, Ann, Jr.", "Paper Study Group"],
      date: "2019-03-15",
      venue: "Journal of Shapes",
      volume: "4",
      issue: "2",
      pages: "12-19",
      doi: "10.5555/folding.2019",
      pmid: "90000001",
      keywords: ["folding", "card, thick"],
    });
    expect(bibliography.papers[1]).toMatchObject({ arxivId: "2999.00001", date: "2021-05" });
    expect(bibliography.papers[1]!.issue).toBeUndefined();
    expect(bibliography.papers[2]).toMatchObject({
      authors: ["Editor, Cy"],
      year: 1998,
      arxivId: "2999.00002",
    });
    expect(bibliography.files![0]).toMatchObject({ records: 3, refused: 2 });
  });

  it.each([
    [{ "date-parts": [[2020, 5, 3]] }, "2020-05-03"],
    [{ "date-parts": [["2020", "5"]] }, "2020-05"],
    [{ "date-parts": [[2020], [2022]] }, "2020"],
    [{ "date-parts": [[2020, 13]], season: 2 }, "2020"],
    [{ "date-parts": [[null]], raw: "2020-06" }, "2020-06"],
    [{ "date-parts": "nonsense" }, undefined],
    [{ "date-parts": [[-44, 3, 15]] }, undefined],
  ])("issued %j is the date %s", async (issued, date) => {
    expect((await first({ issued })).date).toBe(date);
  });

  it("is found in a list of items, and alone", async () => {
    const item = { title: "One", author: [{ family: "Example" }], DOI: "10.5555/1" };
    expect((await readJson({ items: [item, item] })).papers.length).toBeGreaterThan(0);
    expect((await readJson(item)).papers[0]!.title).toBe("One");
  });

  it("survives fields of any other kind", async () => {
    const paper = await first({
      author: "Nobody",
      keyword: 5,
      note: [],
      DOI: {},
      volume: null,
      issued: [[]],
      reference: [null, { DOI: "10.5555/2" }],
    });
    expect(paper.title).toBe("A Title");
    expect(paper.references).toEqual([{ id: "doi:10.5555/2" }]);
  });
});

describe("JSON of others", () => {
  it.each([
    [
      "a work of Crossref",
      [
        {
          title: ["A"],
          DOI: "10.5555/1",
          type: "journal-article",
          issued: { "date-parts": [[2020]] },
          author: [{ family: "A" }],
        },
      ],
    ],
    [
      "a work of OpenAlex",
      [{ id: "https://openalex.org/W1", title: "A", type: "article", doi: "https://doi.org/10.5555/1" }],
    ],
    ["a paper of Semantic Scholar", [{ paperId: "a", title: "A", authors: [{ name: "A" }] }]],
    ["a list of numbers", [1, 2]],
  ])("is none: %s", async (_, value) => {
    expect(cslJson.accepts(await inputOf(JSON.stringify(value)))).toBe(0);
  });
});
