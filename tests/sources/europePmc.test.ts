import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/europe-pmc";
import { europePmc } from "../../src/sources/europePmc";
import { europePmcRecord } from "../../src/sources/europePmc/record";
import { fixtureText, notesOf } from "./inputs";
import { paperCalled, tallied } from "./tallied";

describe("an answer of Europe PMC", () => {
  it("has the record that the citations were asked for in the middle", async () => {
    const text = fixtureText("europe-pmc.json");
    const { bibliography, entries } = await tallied(europePmc, text);
    expect(entries).toBe(count(text));
    expect(bibliography.hub).toMatchObject({ untitled: true, ids: ["pmid:90000001"], citingCount: 2 });
    expect(bibliography.citations).toHaveLength(2);
    expect(paperCalled(bibliography, "Folding Paper by Machine")).toMatchObject({
      pmid: "90000002",
      authors: ["Crease A", "Fold B"],
      venue: "J Made-Up Fold",
      year: 2024,
      citedByCount: 7,
      url: "https://europepmc.org/article/MED/90000002",
    });
    expect(paperCalled(bibliography, "Notes on Wet").ids).toEqual(["epmc:PPR/PPR900003"]);
  });

  it("reads a record of a search with its abstract, names, keywords and standing", () => {
    const record = europePmcRecord(
      {
        id: "90000004",
        source: "MED",
        pmid: "90000004",
        pmcid: "PMC9000004",
        doi: "10.5555/folding.4",
        title: "On Creases",
        authorList: {
          author: [{ lastName: "Crease", firstName: "Ada" }, { collectiveName: "The Folding Group" }],
        },
        journalInfo: { volume: "3", issue: "2", journal: { title: "Folding Letters" } },
        pubYear: "2024",
        firstPublicationDate: "2024-03-09",
        abstractText: "<h4>Aim</h4>Creases.",
        pubTypeList: { pubType: ["Retracted Publication", "Journal Article"] },
        keywordList: { keyword: ["crease"] },
        meshHeadingList: { meshHeading: [{ descriptorName: "Paper" }] },
      },
      "here",
    );
    expect(record).toMatchObject({
      authors: ["Crease, Ada", "The Folding Group"],
      venue: "Folding Letters",
      standing: "retracted",
      keywords: ["crease", "Paper"],
      ids: ["pmid:90000004", "pmcid:PMC9000004"],
      abstract: "<h4>Aim</h4>Creases.",
    });
  });

  it("says of references whose they are, and of an empty answer what was looked for", async () => {
    const references = {
      request: { id: "90000001", source: "MED" },
      referenceList: {
        reference: [{ citedOrder: 1, title: "An Older Book of Folds", pubYear: 1999 }, { citedOrder: 2 }],
      },
    };
    const { bibliography, entries } = await tallied(europePmc, JSON.stringify(references));
    expect(entries).toBe(count(JSON.stringify(references)));
    expect(bibliography.hub).toBeNull();
    expect(notesOf(bibliography)).toContain("the works that pmid:90000001 cites");
    await expect(tallied(europePmc, '{"hitCount":0,"resultList":{"result":[]}}')).rejects.toThrow(
      /No records were found/,
    );
  });
});
