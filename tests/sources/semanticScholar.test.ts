import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/semantic-scholar";
import { readInputs } from "../../src/reading";
import { bestSource } from "../../src/sources/read";
import { semanticScholar } from "../../src/sources/semanticScholar";
import { semanticScholarRecord } from "../../src/sources/semanticScholar/record";
import { dataText, hasData, recorded } from "./cassettes";
import { bytesOf, fixtureText, inputOf, notesOf } from "./inputs";
import { paperCalled, tallied } from "./tallied";

const HUB = {
  paperId: "00000000000000000000000000000000000000a1",
  title: "A Made-Up Survey of Paper Folding",
  citationCount: 9,
};
const ROWS = {
  offset: 0,
  next: 2,
  data: [
    {
      contexts: ["We fold as in [1].", "Others fold too [1]."],
      intents: ["methodology", "background"],
      isInfluential: true,
      citingPaper: { paperId: "00000000000000000000000000000000000000a2", title: "Folding Paper by Machine" },
    },
    {
      contexts: [],
      intents: [],
      isInfluential: false,
      citingPaper: { paperId: null, title: "Notes on Wet Folding" },
    },
    { contexts: [], intents: null, citingPaper: null },
  ],
};

describe("an answer of Semantic Scholar", () => {
  it("has the paper in the middle and those that cite it around it", async () => {
    const { bibliography, entries, refusals } = await tallied(
      semanticScholar,
      fixtureText("semantic-scholar.json"),
    );
    expect(entries).toBe(4);
    expect(refusals.map(({ where }) => where)).toEqual(["citations[2]"]);
    const { hub, citations } = bibliography;
    expect(hub).toMatchObject({ id: "doi:10.5555/folding.1", citingCount: 3 });
    expect(hub?.references).toEqual([
      { id: "s2:00000000000000000000000000000000000000a9", title: "An Older Book of Folds" },
    ]);
    expect(citations.map(({ target }) => target)).toEqual([hub?.id, hub?.id]);
  });

  it("gives each paper with what it says of it", async () => {
    const { bibliography } = await tallied(semanticScholar, fixtureText("semantic-scholar.json"));
    const paper = paperCalled(bibliography, "Folding Paper by Machine");
    expect(paper).toMatchObject({
      doi: "10.5555/folding.2",
      arxivId: "2403.09999",
      pmid: "90000002",
      summary: "A machine that folds paper.",
      venue: "Journal of Made-Up Folding",
      volume: "3",
      date: "2024-03-09",
      type: "JournalArticle",
      category: "Engineering, Mathematics",
      authors: ["Ada Crease"],
      citedByCount: 7,
    });
    expect(paper.abstract).toBeUndefined();
    expect(paper.ids).toEqual(
      expect.arrayContaining(["s2:00000000000000000000000000000000000000a2", "corpusid:900002"]),
    );
  });

  it("says that sentences of citations are lost where no file names the cited paper", async () => {
    const { bibliography, entries, refusals } = await tallied(semanticScholar, JSON.stringify(ROWS));
    expect(bibliography.hub).toBeNull();
    expect(bibliography.citations).toEqual([]);
    expect(entries).toBe(3);
    expect(refusals).toEqual([{ where: "data[2]", what: "This row names no paper; left out." }]);
    expect(notesOf(bibliography)).toMatch(
      /does not say which paper these papers cite.* of 1 of its citations/,
    );
  });

  it("keeps them where the answer of the cited paper is opened together with the rows", async () => {
    const files = [
      { name: "citations.json", bytes: bytesOf(JSON.stringify(ROWS)) },
      { name: "paper.json", bytes: bytesOf(JSON.stringify(HUB)) },
    ];
    const { bibliography } = await readInputs(files);
    expect(bibliography.hub).toMatchObject({ title: HUB.title, citingCount: 9 });
    expect(bibliography.papers).toHaveLength(2);
    expect(bibliography.citations.find(({ contexts }) => contexts)).toMatchObject({
      target: bibliography.hub?.id,
      role: "background, methodology",
      contexts: ["We fold as in [1].", "Others fold too [1]."],
      influential: true,
    });
    expect(notesOf(bibliography)).not.toContain("does not say which paper");
  });

  it("adds what a paper cites where the answer holds nothing else", async () => {
    const cited = { paperId: "00000000000000000000000000000000000000a9", title: "An Older Book of Folds" };
    const { bibliography } = await tallied(semanticScholar, JSON.stringify({ ...HUB, references: [cited] }));
    expect(bibliography.hub).toBeNull();
    expect(bibliography.papers.map(({ title }) => title)).toEqual([HUB.title, cited.title]);
    const rows = { data: [{ contexts: [], citedPaper: cited }] };
    expect((await tallied(semanticScholar, JSON.stringify(rows))).bibliography.papers).toHaveLength(1);
  });

  it("states citations among the papers of a list", async () => {
    const citing = { paperId: "00000000000000000000000000000000000000a2", title: "Folding Paper by Machine" };
    const list = [
      { ...HUB, citations: [citing, { paperId: "00000000000000000000000000000000000000a8" }] },
      citing,
    ];
    for (const text of [JSON.stringify(list), list.map((paper) => JSON.stringify(paper)).join("\n")]) {
      const { bibliography } = await tallied(semanticScholar, text);
      const [survey, other] = bibliography.papers;
      expect(bibliography.hub).toBeNull();
      expect(bibliography.citations).toEqual([{ source: other?.id, target: survey?.id }]);
    }
  });

  it("reads lines of the data set `papers`, whose names are in small letters", () => {
    const line = {
      corpusid: 900002,
      externalids: { DOI: "10.5555/folding.2", PubMed: null },
      title: "Folding Paper by Machine",
      citationcount: 7,
      publicationdate: "2024-03-09",
      s2fieldsofstudy: [{ category: "Engineering" }],
    };
    expect(semanticScholarRecord(line, "line 1")).toMatchObject({
      ids: ["corpusid:900002"],
      doi: "10.5555/folding.2",
      citedByCount: 7,
      date: "2024-03-09",
      category: "Engineering",
    });
  });

  it("refuses answers about authors, data sets and errors with a sentence", async () => {
    const authors = { total: 1, offset: 0, data: [{ authorId: "1", name: "Ada Crease" }] };
    await expect(tallied(semanticScholar, JSON.stringify(authors))).rejects.toThrow(
      /authors of Semantic Scholar/,
    );
    await expect(tallied(semanticScholar, '{"error":"Paper not found"}')).rejects.toThrow(
      /error: Paper not found/,
    );
    await expect(tallied(semanticScholar, '{"total":0,"offset":0}')).rejects.toThrow(/lists no papers/);
  });
});

describe.skipIf(!hasData)(
  "real answers of Semantic Scholar (skipped where the data is not beside the project)",
  () => {
    it("has the 1,000 papers that cite the hub of Paper.json", async () => {
      const text = dataText("api/semanticscholar/Paper.json");
      const { bibliography, entries } = await tallied(semanticScholar, text);
      expect(entries).toBe(count(text));
      expect(bibliography.hub).toMatchObject({
        title: "Computing Machinery and Intelligence",
        citingCount: 10_059,
      });
      expect(bibliography.papers).toHaveLength(1000);
      expect(bibliography.citations.filter(({ target }) => target === bibliography.hub?.id)).toHaveLength(
        1000,
      );
      expect(bibliography.hub?.references).toHaveLength(14);
    });

    it("has as many entries as each recorded answer has papers, or says what it is instead", async () => {
      const answers = recorded("api/semanticscholar");
      expect(answers.length).toBeGreaterThan(80);
      let read = 0;
      for (const { name, text } of answers) {
        const source = bestSource(await inputOf(text, name));
        expect(source === null || source === semanticScholar).toBe(true);
        if (source && /"paperId"|"snippet"/.test(text)) {
          const { entries } = await tallied(source, text);
          expect({ name, entries }).toEqual({ name, entries: count(text) });
          read++;
        } else await expect(tallied(semanticScholar, text)).rejects.toThrow(/^[A-Z].*\S$/);
      }
      expect(read).toBeGreaterThan(70);
    }, 60_000);
  },
);
