import { describe, expect, it } from "vitest";
import { count } from "../../scripts/formats/counts/opencitations";
import { openCitations } from "../../src/sources/openCitations";
import { openCitationsRecord, workIds } from "../../src/sources/openCitations/record";
import { bestSource } from "../../src/sources/read";
import { hasData, recorded } from "./cassettes";
import { fixtureText, inputOf } from "./inputs";
import { tallied } from "./tallied";

const row = (citing: string, cited: string) => ({ oci: "1-2", citing, cited, creation: "2020" });

describe("an answer of OpenCitations", () => {
  it("gives works that are known by their ids, around the one that all cite", async () => {
    const text = fixtureText("opencitations.json");
    const { bibliography, entries, refusals } = await tallied(openCitations, text);
    expect(entries).toBe(count(text));
    expect(refusals.map(({ where }) => where)).toEqual(["rows[2]"]);
    expect(bibliography.hub).toMatchObject({ id: "doi:10.5555/folding.1", untitled: true });
    expect(bibliography.papers.map(({ id, date, untitled }) => [id, date, untitled])).toEqual([
      ["doi:10.5555/folding.2", "2024-03-09", true],
      ["omid:br/9002", "2021", true],
    ]);
    expect(bibliography.citations).toHaveLength(2);
  });

  it("has no hub where several works are cited, and keeps each citation", async () => {
    const rows = [
      row("10.5555/A", "10.5555/b"),
      row("10.5555/a", "10.5555/c"),
      row("10.5555/b", "10.5555/c"),
    ];
    const { bibliography } = await tallied(openCitations, JSON.stringify(rows));
    expect(bibliography.hub).toBeNull();
    expect(bibliography.papers).toHaveLength(3);
    expect(bibliography.citations).toHaveLength(3);
  });

  it("reads the ids of all versions", () => {
    expect(workIds("omid:br/1 doi:10.5555/X pmid:12")).toEqual(["doi:10.5555/x", "omid:br/1", "pmid:12"]);
    expect(workIds("coci => 10.5555/x")).toEqual(["doi:10.5555/x"]);
    expect(workIds(undefined)).toEqual([]);
  });

  it("reads works of Meta without the ids in brackets", () => {
    const work = {
      id: "omid:br/061 doi:10.5555/folding.2",
      title: "Folding Paper by Machine",
      author: "Crease, Ada [orcid:0000-0000-0000-0000 omid:ra/1]; Fold, Bo [omid:ra/2]",
      pub_date: "2024-03",
      venue: "Folding Letters [issn:0000-0000 omid:br/2]",
      page: "11-19",
    };
    expect(openCitationsRecord(work, "here")).toMatchObject({
      authors: ["Crease, Ada", "Fold, Bo"],
      venue: "Folding Letters",
      date: "2024-03",
      doi: "doi:10.5555/folding.2",
      ids: ["omid:br/061"],
    });
  });
});

describe.skipIf(!hasData)(
  "real answers of OpenCitations (skipped where the data is not beside the project)",
  () => {
    const answers = hasData
      ? recorded("api/opencitations_citecorp").filter(({ uri }) => uri.includes("/coci/"))
      : [];

    it("has as many entries as each recorded answer names works", async () => {
      expect(answers.length).toBe(11);
      for (const { name, text } of answers) {
        expect(bestSource(await inputOf(text, name))).toBe(openCitations);
        const { entries } = await tallied(openCitations, text);
        expect({ name, entries }).toEqual({ name, entries: count(text) });
      }
    });

    it("has a hub in the lists of citations, none in those of references", async () => {
      for (const { uri, text } of answers) {
        const { bibliography } = await tallied(openCitations, text);
        if (uri.includes("/citations/"))
          expect(bibliography.hub?.id).toBe(`doi:${uri.split("/citations/")[1]?.toLowerCase()}`);
        else expect(bibliography.hub).toBeNull();
      }
    });
  },
);
