import { describe, expect, it } from "vitest";
import { listed } from "../../src/lib/listed";
import type { Paper } from "../../src/model/bibliography";
import {
  citedWords,
  filledWords,
  gapsOf,
  progressWords,
  textGaps,
  workFacts,
} from "../../src/ui/lookUpWords";

const services = [
  {
    id: "openalex",
    label: "OpenAlex",
    host: "api.openalex.org",
    citing: true,
    fill: true,
    library: false,
    takesKey: true,
    takesMail: true,
  },
] as const;
const work = { service: "openalex", key: "W1", title: "A made-up work", authors: ["Ada Maker"] } as const;

describe("look-ups in words", () => {
  it("tell how far they are and what is left", () => {
    const progress = { service: "openalex", stage: "Papers that cite it", got: 1200, total: 2500 } as const;
    expect(progressWords({ ...progress, budget: "$0.09 of $0.1 left" }, services)).toBe(
      "OpenAlex: Papers that cite it, 1,200 of 2,500 ($0.09 of $0.1 left)",
    );
    expect(progressWords({ ...progress, got: 0, total: null, budget: null }, services)).toBe(
      "OpenAlex: Papers that cite it",
    );
  });

  it("tell of a work what its service says, and nothing else", () => {
    expect(workFacts(work)).toBe("Ada Maker");
    expect(workFacts({ ...work, year: 2020, venue: "Folds" })).toBe("Ada Maker, 2020, Folds");
    expect(citedWords(work, services)).toBe("known to OpenAlex");
    expect(citedWords({ ...work, citedByCount: 0 }, services)).toBe("cited by 0, says OpenAlex");
  });

  it("count what papers lack; an id in place of a title is none", () => {
    const papers: Paper[] = [
      { id: "a", title: "10.5555/a", doi: "10.5555/a", untitled: true },
      { id: "b", title: "A made-up paper", abstract: "Text." },
    ];
    expect(textGaps(papers).map(({ field, count }) => [field, count])).toEqual([
      ["title", 1],
      ["abstract", 1],
    ]);
    expect(gapsOf(papers).find(({ field }) => field === "doi")?.count).toBe(1);
    expect(gapsOf([])).toEqual([]);
  });

  it("tell what was filled, in numbers with their nouns", () => {
    const counts = new Map([
      ["title", 1],
      ["references", 12],
      ["abstract", 2],
    ]);
    expect(filledWords({ label: "OpenAlex", counts })).toBe(
      "OpenAlex: 1 title, 12 lists of references, 2 abstracts.",
    );
  });

  it("list names", () => {
    expect([listed([]), listed(["a"]), listed(["a", "b", "c"])]).toEqual(["", "a", "a, b and c"]);
  });
});
