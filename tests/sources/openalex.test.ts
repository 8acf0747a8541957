import { readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/openalex";
import { InputError } from "../../src/model/inputError";
import { openAlex } from "../../src/sources/openalex";
import { textOfIndex } from "../../src/sources/openalex/abstract";
import { openAlexId, openAlexRecord } from "../../src/sources/openalex/record";
import { bestSource } from "../../src/sources/read";
import { dataFile, dataText, hasData } from "./cassettes";
import { fixtureText, inputOf, notesOf } from "./inputs";
import { paperCalled, tallied } from "./tallied";

const WORK = { id: "https://openalex.org/W900000010", title: "A Fold in Ten Steps", publication_year: 2020 };

describe("an answer of OpenAlex", () => {
  it("gives each work with what it says of it", async () => {
    const { bibliography, entries } = await tallied(openAlex, fixtureText("openalex.json"));
    expect(entries).toBe(3);
    const paper = paperCalled(bibliography, "Folding Paper by Machine");
    expect(paper).toMatchObject({
      id: "doi:10.5555/folding.2",
      abstract: "Machines fold paper, people fold too.",
      authors: ["Ada Crease", "Bo Fold"],
      date: "2024-03-09",
      venue: "Journal of Made-Up Folding",
      publisher: "Made-Up Press",
      volume: "3",
      issue: "2",
      type: "journal-article",
      language: "en",
      category: "Paper Folding",
      keywords: ["Origami", "Crease"],
      arxivId: "2403.09999",
      pmid: "90000002",
      citedByCount: 7,
    });
    expect(paper.ids).toEqual(expect.arrayContaining(["pmid:90000002", "openalex:W900000002"]));
    expect(paper.references?.map(({ id }) => id)).toEqual(["openalex:W900000001", "openalex:W900000003"]);
  });

  it("has the work of its filter in the middle, with the count of the answer", async () => {
    const { bibliography } = await tallied(openAlex, fixtureText("openalex.json"));
    expect(bibliography.hub).toMatchObject({ untitled: true, citingCount: 3 });
    expect(bibliography.hub?.ids).toEqual(["openalex:W900000001"]);
    expect(bibliography.citations.filter(({ target }) => target === bibliography.hub?.id)).toHaveLength(3);
  });

  it("names no hub where the filter names several works, or none", async () => {
    for (const url of [
      "/works?filter=cites:W900000001|W900000002",
      "/works?filter=cited_by:W900000001",
      "",
    ]) {
      const { bibliography } = await tallied(openAlex, JSON.stringify({ meta: { url }, results: [WORK] }));
      expect(bibliography.hub).toBeNull();
    }
  });

  it("reads older works, and takes the display name for a title that is null", async () => {
    const { bibliography } = await tallied(openAlex, fixtureText("openalex.json"));
    const paper = paperCalled(bibliography, "Notes on Wet Folding");
    expect(paper).toMatchObject({ venue: "Folding Letters", standing: "retracted", keywords: ["Geometry"] });
    expect(paperCalled(bibliography, "Erratum").standing).toBe("correction");
  });

  it("joins the words of an index in their order, without counting up to a place", () => {
    expect(textOfIndex({ far: [1e9], Wet: [0], "holds.": [3] })).toEqual({
      text: "Wet holds. far",
      gaps: 999_999_998,
    });
    expect(textOfIndex({ a: ["1", -1, 0.5, null, 1e300] })).toBeNull();
    expect(textOfIndex(JSON.parse('{"__proto__":[0],"constructor":[1]}'))?.text).toBe(
      "__proto__ constructor",
    );
    expect(textOfIndex(null)).toBeNull();
  });

  it("says where an index has lost words", async () => {
    const { bibliography } = await tallied(openAlex, fixtureText("openalex.json"));
    expect(notesOf(bibliography)).toContain("results[1]: The index of its abstract has gaps");
  });

  it("reads a single work, a list, JSON lines and pages one a line alike", async () => {
    const works = [WORK, { ...WORK, id: "https://openalex.org/W900000011", title: "Another Fold" }];
    const texts = [
      JSON.stringify(works),
      JSON.stringify(works, null, 2),
      works.map((work) => JSON.stringify(work)).join("\n"),
      works.map((work) => JSON.stringify(work, null, 2)).join("\n"),
      works.map((work) => JSON.stringify({ meta: {}, results: [work] })).join("\r\n"),
    ];
    for (const text of texts) {
      const { bibliography, entries } = await tallied(openAlex, text);
      expect(entries).toBe(2);
      expect(bibliography.papers.map(({ title }) => title).sort()).toEqual([
        "A Fold in Ten Steps",
        "Another Fold",
      ]);
    }
    expect((await tallied(openAlex, JSON.stringify(WORK))).bibliography.papers).toHaveLength(1);
  });

  it("reads what openalexR writes: lists of one, and flat names", async () => {
    const boxed = Object.fromEntries(Object.entries(WORK).map(([name, value]) => [name, [value]]));
    const flat = {
      ...WORK,
      so: "Folding Letters",
      ab: "Ten steps.",
      author: [{ au_display_name: "Ada Crease" }],
    };
    const { bibliography } = await tallied(openAlex, JSON.stringify([boxed, { ...flat, id: `${WORK.id}1` }]));
    expect(bibliography.papers.map(({ year }) => year)).toEqual([2020, 2020]);
    expect(bibliography.papers.find(({ venue }) => venue)).toMatchObject({
      abstract: "Ten steps.",
      authors: ["Ada Crease"],
    });
  });

  it("keeps the whole works of a file that was cut off, and refuses the last one", async () => {
    const text = fixtureText("openalex.json");
    const { bibliography, entries, refusals } = await tallied(
      openAlex,
      text.slice(0, text.indexOf("Erratum to") + 3),
    );
    expect(entries).toBe(3);
    expect(refusals).toEqual([{ where: "results[2]", what: expect.stringContaining("cut off") }]);
    expect(bibliography.papers).toHaveLength(2);
    expect(notesOf(bibliography)).toContain("ends in the middle");
  });

  it("loses one line of JSON lines, not its neighbours", async () => {
    const lines = [
      JSON.stringify(WORK),
      '{"id":"https://openalex.org/W9000',
      "null",
      JSON.stringify({ id: "A1234" }),
      JSON.stringify(WORK),
    ];
    const { entries, refusals } = await tallied(openAlex, lines.join("\n"));
    expect(entries).toBe(5);
    expect(refusals.map(({ where }) => where)).toEqual(["line 2", "line 3", "line 4"]);
  });

  it("has the whole hub in the middle where it is listed among the works that cite it", async () => {
    const hub = { ...WORK, referenced_works: [WORK.id], cited_by_count: 1 };
    const other = {
      id: "https://openalex.org/W900000011",
      title: "Another Fold",
      referenced_works: [WORK.id],
    };
    const stranger = {
      id: "https://openalex.org/W900000012",
      title: "A Knot",
      referenced_works: ["https://openalex.org/W900000013"],
    };
    const text = JSON.stringify({ hub: { id: WORK.id, title: null }, results: [hub, other, stranger] });
    const { bibliography, entries } = await tallied(openAlex, text);
    expect(entries).toBe(3);
    expect(bibliography.hub?.title).toBe(WORK.title);
    expect(bibliography.papers.map(({ title }) => title)).toEqual(["Another Fold", "A Knot"]);
    expect(bibliography.citations).toEqual([
      { source: bibliography.papers[0]?.id, target: bibliography.hub?.id },
    ]);
  });

  it("tells how far it is, and stops where the user cancels", async () => {
    const lines = Array.from({ length: 1600 }, (_, i) =>
      JSON.stringify({ ...WORK, id: `${WORK.id}${i}`, title: `Fold ${i}` }),
    );
    const input = await inputOf(lines.join("\n"));
    const shares: number[] = [];
    await openAlex.read([input], { step: async (share) => void shares.push(share) });
    expect(shares).toHaveLength(3);
    expect(shares.every((share, i) => share >= (shares[i - 1] ?? 0) && share > 0 && share <= 1)).toBe(true);
    const cancelled = new DOMException("cancelled", "AbortError");
    await expect(openAlex.read([input], { step: () => Promise.reject(cancelled) })).rejects.toBe(cancelled);
  });

  it("refuses what is not about works with a sentence that says what it is", async () => {
    const author = { id: "https://openalex.org/A5000000001", display_name: "Ada Crease", works_count: 3 };
    const groups = {
      meta: { count: 9, groups_count: 1 },
      results: [],
      group_by: [{ key: "2020", count: 9 }],
    };
    await expect(tallied(openAlex, JSON.stringify(author))).rejects.toThrow(/an author of OpenAlex/);
    await expect(tallied(openAlex, JSON.stringify(groups))).rejects.toThrow(/group_by/);
    await expect(tallied(openAlex, JSON.stringify({ results: [author], meta: {} }))).rejects.toThrow(
      InputError,
    );
    expect(bestSource(await inputOf(JSON.stringify(groups)))?.id).toBe("openalex");
  });

  it("tells the ids of works from those of other things", () => {
    expect(openAlexId("https://api.openalex.org/works/w900000001")).toBe("W900000001");
    expect(openAlexId("https://openalex.org/keywords/crease")).toBe("keywords/crease");
    expect(openAlexId("W12 is short")).toBeNull();
    expect(openAlexRecord({ id: "https://openalex.org/S900000001" }, "here")).toBeNull();
  });
});

describe.skipIf(!hasData)("real works of OpenAlex (skipped where the data is not beside the project)", () => {
  const files = [
    "api/openalex/idb_nasty_sample.json",
    "api/openalex/idb_works_full_raw.jsonl.gz",
    "api/openalex_fixtures/tests__fixtures__data__W-api-response.json",
    "api/openalex_fixtures/tests__fixtures__data__W2741809807.json",
    "hub/learned_index/citations_openalex_2025-08-21.json",
    ...["W2485076753", "W2547436288", "W4285719527", "W4292509493"].map(
      (hub) => `hub/openalex_net/citing_${hub}.json`,
    ),
  ];

  it.each(files)(
    "has as many entries as %s has works",
    async (path) => {
      const text = dataText(path);
      expect(bestSource(await inputOf(text))?.id).toBe("openalex");
      const { entries, refusals } = await tallied(openAlex, text);
      expect(entries).toBe(count(text));
      expect(refusals).toEqual([]);
    },
    60_000,
  );

  it("has 764 papers around the hub that the file names", async () => {
    const { bibliography } = await tallied(
      openAlex,
      dataText("hub/learned_index/citations_openalex_2025-08-21.json"),
    );
    expect(bibliography.hub).toMatchObject({
      title: "The Case for Learned Index Structures",
      citingCount: 764,
    });
    const citing = bibliography.citations.filter(({ target }) => target === bibliography.hub?.id);
    expect(new Set(citing.map(({ source }) => source)).size).toBe(bibliography.papers.length);
  });

  it("refuses each answer that is about something else", async () => {
    const others = readdirSync(dataFile("api/openalex_fixtures")).filter((name) =>
      /__(?!W)[^_]*\.json$/.test(name),
    );
    expect(others.length).toBeGreaterThan(8);
    for (const name of others) {
      const text = dataText(`api/openalex_fixtures/${name}`);
      expect(bestSource(await inputOf(text))?.id).toBe("openalex");
      await expect(tallied(openAlex, text)).rejects.toThrow(/of OpenAlex \(.*\), not a work/);
    }
  });
});
