import { describe, expect, it } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { hubTitleAcronyms, hubTitleStems } from "../../src/lib/hubWords";
import { isQuiet } from "../../src/lib/quietWords";
import { stopWords } from "../../src/lib/stopWords";
import { tokenise } from "../../src/lib/tokens";
import type { Bibliography } from "../../src/model/bibliography";
import { facets } from "../../src/topics/facets";
import { looksLikeSystem, makesName } from "../../src/topics/labelWords";
import { lsaBlend } from "../../src/topics/lsaBlend";
import { generatedPapers, plantedSystems, writtenPapers } from "./madeUpFields";
import { bibliographyOf, labelledSet, surveyPage, threeSubjects, titled } from "./make";

/** A set that is not at hand is skipped, and its title says so. */
const SETS: readonly (readonly [string, () => Bibliography | undefined])[] = [
  ["the survey", surveyPage],
  ["three subjects", () => threeSubjects],
  ["45 made-up papers of five fields", () => writtenPapers().bibliography],
  ["240 made-up papers of five fields", () => generatedPapers(48).bibliography],
  [
    "titles for code models",
    () => labelledSet("codellm_survey_readme", { most: 200, hubTitle: "Code generation" })?.bibliography,
  ],
  [
    "titles on downstream tasks",
    () => labelledSet("awesome_code_llm_downstream", { most: 300 })?.bibliography,
  ],
  ["abstracts in language technology", () => labelledSet("acl2020_tracks", { most: 150 })?.bibliography],
  ["abstracts in artificial intelligence", () => labelledSet("ijcai2020_area", { most: 250 })?.bibliography],
  ["abstracts of all fields", () => labelledSet("openalex_field", { most: 250 })?.bibliography],
];

const facetLabels = new Set(facets.map(({ label }) => label));
const stemsOf = (text: string) => tokenise(text).flatMap((run) => run.map(({ stem }) => stem));

describe("names of topics", () => {
  describe.each(
    SETS.map(([name, make]) => {
      const bibliography = make();
      return [bibliography ? name : `${name} (skipped: ../shared/data is absent)`, bibliography] as const;
    }),
  )("of %s", (_, bibliography) => {
    const test = it.skipIf(!bibliography);
    const topics = bibliography ? lsaBlend.infer(bibliography, buildGraph(bibliography), {}, 1).topics : [];
    const labels = topics.map(({ label }) => label);
    const written = new Set(
      (bibliography?.papers ?? []).flatMap(({ title, summary, abstract }) =>
        `${title} ${summary} ${abstract}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
      ),
    );
    /** Those made of the papers' own words. */
    const ownLabels = labels.filter((label) => !facetLabels.has(label) && label !== "Other topics");
    const wordsOf = (label: string) => label.split(/[ &-]+/).filter((word) => word !== "");

    test("are there, unique, short, and begin with a capital", () => {
      expect(labels.length).toBeGreaterThan(1);
      expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(labels.length);
      for (const label of labels) {
        expect(label.length).toBeLessThanOrEqual(60);
        expect(label).not.toMatch(/^\p{Ll}\p{Ll}/u);
      }
    });

    test("hold no stop word, numeral, unit, reporting verb or digit", () => {
      for (const word of ownLabels.flatMap(wordsOf)) {
        expect(stopWords.has(word.toLowerCase()), word).toBe(false);
        expect(isQuiet(word), word).toBe(false);
        expect(word).not.toMatch(/^\d/);
      }
    });

    test("are written words, never stems", () => {
      for (const word of ownLabels.flatMap(wordsOf)) expect(written, word).toContain(word.toLowerCase());
    });

    test("are no names of systems", () => {
      for (const word of ownLabels.flatMap(wordsOf)) expect(looksLikeSystem(word), word).toBe(false);
    });

    test("are not of the hub's title words alone", () => {
      const hub = new Set([
        ...hubTitleStems(bibliography?.hub.title ?? ""),
        ...hubTitleAcronyms(bibliography?.hub.title ?? ""),
      ]);
      for (const label of labels)
        expect(
          stemsOf(label).every((stem) => hub.has(stem)),
          label,
        ).toBe(false);
    });

    test("do not hold each other", () => {
      for (const a of labels) {
        for (const b of labels) {
          if (a === b) continue;
          expect(
            stemsOf(a).every((stem) => stemsOf(b).includes(stem)),
            `${a} in ${b}`,
          ).toBe(false);
        }
      }
    });

    test("are followed by details that repeat no word", () => {
      for (const { label, detail } of topics) {
        const stems = [label, ...detail].flatMap(stemsOf);
        expect(new Set(stems).size, `${label}: ${detail}`).toBe(stems.length);
      }
    });
  });

  it("of the survey are such as a person would write", () => {
    const survey = surveyPage();
    const labels = lsaBlend.infer(survey, buildGraph(survey), {}, 1).topics.map(({ label }) => label);
    expect(labels).toEqual(
      expect.arrayContaining([
        "Benchmarks & evaluation",
        "Reinforcement learning",
        "Security & safety",
        "Inference & serving",
      ]),
    );
  });

  it.each([
    ["45", writtenPapers()],
    ["240", generatedPapers(48)],
  ])("of %s made-up papers hold nothing of what was strewn among their words", (_, { bibliography }) => {
    for (const count of [0, 3, 5, 9]) {
      const { topics } = lsaBlend.infer(bibliography, buildGraph(bibliography), { count }, 1);
      const words = topics.flatMap(({ label }) => label.toLowerCase().split(/[ &-]+/));
      const strewn = [
        "weather",
        "indoor",
        "indoors",
        "three",
        "seven",
        "shows",
        "finds",
        "novel",
        "findings",
      ];
      for (const wrong of [...strewn, ...plantedSystems.map((name) => name.toLowerCase())])
        expect(words, `${count} topics`).not.toContain(wrong);
      expect(words.join(" ")).toMatch(/bees|tea|kite|bell|bicycle/);
    }
  });

  it("leave out the name that a paper gives its system", () => {
    const papers = ["Frost", "Thaw", "Snow", "Hail"].map((name, i) => ({
      id: `p${i}`,
      title: `${name}: sea ice drift from ${name} radar`,
      summary: `${name} maps sea ice drift; Frost and Thaw agree.`,
    }));
    const [topic] = lsaBlend.infer(bibliographyOf(papers), buildGraph(bibliographyOf(papers)), {}, 1).topics;
    expect(topic!.label).toMatch(/sea ice|ice drift/i);
    expect(topic!.label).not.toMatch(/frost|thaw|snow|hail/i);
  });

  it("keep phrases whole", () => {
    const set = titled([
      "Graphical user interface tests",
      "Drawing a graphical user interface",
      "A graphical user interface for all",
      "Graphical user interface colours",
    ]);
    const [topic] = lsaBlend.infer(set, buildGraph(set), {}, 1).topics;
    expect(topic!.label).toBe("Graphical user interface");
  });
});

describe("what makes a name", () => {
  it.each([
    "reinforcement learning",
    "smart contracts",
    "program repair",
    "LLM inference",
    "named entity recognition",
    "glacier ice",
    "malware",
    "image retrieval",
    "fuzzing",
    "code review",
    "text classification",
  ])("takes %s", (phrase) => {
    expect(makesName(phrase.split(" "))).toBe(true);
  });

  it.each([
    "finds",
    "novel oven",
    "seven ovens",
    "based oven",
    "evaluating ovens",
    "oven framework",
    "improves bread",
    "neural",
    "recall",
    "baselines",
    "approach",
    "formal",
    "grounded",
    "data",
    "generation process",
    "language models improve",
    "empirical",
  ])("refuses %s", (phrase) => {
    expect(makesName(phrase.split(" "))).toBe(false);
  });

  it("knows names of systems", () => {
    for (const name of ["R2Eval", "LibHalluBench", "PuzzleWorld", "gpt4"])
      expect(looksLikeSystem(name)).toBe(true);
    for (const name of ["LLM", "GPUs", "bread", "3D", "Python"]) expect(looksLikeSystem(name)).toBe(false);
  });
});

describe("the lexicon of facets", () => {
  it("has unique labels with patterns that can be found", () => {
    expect(new Set(facets.map(({ label }) => label.toLowerCase())).size).toBe(facets.length);
    for (const { label, patterns } of facets) {
      expect(label).toMatch(/^[A-Z0-9]/);
      for (const pattern of patterns) {
        const runs = tokenise(pattern);
        expect(runs.length, `${label}: ${pattern}`).toBe(1);
        expect(runs[0]!.length, `${label}: ${pattern}`).toBeLessThanOrEqual(3);
      }
    }
  });
});
