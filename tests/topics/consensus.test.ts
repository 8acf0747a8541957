import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { adjustedRand } from "../../scripts/bench/topics/agreement";
import { buildGraph } from "../../src/graph/build";
import { finished } from "../../src/lib/steps";
import { readWordVectors } from "../../src/lib/wordVectors";
import type { Bibliography } from "../../src/model/bibliography";
import type { CitationGraph } from "../../src/model/graph";
import type { Grouping } from "../../src/model/grouping";
import { consensus } from "../../src/topics/consensus";
import { agreement } from "./agreement";
import { generatedPapers, type Planted, writtenPapers } from "./madeUpFields";
import { labelledSet, surveyPage, threeSubjects, titled } from "./make";

const vectors = readWordVectors(
  gunzipSync(readFileSync(resolve(import.meta.dirname, "../../data/word-vectors.bin"))),
);

/** What each graph was made of. */
const madeOf = new WeakMap<CitationGraph, Bibliography>();
const graphOf = (bibliography: Bibliography, options: object = { vectors }) => {
  const graph = buildGraph(bibliography, options);
  madeOf.set(graph, bibliography);
  return graph;
};
const wordGraphOf = (bibliography: Bibliography) => graphOf(bibliography, {});
const group = (graph: CitationGraph, settings = {}, seed = 1): Grouping =>
  finished(consensus.group(madeOf.get(graph)!, graph, settings, seed));
const countOf = ({ labels }: { labels: Int32Array }) =>
  new Set([...labels].filter((label) => label >= 0)).size;
const sizesIn = ({ labels }: { labels: Int32Array }) =>
  [...new Set(labels)].map((label) => labels.filter((other) => other === label).length).sort((a, b) => b - a);

/** True if each group of the finer partition lies within one of the coarser. */
function refines(finer: Int32Array, coarser: Int32Array): boolean {
  const around = new Map<number, number>();
  return finer.every((label, i) => {
    const outer = around.get(label) ?? coarser[i]!;
    around.set(label, outer);
    return outer === coarser[i];
  });
}

describe("groups of three plain subjects", () => {
  it("are the subjects", () => {
    for (const graph of [wordGraphOf(threeSubjects), graphOf(threeSubjects)]) {
      const { labels } = group(graph, { count: 3 });
      const subjects = graph.paperIds.map((paper) => String(Math.floor(Number(paper.slice(1)) / 6)));
      expect(agreement([...labels].map(String), subjects)).toBeCloseTo(1, 9);
    }
  });

  it("have no place for a paper that resembles no other", () => {
    const graph = wordGraphOf(titled([...threeSubjects.papers.map(({ title }) => title), "Xqzzt"]));
    const { labels, resamples } = group(graph);
    expect([...labels].filter((label) => label < 0).length).toBe(1);
    expect(labels[graph.paperIds.indexOf("p18")]).toBe(-1);
    for (const resample of resamples) expect(resample[graph.paperIds.indexOf("p18")]).toBe(-1);
  });
});

describe("groups of few papers", () => {
  it("are one up to five papers, and one of identical titles", () => {
    const breads = ["Rye bread", "Rye oven", "Bread oven", "Old rye bread oven", "Old rye"];
    for (let papers = 1; papers <= 5; papers++)
      expect(countOf(group(graphOf(titled(breads.slice(0, papers)))))).toBeLessThanOrEqual(1);
    expect(sizesIn(group(graphOf(titled(Array(12).fill("Rye bread in a stone oven")))))).toEqual([12]);
  });

  it("keep identical titles together", () => {
    const twice = threeSubjects.papers.flatMap(({ title }) => [title, title]);
    const graph = graphOf(titled(twice));
    const { labels } = group(graph);
    const labelOf = new Map(graph.paperIds.map((paper, i) => [paper, labels[i]]));
    for (let k = 0; k < twice.length; k += 2) expect(labelOf.get(`p${k}`)).toBe(labelOf.get(`p${k + 1}`));
  });
});

describe("groups of the survey", () => {
  const graph = graphOf(surveyPage());

  it("are six to ten, none under three papers and none with more than a third of them", () => {
    for (const one of [graph, wordGraphOf(surveyPage())]) {
      const grouping = group(one);
      const sizes = sizesIn(grouping);
      expect(countOf(grouping)).toBeGreaterThanOrEqual(6);
      expect(countOf(grouping)).toBeLessThanOrEqual(10);
      expect(sizes[0]).toBeLessThanOrEqual(17);
      expect(sizes.at(-1)).toBeGreaterThanOrEqual(3);
    }
  });

  it("keep together what belongs together", () => {
    const { labels } = group(graph);
    const { papers } = surveyPage();
    const labelOf = (start: string) =>
      labels[graph.paperIds.indexOf(papers.find(({ title }) => title.startsWith(start))!.id)];
    expect(labelOf("Adapt to Thrive")).toBe(labelOf("Free Energy-Driven"));
    expect(labelOf("MIST")).toBe(labelOf("HFX"));
    expect(labelOf("Tailored Prompts")).toBe(labelOf("LLM-Powered Detection of Price"));
  });

  it("do not hang on the seed", () => {
    for (const seed of [2, 3, 4]) expect(group(graph, {}, seed).labels).toEqual(group(graph).labels);
  });
});

describe("the number of groups", () => {
  it.each([
    ["the survey", surveyPage()],
    ["several hundred papers", generatedPapers(62).bibliography],
  ])(
    "is what was asked for, the finer nested in the coarser, for %s",
    { timeout: 30_000 },
    (_, bibliography) => {
      const graph = graphOf(bibliography);
      const automatic = group(graph);
      let coarser: Int32Array | null = null;
      for (const count of [1, 2, 5, 8, 9, 12, 17, 40]) {
        const grouping = group(graph, { count });
        expect(countOf(grouping)).toBe(count);
        if (coarser) expect(refines(grouping.labels, coarser)).toBe(true);
        coarser = grouping.labels;
        if (count > countOf(automatic)) {
          expect(grouping.broader).toEqual(automatic.labels);
          expect(refines(grouping.labels, automatic.labels)).toBe(true);
        } else {
          expect(grouping.broader).toBeUndefined();
          expect(refines(automatic.labels, grouping.labels)).toBe(true);
        }
        for (const resample of grouping.resamples)
          expect(countOf({ labels: resample })).toBe(Math.min(count, resample.filter((l) => l >= 0).length));
      }
    },
  );

  it("is that of the papers where there are fewer", () => {
    expect(countOf(group(graphOf(threeSubjects), { count: 60 }))).toBe(18);
  });
});

describe("agreement with the fields that papers were written for", () => {
  const sets: readonly (readonly [string, Planted])[] = [
    ["45 papers", writtenPapers()],
    ["310 papers", generatedPapers(62)],
  ];
  const agreementOf = ({ bibliography, fields }: Planted, settings: object) => {
    const graph = graphOf(bibliography);
    return agreementWith(fields, graph, group(graph, settings));
  };

  it.each(sets)("is all but full for %s where the number of fields is known", (_, planted) => {
    expect(agreementOf(planted, { count: 5 })).toBeGreaterThan(0.95);
  });

  it.each(sets)("holds for %s where it is not, though fields may be split", (_, planted) => {
    expect(agreementOf(planted, {})).toBeGreaterThan(0.7);
  });

  it("is none where titles are dealt out at random", () => {
    const planted = writtenPapers();
    const dealt = [...planted.fields.values()].sort();
    const fields = new Map(planted.bibliography.papers.map(({ id }, i) => [id, dealt[i]!]));
    expect(agreementOf({ ...planted, fields }, { count: 5 })).toBeLessThan(0.2);
  });
});

describe("groups of several hundred papers", () => {
  const { bibliography } = generatedPapers(62);
  /** Latent dimensions that say something else: every third paper is alike. */
  const misled = (graph: CitationGraph): CitationGraph => {
    const latent = Float64Array.from({ length: 3 * graph.paperIds.length }, (_, at) =>
      Math.floor(at / 3) % 3 === at % 3 ? 1 : 0,
    );
    const other = { ...graph, text: { ...graph.text!, latent, dimensions: 3 } };
    madeOf.set(other, bibliography);
    return other;
  };

  it("do not rest on latent dimensions where the meaning of words is known", () => {
    const graph = graphOf(bibliography);
    expect([...group(misled(graph)).labels]).toEqual([...group(graph).labels]);
  });

  it("rest on them where it is not", () => {
    const graph = wordGraphOf(bibliography);
    expect([...group(misled(graph)).labels]).not.toEqual([...group(graph).labels]);
  });
});

/** Adjusted mutual information with experts, and stability: what was reached when written, less .04 for later small changes. */
const FLOORS: readonly (readonly [
  string,
  { most: number; hubTitle?: string },
  { agreement: number; stability: number },
])[] = [
  [
    "codellm_survey_readme",
    { most: 200, hubTitle: "A Survey on Large Language Models for Code Generation" },
    { agreement: 0.29, stability: 0.57 },
  ],
  [
    "awesome_code_llm_downstream",
    { most: 120, hubTitle: "A Survey on Language Models for Code" },
    { agreement: 0.43, stability: 0.63 },
  ],
  ["acl2020_tracks", { most: 400 }, { agreement: 0.33, stability: 0.76 }],
  ["openalex_field", { most: 150 }, { agreement: 0.23, stability: 0.68 }],
];

describe("agreement with experts", () => {
  for (const [name, options, floor] of FLOORS) {
    const set = labelledSet(name, options);
    it.skipIf(!set)(`on ${name} is what it was (skipped where ../shared/data is absent)`, () => {
      const graph = graphOf(set!.bibliography);
      const grouping = group(graph);
      expect(agreementWith(set!.labels, graph, grouping)).toBeGreaterThan(floor.agreement);
      expect(stabilityOf(grouping)).toBeGreaterThan(floor.stability);
    });
  }
});

function agreementWith(
  headings: ReadonlyMap<string, string>,
  { paperIds }: CitationGraph,
  { labels }: Grouping,
): number {
  return agreement(
    [...labels].map(String),
    paperIds.map((paper) => headings.get(paper)!),
  );
}

/** Mean adjusted Rand index of the groups with those of each resample, among its papers. */
function stabilityOf({ labels, resamples }: Grouping): number {
  const indices = resamples.map((resample) => {
    const papers = [...resample.keys()].filter((i) => resample[i]! >= 0);
    return adjustedRand(
      papers.map((i) => labels[i]!),
      papers.map((i) => resample[i]!),
    );
  });
  return indices.reduce((sum, index) => sum + index, 0) / indices.length;
}
