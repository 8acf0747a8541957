/** The voices in which papers are compared: words, meaning, strings of letters, citations. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { textEvidence } from "../../src/graph/text";
import { denseProduct } from "../../src/lib/blendedRows";
import { dotRows } from "../../src/lib/sparseRows";
import { stem } from "../../src/lib/stem";
import { similarityRows } from "../../src/lib/textSimilarity";
import { readWordVectors, type WordVectors } from "../../src/lib/wordVectors";
import type { Paper } from "../../src/model/bibliography";
import type { TextEvidence } from "../../src/model/graph";
import { bibliographyOf, surveyPage, titled } from "../topics/make";

/** A made-up table of three directions: baking, ice and music. */
function tableOf(words: Readonly<Record<string, number>>): WordVectors {
  const terms = Object.keys(words).map(stem);
  const directions = Object.values(words);
  const add = (row: number, weight: number, into: Float64Array) => {
    into[directions[row]!]! += weight;
  };
  return {
    dimensions: 4,
    terms,
    find: (term) => terms.indexOf(term),
    add,
    addAll(rows, weights, count, into) {
      for (let k = 0; k < count; k++) add(rows[k]!, weights[k]!, into);
    },
  };
}

const table = tableOf({ bread: 0, loaf: 0, oven: 0, glacier: 1, iceberg: 1, violin: 2, cello: 2, old: 3 });
const hub = { id: "hub", title: "Everything" };
const papersOf = (titles: readonly string[]): Paper[] => titles.map((title, i) => ({ id: `p${i}`, title }));

function similarity(text: TextEvidence) {
  const rows = similarityRows(text);
  return (i: number, j: number) => dotRows(rows.sparse, i, j) + denseProduct(rows, i, j);
}

describe("meaning", () => {
  const titles = ["Bread", "A loaf", "Glacier", "Icebergs", "Violin", "Cello", "Zzyzx", "Old bread"];
  const text = textEvidence(hub, papersOf(titles), { vectors: table });
  const alike = similarity(text);

  it("brings papers together that share no word", () => {
    expect(alike(0, 1)).toBeGreaterThan(0.5);
    expect(alike(2, 3)).toBeGreaterThan(0.9);
    expect(alike(0, 2)).toBeLessThan(0.1);
  });

  it("stands in rows of unit length, all zero where no word is known", () => {
    const { rows, dimensions, known } = text.meaning!;
    const lengths = titles.map((_, i) =>
      rows.subarray(i * dimensions, (i + 1) * dimensions).reduce((sum, x) => sum + x * x, 0),
    );
    expect(lengths).toEqual([1, 1, 1, 1, 1, 1, 0, 1].map((x) => expect.closeTo(x, 5)));
    expect([...known]).toEqual([1, 1, 1, 1, 1, 1, 0, 1]);
  });

  it("has a share of the similarity, none where it is not wanted or not at hand", () => {
    const sum = ({ terms, latent, meaning, citations }: TextEvidence["voices"]) =>
      terms + latent + meaning + citations;
    expect(text.voices.meaning).toBeGreaterThan(0.3);
    expect(sum(text.voices)).toBeCloseTo(1, 12);
    for (const options of [{ vectors: table, meaning: false }, { vectors: null }, {}]) {
      const without = textEvidence(hub, papersOf(titles), options);
      expect(without.meaning).toBe(null);
      expect(without.meaningWanted).toBe(options.meaning ?? true);
      expect(without.voices.meaning).toBe(0);
      expect(sum(without.voices)).toBeCloseTo(1, 12);
    }
  });

  it("survives where all titles are the same, and of one or two papers", () => {
    for (const same of [Array(5).fill("Old bread"), ["Old bread"], ["Old bread", "Glacier"], []]) {
      const one = textEvidence(hub, papersOf(same), { vectors: table });
      const product = similarity(one);
      expect([...one.meaning!.rows].every(Number.isFinite)).toBe(true);
      for (const i of same.keys()) expect(product(i, i)).toBeCloseTo(1, 5);
    }
    expect(
      similarity(textEvidence(hub, papersOf(Array(5).fill("Old bread")), { vectors: table }))(0, 4),
    ).toBeCloseTo(1, 5);
  });
});

describe("excluded words", () => {
  it("are neither terms nor meaning, and part phrases", () => {
    const papers = papersOf(["Old bread oven", "Old bread loaf", "Old violin", "Old bread"]);
    const text = textEvidence(hub, papers, { vectors: table, excluded: ["BREADS", "old"] });
    expect(text.terms).toEqual([]);
    const only = text.meaning!.rows.subarray(3 * 4, 4 * 4);
    expect([...only]).toEqual([0, 0, 0, 0]);
  });
});

describe("citations", () => {
  const [shared, other] = [{ id: "doi:10.1/x" }, { title: "Elsewhere" }];
  const papers: Paper[] = [
    { id: "a", title: "Bread", references: [shared, { title: "On Yeast" }] },
    { id: "b", title: "Glacier", references: [shared, { title: "on yeast." }] },
    { id: "c", title: "Violin", references: [other] },
    { id: "d", title: "Cello", references: [{ id: "hub" }] },
    { id: "e", title: "Iceberg" },
  ];

  it("compare papers by works that they both cite, never by the hub", () => {
    const text = textEvidence(hub, papers, { vectors: table });
    expect(text.citations!.columnCount).toBe(2);
    expect(dotRows(text.citations!.rows, 0, 1)).toBeCloseTo(1, 12);
    expect(text.voices.citations).toBeGreaterThan(0);
    const [alike, without] = [
      text,
      textEvidence(
        hub,
        papers.map(({ id, title }) => ({ id, title })),
        { vectors: table },
      ),
    ].map(similarity);
    expect(alike!(0, 1)).toBeGreaterThan(without!(0, 1));
  });

  it("count among the papers, stated either way", () => {
    const plain = papers.map(({ id, title }) => ({ id, title }));
    const stated = textEvidence(hub, plain, {
      citations: [
        { source: "c", target: "d" },
        { source: "a", target: "hub" },
      ],
    });
    const listed = textEvidence(
      hub,
      plain.map((paper) => (paper.id === "c" ? { ...paper, references: [{ title: "CELLO" }] } : paper)),
    );
    for (const { citations } of [stated, listed]) {
      expect(dotRows(citations!.rows, 2, 3)).toBeCloseTo(1, 12);
      expect(dotRows(citations!.rows, 0, 2)).toBe(0);
    }
  });

  it("are absent where no two papers have a work in common", () => {
    const text = textEvidence(hub, papers.slice(2), {});
    expect(text.citations).toBe(null);
    expect(text.voices.citations).toBe(0);
  });
});

describe("strings of letters", () => {
  const german = [
    "Brotbackofen im Dorf",
    "Backöfen für Roggenbrot",
    "Das Brotbacken",
    "Gletschereis und Schmelzwasser",
    "Eisdicke der Gletscher",
    "Schmelzwasserseen",
  ];

  it("stand for words where these are unknown, so that compounds meet", () => {
    const text = textEvidence(hub, papersOf(german), { vectors: table });
    expect(text.letters).not.toBe(null);
    const alike = similarity(text);
    expect(alike(0, 2)).toBeGreaterThan(alike(0, 3));
    expect(alike(3, 5)).toBeGreaterThan(alike(0, 5));
  });

  it("are not used where the words are known", () => {
    expect(textEvidence(hub, papersOf(["Bread", "Loaf", "Old oven"]), { vectors: table }).letters).toBe(null);
  });
});

describe("the shipped word vectors", () => {
  const vectors = readWordVectors(
    gunzipSync(readFileSync(resolve(import.meta.dirname, "../../data/word-vectors.bin"))),
  );

  it("bring together what means the same in other words", () => {
    const titles = [
      "Detecting vulnerabilities in smart contracts",
      "Finding security flaws of blockchain programs",
      "Speech recognition for low-resource languages",
      "Transcribing spoken dialects with little data",
      "Protein structure prediction",
      "Forecasting the folding of amino acid chains",
    ];
    const { neighbours, paperIds } = buildGraph(titled(titles), { vectors });
    const first = (i: number) =>
      paperIds[neighbours.targets[neighbours.offsets[paperIds.indexOf(`p${i}`)]!]!];
    expect([0, 1, 2, 3, 4, 5].map(first)).toEqual(["p1", "p0", "p3", "p2", "p5", "p4"]);
  });

  it("give the survey's graph whatever the order of its papers", () => {
    const survey = surveyPage();
    const turned = { ...survey, papers: survey.papers.toReversed() };
    const [graph, other] = [survey, turned].map((bibliography) => buildGraph(bibliography, { vectors }));
    expect(other!.neighbours).toEqual(graph!.neighbours);
    expect(other!.text).toEqual(graph!.text);
  });

  it("leave no paper with a known word alone", () => {
    const { neighbours, text } = buildGraph(surveyPage(), { vectors });
    expect(text!.letters).toBe(null);
    text!.meaning!.known.forEach((share, i) => {
      if (share > 0) expect(neighbours.offsets[i + 1]! - neighbours.offsets[i]!).toBeGreaterThan(0);
    });
  });

  it("are not asked where a bibliography has no papers", () => {
    expect(buildGraph(bibliographyOf([]), { vectors }).paperIds).toEqual([]);
  });
});
