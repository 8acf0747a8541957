import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/crossref";
import { crossref } from "../../src/sources/crossref";
import { crossrefRecord } from "../../src/sources/crossref/record";
import { bestSource } from "../../src/sources/read";
import { dataText, hasData, recorded } from "./cassettes";
import { fixtureText, inputOf } from "./inputs";
import { paperCalled, tallied } from "./tallied";

const record = (work: Record<string, unknown>) => crossrefRecord({ DOI: "10.5555/x", ...work }, "here");

describe("an answer of Crossref", () => {
  it("gives each work with what it says of it", async () => {
    const { bibliography, entries } = await tallied(crossref, fixtureText("crossref.json"));
    expect(entries).toBe(3);
    const paper = paperCalled(bibliography, "Folding Paper by Machine");
    expect(paper).toMatchObject({
      title: "Folding Paper by Machine: A Case Study",
      abstract: "Machines fold paper.",
      authors: ["Crease, Ada", "The Folding Group"],
      date: "2024-03",
      venue: "Journal of Made-Up Folding",
      publisher: "Made-Up Press",
      type: "journal-article",
      standing: "retracted",
      citedByCount: 7,
    });
    expect(paper.ids).toContain("doi:10.5555/preprint.2");
    expect(paper.references).toHaveLength(4);
    expect(paper.references?.[0]).toEqual({ id: "doi:10.5555/folding.1" });
    expect(paper.references?.[1]?.title).toBe("An Older Book of Folds");
    expect(paper.references?.[2]?.text).toBe("Fold B. Wet folding. 2001.");
    expect(paper.references?.[3]?.text).toBe("Fold, 2003, Folding Letters, 5");
  });

  it("marks a notice and a peer review, and not the work that a new version replaces", async () => {
    const { bibliography } = await tallied(crossref, fixtureText("crossref.json"));
    const standings = new Map(bibliography.papers.map(({ doi, standing }) => [doi, standing]));
    expect(standings.get("10.5555/folding.3")).toBe("correction");
    expect(standings.get("10.5555/folding.4")).toBe("peer-review");
    expect(record({ "update-to": [{ DOI: "10.5555/y", type: "new_version" }] }).standing).toBeUndefined();
  });

  it("reads dates as far as they go", () => {
    expect(record({ issued: { "date-parts": [[2024, 3, 9]] } }).date).toBe("2024-03-09");
    expect(record({ issued: { "date-parts": [[2024, null]] } }).date).toBe("2024");
    expect(
      record({ issued: { "date-parts": [[null]] }, posted: { "date-parts": [["2021", "7"]] } }).date,
    ).toBe("2021-07");
    expect(record({ issued: null, created: { "date-parts": [[2024, 1, 1]] } }).date).toBeUndefined();
    expect(record({ issued: { "date-parts": [] } }).date).toBeUndefined();
  });

  it("joins title and subtitle once", () => {
    expect(record({ title: ["Folds:"], subtitle: ["A Case Study"] }).title).toBe("Folds: A Case Study");
    expect(record({ title: ["Folds: A Case Study"], subtitle: ["A case study"] }).title).toBe(
      "Folds: A Case Study",
    );
    expect(record({ title: [] }).title).toBeUndefined();
  });

  it("refuses answers about journals and members with a sentence", async () => {
    const answer = JSON.stringify({
      status: "ok",
      "message-type": "journal-list",
      message: { items: [{ title: "X" }] },
    });
    await expect(tallied(crossref, answer)).rejects.toThrow(/about a journal-list, not about works/);
  });
});

describe.skipIf(!hasData)(
  "real answers of Crossref (skipped where the data is not beside the project)",
  () => {
    it("has as many entries as each recorded answer has works, or says what it is instead", async () => {
      const answers = recorded("api/crossref_habanero").filter(({ text }) => text.includes('"message-type"'));
      expect(answers.length).toBeGreaterThan(55);
      let works = 0;
      for (const { name, text } of answers) {
        expect(bestSource(await inputOf(text, name))).toBe(crossref);
        if (count(text) === 0)
          await expect(tallied(crossref, text)).rejects.toThrow(/^(This is an answer of Crossref|No works)/);
        else {
          const { entries, bibliography } = await tallied(crossref, text);
          expect({ name, entries }).toEqual({ name, entries: count(text) });
          works += bibliography.papers.length;
        }
      }
      expect(works).toBeGreaterThan(600);
    }, 60_000);

    it("reads a file of a dump, and the CSL-JSON that content negotiation gives", async () => {
      const dump = dataText("api/opencitations_index/tests__data__coci_validate__0.json");
      expect((await tallied(crossref, dump)).entries).toBe(count(dump));
      const answers = recorded("api/crossref_habanero").filter(({ name }) => name.includes("citeproc_json"));
      for (const { text } of answers)
        expect((await tallied(crossref, text)).bibliography.papers[0]?.doi).toMatch(/^10\./);
      expect(answers).toHaveLength(1);
    });
  },
);
