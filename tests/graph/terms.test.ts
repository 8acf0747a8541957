/** From papers to terms: the fast way gives what the plain way gives, whatever the texts. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countSteps } from "../../src/graph/countedTerms";
import { documentSteps } from "../../src/graph/documents";
import { textEvidence, textSteps } from "../../src/graph/text";
import { vocabularyOf } from "../../src/graph/vocabulary";
import { entriesOf } from "../../src/lib/sparseRows";
import { finished } from "../../src/lib/steps";
import type { Paper } from "../../src/model/bibliography";
import { untidyText } from "../lib/untidyTexts";
import { surveyPage } from "../topics/make";
import { plainTerms } from "./plainTerms";

const HUB = { id: "hub", title: "Learning on data" };

function expectAlike(papers: readonly Paper[], excluded: readonly string[]) {
  const { terms, surfaces, tfidf } = textEvidence(HUB, papers, { excluded });
  const plain = plainTerms(HUB.title, papers, excluded);
  expect(terms).toEqual(plain.terms);
  expect(surfaces).toEqual(plain.surfaces);
  expect(papers.map((_, i) => [...entriesOf(tfidf, i)])).toEqual(plain.rows);
}

describe("terms, surfaces and rows", () => {
  it("are the plain way's of untidy texts, with words left out and without", () => {
    const reference = fc.oneof(
      fc.constant({ id: "doi:10.1/x" }),
      untidyText.map((title) => ({ title })),
    );
    const paper: fc.Arbitrary<Paper> = fc
      .record({
        id: fc.constant("p"),
        title: untidyText,
        summary: fc.oneof(fc.constant(""), untidyText),
        abstract: fc.oneof(fc.constant(""), untidyText),
        keywords: fc.array(untidyText, { maxLength: 2 }),
        references: fc.array(reference, { maxLength: 2 }),
      })
      .chain((titled) => fc.constantFrom<Paper>(titled, titled, { ...titled, untitled: true }));
    const excluded = fc.constantFrom([], ["deep", "python models", "代码", "ab"]);
    fc.assert(fc.property(fc.array(paper, { maxLength: 12 }), excluded, expectAlike), { numRuns: 150 });
  });

  it("are the plain way's where a stem holds a space", () => {
    const titles = ["ﷺ word", "صلى الله ﷺ", "word ﷺ ﷺ", "الله عليه", "ͺ word ͺ", "ͺ word", "صلى", "ﹰ word"];
    expectAlike(
      [...titles, ...titles.toReversed()].map((title) => ({ id: title, title })),
      [],
    );
  });

  it("are the plain way's of the survey's papers", () => {
    expectAlike(surveyPage().papers, ["language models"]);
  });
});

describe("the vocabulary", () => {
  const vocabulary = (papers: readonly Paper[]) =>
    vocabularyOf(finished(countSteps(finished(documentSteps(null, papers, [])))));

  it("has the terms of most papers where there are more than 40,000, ties by their letters", () => {
    const name = (i: number) => `w${String(i).padStart(5, "0")}`;
    const words = Array.from({ length: 41_000 }, (_, i) => name(i));
    const papers = [words, words, words.slice(-500)].map((list, i) => ({
      id: `p${i}`,
      title: list.join(", "),
    }));
    const { terms, papersWith } = vocabulary(papers);
    expect(terms).toEqual([...words.slice(0, 39_500), ...words.slice(-500)]);
    expect([...new Set(papersWith)]).toEqual([2, 3]);
  });

  it("takes phrases of three papers where papers are many", () => {
    const papers = Array.from({ length: 1001 }, (_, i) => ({
      id: `p${i}`,
      title: i < 2 ? "Stone oven" : i < 5 ? "Rye bread" : "",
    }));
    expect(vocabulary(papers).terms).toEqual(["bread", "oven", "rye", "rye bread", "stone"]);
    expect(vocabulary(papers.slice(0, 1000)).terms).toContain("stone oven");
  });

  it("is empty of no papers", () => {
    expect(vocabulary([]).terms).toEqual([]);
  });
});

describe("text in steps", () => {
  it("says how far it is, never less than before, and often", () => {
    const papers = Array.from({ length: 3000 }, (_, i) => ({
      id: `p${i}`,
      title: `Rye bread ${i % 7} oven`,
    }));
    const shares: number[] = [];
    const steps = textSteps(HUB, papers);
    for (let step = steps.next(); !step.done; step = steps.next()) shares.push(step.value);
    expect(shares.length).toBeGreaterThan(12);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares[0]).toBeGreaterThanOrEqual(0);
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
  });
});
