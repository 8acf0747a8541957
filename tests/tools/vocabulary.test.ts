import { describe, expect, it } from "vitest";
import { SequenceBuilder, StemNumbers } from "../../tools/train-embedding/stemSequences";
import { countTerms, dampened } from "../../tools/train-embedding/termCounts";
import { chooseVocabulary, type VocabularySize } from "../../tools/train-embedding/vocabulary";

const roomy: VocabularySize = { words: 100, pairs: 100, leastWordPapers: 1, leastPairPapers: 2 };

function prepare(papers: readonly { title: string; abstract?: string }[]) {
  const stems = new StemNumbers();
  const [titles, abstracts] = [new SequenceBuilder(stems), new SequenceBuilder(stems)];
  for (const { title, abstract } of papers) {
    titles.add(title);
    abstracts.add(abstract ?? "");
  }
  return { titles: titles.finish(), abstracts: abstracts.finish(), stems: stems.stems };
}

function choose(
  papers: readonly { title: string; abstract?: string }[],
  size: Partial<VocabularySize> = {},
  weights = papers.map(() => 1),
) {
  const { stems, ...texts } = prepare(papers);
  return chooseVocabulary(texts, stems, Float64Array.from(weights), { ...roomy, ...size });
}

describe("the vocabulary", () => {
  it("holds stems, counted once a paper, and pairs of neighbours", () => {
    const { terms, papers } = choose([
      { title: "Program repair", abstract: "We repair programs. Program repair repairs programs." },
      { title: "Repairing programs", abstract: "" },
      { title: "Program repair" },
      { title: "Apples, bananas, cherries, dates", abstract: "Figs, grapes, kiwis, lemons, limes, mangoes" },
    ]);
    const counted = new Map(terms.map((term, row) => [term, papers[row]]));
    expect(counted.get("program")).toBe(3);
    expect(counted.get("repair")).toBe(3);
    expect(counted.get("program repair")).toBe(2);
    expect(counted.get("repair program")).toBe(2);
  });

  it("makes no pair across punctuation, a stop word or another text, nor of a word with itself", () => {
    const { terms } = choose(
      Array.from({ length: 3 }, () => ({ title: "alpha, beta of gamma delta delta", abstract: "epsilon" })),
    );
    expect(terms.filter((term) => term.includes(" "))).toEqual(["gamma delta"]);
  });

  it("leaves out what too few papers have", () => {
    const papers = [{ title: "common thing" }, { title: "common thing" }, { title: "rare bird" }];
    expect(choose(papers, { leastWordPapers: 2 }).terms).toEqual(["common", "thing", "common thing"]);
    expect(choose(papers, { leastPairPapers: 3 }).terms).toEqual(["common", "thing", "rare", "bird"]);
  });

  it("prefers words of titles, and those of papers that count more", () => {
    const papers = [
      { title: "quince", abstract: "plum plum plum" },
      { title: "fig", abstract: "plum" },
      { title: "fig", abstract: "date" },
    ];
    expect(choose(papers, { words: 1, pairs: 0 }).terms).toEqual(["fig"]);
    expect(choose(papers, { words: 1, pairs: 0 }, [9, 1, 1]).terms).toEqual(["quinc"]);
  });

  it("takes pairs that keep together before pairs of common words", () => {
    const filler = Array.from({ length: 12 }, (_, i) => ({
      title: i % 2 === 0 ? "model, data" : "data, model",
      abstract: "model; data; model; data",
    }));
    const { terms } = choose([
      ...filler,
      ...Array.from({ length: 3 }, () => ({ title: "smart contract" })),
      ...Array.from({ length: 3 }, () => ({ title: "model data" })),
    ]);
    const pairs = terms.filter((term) => term.includes(" "));
    expect(pairs[0]).toBe("smart contract");
  });
});

describe("counts of terms", () => {
  it("have one row a paper, columns ascending, a part named twice counted twice", () => {
    const papers = [
      { title: "code review", abstract: "code, code" },
      { title: "review" },
      { title: "code review" },
    ];
    const { titles, abstracts, stems } = prepare(papers);
    const vocabulary = chooseVocabulary({ titles, abstracts }, stems, Float64Array.of(1, 1, 1), roomy);
    const counts = countTerms([titles, titles, abstracts], vocabulary);
    const row = (paper: number) =>
      Array.from(counts.columns.subarray(counts.offsets[paper]!, counts.offsets[paper + 1]!), (column, i) => [
        vocabulary.terms[column],
        counts.values[counts.offsets[paper]! + i],
      ]);
    expect(new Map(row(0) as [string, number][])).toEqual(
      new Map([
        ["code", 4],
        ["review", 2],
        ["code review", 2],
      ]),
    );
    expect(row(1)).toEqual([["review", 2]]);
    expect([...dampened(counts).values.slice(3, 4)]).toEqual([1 + Math.log(2)]);
  });
});
