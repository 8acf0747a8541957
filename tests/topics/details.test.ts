/** The second line of names. */
import { describe, expect, it } from "vitest";
import type { Candidate } from "../../src/topics/candidates";
import { detailOf } from "../../src/topics/details";
import { repeats, stemsOf, worded } from "../../src/topics/nameParts";

/** A phrase that so many papers of the topic have, three times as common there as elsewhere. */
function phrase(label: string, count: number, changes: Partial<Candidate> = {}): Candidate {
  return {
    label,
    stems: stemsOf(label),
    isFacet: false,
    isArea: false,
    isStrange: false,
    score: count,
    surprise: count,
    coverage: count / 100,
    lift: 3,
    count,
    papers: () => [],
    ...changes,
  };
}

const term = (text: string, count: number, elsewhere: number) => ({
  term: text,
  weight: 1,
  count,
  elsewhere,
});

describe("the second line of a name", () => {
  it("holds the best phrases, three at most", () => {
    const phrases = ["tea leaves", "kite strings", "bell towers", "rye fields"].map((label) =>
      phrase(label, 5),
    );
    expect(detailOf("Oat mills", phrases, [], 20)).toEqual(["tea leaves", "kite strings", "bell towers"]);
  });

  it("says no word of the name again, in any form, nor short for long", () => {
    const phrases = ["philosopher", "entity recognition", "ER", "summaries"].map((label) => phrase(label, 9));
    expect(detailOf("Philosophy & ethics", phrases, [], 20)).toEqual(["entity recognition", "summaries"]);
    expect(detailOf("Entity recognition", phrases.slice(2), [], 20)).toEqual(["summaries"]);
    expect(detailOf("Summarization", phrases.slice(3), [], 20)).toEqual([]);
  });

  it("leaves out whole fields, what is as common elsewhere, and what few papers mention in passing", () => {
    const phrases = [
      phrase("mathematics", 9, { isArea: true }),
      phrase("open water", 9, { lift: 1.4 }),
      phrase("salt", 3),
      phrase("tidal gauges", 2),
      phrase("tidal pools", 3),
    ];
    expect(detailOf("Oysters", phrases, [], 100)).toEqual(["tidal pools"]);
  });

  it("is filled with words that most papers with them have here", () => {
    const terms = [term("safety", 5, 1), term("harbour", 5, 6), term("approach", 9, 0), term("kelp", 2, 0)];
    expect(detailOf("Oysters", [], terms, 20)).toEqual(["safety"]);
  });
});

describe("words that repeat others", () => {
  it.each([
    ["vulnerability", "vuln"],
    ["dialog systems", "dialogue"],
    ["GPU", "graphics processing unit"],
    ["multi-criteria analysis", "MCA"],
    ["decision analysis", "MCDA"],
  ])("are %s and %s", (a, b) => {
    expect(repeats(worded(a), worded(b))).toBe(true);
    expect(repeats(worded(b), worded(a))).toBe(true);
  });

  it.each([
    ["log", "logic"],
    ["tea", "team"],
    ["GPU", "oat mills"],
    ["ionic liquids", "crude oil"],
    ["oyster beds", "mussel banks"],
  ])("are not %s and %s", (a, b) => expect(repeats(worded(a), worded(b))).toBe(false));
});
