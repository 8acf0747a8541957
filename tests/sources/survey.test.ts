import { describe, expect, it } from "vitest";
import { notesOf, readText, surveyText } from "./inputs";

const survey = await readText(surveyText(), "survey-code-generation.txt");
const titled = (start: string) => survey.papers.find((paper) => paper.title.startsWith(start))!;

describe("the survey's hub page", () => {
  it("has fifty citing papers, each with a title, a summary and an id of its own", () => {
    expect(survey.papers).toHaveLength(50);
    expect(survey.papers.every((paper) => paper.title !== "" && paper.summary)).toBe(true);
    expect(new Set(survey.papers.map((paper) => paper.id)).size).toBe(50);
  });

  it("names its hub, its rank and its abstract", () => {
    expect(survey.hub?.title).toBe("A Survey on Large Language Models for Code Generation");
    expect(survey.hub?.rank).toBe("Canonical reference");
    expect(survey.hub?.abstract).toMatch(/^Large Language Models \(LLMs\) have/);
    expect(survey.hub?.abstract).toMatch(/recent advances in the field\.$/);
  });

  it("gives the lone first line to the first paper", () => {
    expect(survey.papers[0]!.title).toMatch(/^What Breaks When LLMs Code\?/);
    expect(surveyText().startsWith(survey.papers[0]!.summary!)).toBe(true);
  });

  it("has its first 24 papers as the representative ones, and no other", () => {
    expect(survey.papers.map((paper) => paper.representative === true)).toEqual(
      Array.from({ length: 50 }, (_, i) => i < 24),
    );
  });

  it("keeps the summary that is cut in mid-sentence, and says so", () => {
    expect(titled("HieraSparse").summary).toMatch(/magnitude pruning and$/);
    const cut = survey.notes.filter((note) => note.what.includes("mid-sentence"));
    expect(cut).toHaveLength(1);
    expect(cut[0]!.what).toContain("HieraSparse");
    expect(surveyText().split("\n")[Number(cut[0]!.where.slice(5)) - 1]).toMatch(/^HieraSparse/);
  });

  it("has its title with LaTeX in letters", () => {
    expect(titled("A Data-Efficient Path").title).toContain("Post-training PARAMΔ Integration");
  });

  it("keeps the headline word for word and computes nothing from it", () => {
    expect(survey.hub?.headline).toBe(
      "Canonical reference. 88% of citing Pith papers cite this work as background.",
    );
    for (const field of ["citingCount", "roles", "polarities", "years"])
      expect(survey.hub).not.toHaveProperty(field);
  });

  it("has one citation a paper, to the hub, without role or polarity", () => {
    expect(survey.citations).toEqual(
      survey.papers.map((paper) => ({ source: paper.id, target: survey.hub?.id })),
    );
  });

  it("says what the page does not", () => {
    expect(notesOf(survey)).toContain("the number of papers that cite it");
    expect(notesOf(survey)).toContain("counts of citation roles");
  });

  it("gives no paper a date or an author that the page does not state", () => {
    for (const field of ["date", "year", "authors", "doi", "arxivId", "url", "category"])
      expect(survey.papers.some((paper) => field in paper)).toBe(false);
  });

  it("is the same with CR LF, with CR, with other bullets and with a byte order mark", async () => {
    const text = surveyText();
    const variants = [
      text.replaceAll("\n", "\r\n"),
      text.replaceAll("\n", "\r"),
      `\ufeff${text}`,
      text.replaceAll("\n-\n", "\n*\n"),
      text.replaceAll("\n-\n", "\n•\n"),
      text.replaceAll("\n-\n", "\n- "),
      text.replaceAll("\n-\n", "\n\n  * "),
      numbered(text),
    ];
    for (const variant of variants) {
      const read = await readText(variant, "survey-code-generation.txt");
      expect({ ...read, notes: [] }).toEqual({ ...survey, notes: [] });
    }
  });

  it("is the same with its sections in another order", async () => {
    const text = surveyText();
    const headings = ["abstract", "hub tools", "representative citing papers", "citing papers explorer"];
    const starts = headings.map((heading) => text.indexOf(`\n${heading}\n`) + 1);
    const parts = starts.map((start, i) => text.slice(start, starts[i + 1] ?? text.length));
    const opening = text.slice(0, starts[0]);
    const [orphan, ...hub] = opening.split("\n");
    for (const order of [
      [3, 1, 2, 0],
      [2, 3, 0, 1],
      [1, 0, 3, 2],
    ]) {
      const sections = order.map((i) => parts[i]!.trimEnd());
      const before = await readText([opening.trimEnd(), ...sections].join("\n"));
      expect(before.papers).toEqual(survey.papers);
      expect(before.hub).toEqual(survey.hub);
      const after = await readText([orphan, ...sections, hub.join("\n")].join("\n"));
      expect(after.papers).toEqual(survey.papers);
      expect(after.hub).toEqual(survey.hub);
    }
  });
});

function numbered(text: string): string {
  let number = 0;
  return text.replace(/\n-\n/g, () => `\n${++number}. `);
}
