import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import { withFacts } from "../../src/sources/facts";
import { inspectReading } from "../../src/sources/inspect";
import { fixtureText, notesOf, pageOf, readText, surveyFacts, surveyText } from "./inputs";

const page = await readText(fixtureText("hub-page.txt"));
const facts = fixtureText("facts.json");
const joined = withFacts(page, facts, "facts.json");

describe("facts beside a page", () => {
  it("are joined by title, whatever its case, and say where each field is from", () => {
    expect(joined.hub).toEqual({
      ...page.hub,
      arxivId: "2601.00001",
      date: "2026-01-01",
      url: "https://facts.example/hub",
      origins: {
        arxivId: "https://facts.example/hub",
        date: "https://facts.example/hub",
        url: "https://facts.example/hub",
      },
    });
    expect(joined.papers[0]).toMatchObject({ authors: ["Ada Example"], arxivId: "2603.00001" });
  });

  it("never change what the page says, nor an id", () => {
    expect(joined.papers[0]!.date).toBe("2026-03-31");
    expect(joined.papers[0]!.category).toBe("cs.SE");
    expect(joined.papers[0]!.origins).not.toHaveProperty("date");
    expect(notesOf(joined)).toContain('Its date is "2026-03-31" in the source and "2026-03-30" in the facts');
    expect(joined.papers.map((paper) => paper.id)).toEqual(page.papers.map((paper) => paper.id));
    expect(joined.citations).toBe(page.citations);
  });

  it("say how a date was found that the record does not state itself", () => {
    expect(joined.papers[2]!.date).toBe("2026-04");
    expect(joined.papers[2]!.origins!.date).toBe("month of a made-up id, https://facts.example/three");
  });

  it("leave a paper without facts as it is, and note a row about no paper", () => {
    expect(joined.papers[1]).toBe(page.papers[1]);
    expect(notesOf(joined)).toContain('"A Paper of Another Page" is no paper of this bibliography');
  });

  it("of another page altogether cost one note", async () => {
    const other = withFacts(
      await readText(pageOf([{ title: "Something Else" }]).replace("Folding", "Maps")),
      facts,
      "f.json",
    );
    expect(other.notes.filter((note) => note.where.startsWith("f.json"))).toHaveLength(1);
  });

  it("are given to neither of two papers of one title", async () => {
    const title = "Test Title One: Folding by Made-Up Machines";
    const twins = await readText(
      pageOf([
        { title, summary: "What the one says." },
        { title, summary: "What the other says." },
      ]),
    );
    const read = withFacts(twins, facts, "facts.json");
    expect(read.papers).toEqual(twins.papers);
    expect(notesOf(read)).toContain("is the title of several papers");
  });

  it("that are no such file are refused with a sentence", () => {
    for (const text of ["", "{", "[]", "{}", '{"papers":1}', fixtureText("bibliography.json"), "hub"])
      expect(() => withFacts(page, text, "facts.json")).toThrow(InputError);
  });

  it("with bad rows give what they hold", () => {
    const rows = [
      5,
      { title: 3 },
      { title: "Test Title Two: Creases Without Names", date: "2026-99", doi: "10.5555/x" },
    ];
    const read = withFacts(page, JSON.stringify({ papers: rows }), "facts.json");
    expect(read.papers[1]).toMatchObject({
      date: "2026-02",
      doi: "10.5555/x",
      origins: { doi: "facts.json" },
    });
    expect(notesOf(read)).toContain("papers[2].date: Expected a date");
  });
});

describe("the facts of the survey", async () => {
  const survey = await readText(surveyText());
  const full = withFacts(survey, surveyFacts(), "survey-code-generation.facts.json");

  it("give 48 of 50 papers a date, an arXiv id and a page, and the others nothing", () => {
    expect(full.papers.filter((paper) => paper.date && paper.arxivId && paper.url)).toHaveLength(48);
    const bare = full.papers.filter((paper) => !paper.origins);
    expect(bare.map((paper) => paper.title)).toEqual([
      "One Generator, Any Process: LLM-Conditioning for the LHC",
      "A PennyLane-Centric Dataset to Enhance LLM-based Quantum Code Generation using RAG",
    ]);
    expect(full.notes).toEqual(survey.notes);
  });

  it("show 15 papers of 2025 and 33 of 2026, 30 of them of April and May", () => {
    const dated = (start: string) => full.papers.filter((paper) => paper.date?.startsWith(start)).length;
    expect([dated("2025"), dated("2026"), dated("2026-04") + dated("2026-05")]).toEqual([15, 33, 30]);
  });

  it("say of two dates that they are the month of the arXiv id", () => {
    const months = full.papers.filter((paper) => paper.origins?.date?.startsWith("month of the arXiv id"));
    expect(months.map((paper) => paper.date)).toEqual(["2025-11", "2026-05"]);
  });

  it("reach the title that the page writes in LaTeX", () => {
    expect(full.papers.find((paper) => paper.title.includes("PARAMΔ"))!.arxivId).toBe("2605.18083");
  });

  it("are counted by the inspection", () => {
    expect(inspectReading({ bibliography: full })).toMatchObject({
      format: "hub-page",
      hub: { title: "A Survey on Large Language Models for Code Generation" },
      papers: 50,
      citations: 50,
      missing: { summary: 0, abstract: 50, date: 2, arxivId: 2, venue: 38 },
    });
  });
});
