import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { hubTitleAcronyms, hubTitleStems } from "../../src/lib/hubWords";
import { isQuiet } from "../../src/lib/quietWords";
import { finished } from "../../src/lib/steps";
import { stopWords } from "../../src/lib/stopWords";
import type { Paper } from "../../src/model/bibliography";
import { facets } from "../../src/topics/facets";
import { looksLikeSystem, makesName } from "../../src/topics/labelWords";
import { stemsOf } from "../../src/topics/nameParts";
import { type Reading, textsFor } from "../../src/topics/texts";
import { expertGroups, nameGroups } from "./expertGroups";
import { generatedPapers, plantedSystems, writtenPapers } from "./madeUpFields";
import { bibliographyOf, surveyPage, threeSubjects } from "./make";

// Some sets are large, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

interface Sorted {
  readonly groups: readonly (readonly Paper[])[];
  readonly hubTitle?: string;
}

/** A set that is not at hand is skipped, and its title says so. */
const SETS: readonly (readonly [string, () => Sorted | null])[] = [
  [
    "the survey, cut into five by order of date",
    () => ({ groups: chunks(surveyPage().papers, 10), hubTitle: surveyPage().hub!.title }),
  ],
  ["three subjects", () => ({ groups: chunks(threeSubjects.papers, 6) })],
  ["45 made-up papers of five fields", () => planted(writtenPapers())],
  ["240 made-up papers of five fields", () => planted(generatedPapers(48))],
  ...[
    "codellm_survey_readme",
    "awesome_code_llm_downstream",
    "awesome_code_llm",
    "acl2020_tracks",
    "ijcai2020_area",
    "ijcai2023_area",
    "aaai2022_area",
    "acmmm2024_area_notext",
    "agent4se",
    "agentic_se",
    "llm_agents",
    "ml4se",
    "openalex_field",
    "openalex_subfield",
    "openalex_topic",
  ].map((set) => [`experts' groups of ${set}`, () => sorted(set, false)] as const),
  ["experts' groups of acl2020_tracks with abstracts", () => sorted("acl2020_tracks", true)],
  ["experts' groups of ijcai2020_area with abstracts", () => sorted("ijcai2020_area", true)],
];

function sorted(set: string, withAbstracts: boolean): Sorted | null {
  const groups = expertGroups(set, withAbstracts);
  return groups && { groups: [...groups.values()] };
}

function planted({ bibliography, fields }: ReturnType<typeof writtenPapers>): Sorted {
  const names = [...new Set(fields.values())];
  return {
    groups: names.map((name) => bibliography.papers.filter(({ id }) => fields.get(id) === name)),
    hubTitle: bibliography.hub!.title,
  };
}

function chunks(papers: readonly Paper[], size: number): Paper[][] {
  return Array.from({ length: Math.ceil(papers.length / size) }, (_, k) =>
    papers.slice(k * size, (k + 1) * size),
  );
}

/** Papers with these titles, a group for each list. */
const titled = (...groups: readonly (readonly string[])[]): Paper[][] =>
  groups.map((titles, g) => titles.map((title, i) => ({ id: `p${g}-${i}`, title })));

const facetLabels = new Set(facets.map(({ label }) => label));
const wordsOf = (label: string) => label.split(/[ &-]+/).filter((word) => word !== "");

describe("names of topics", () => {
  describe.each(
    SETS.map(([name, make]) => {
      const set = make();
      return [set ? name : `${name} (skipped: ../shared/data is absent)`, set] as const;
    }),
  )("for %s", (_, set) => {
    const test = it.skipIf(!set);
    const names = set ? nameGroups(set.groups, set.hubTitle) : [];
    const labels = names.map(({ label }) => label);
    const written = new Set(
      (set?.groups.flat() ?? []).flatMap(({ title, summary, abstract }) =>
        `${title} ${summary} ${abstract}`.toLowerCase().split(/[^\p{L}\p{N}]+/u),
      ),
    );
    /** Those made of the papers' own words. */
    const ownLabels = labels.filter((label) => !facetLabels.has(label));

    test("are there, unique, short, whole, and begin with a capital", () => {
      expect(new Set(labels.map((label) => label.toLowerCase())).size).toBe(set!.groups.length);
      for (const label of labels) {
        expect(label.length).toBeGreaterThan(0);
        expect(label.length).toBeLessThanOrEqual(45);
        expect(label).not.toContain("…");
        expect(label).not.toMatch(/^\p{Ll}\p{Ll}/u);
      }
    });

    test("hold no stop word, numeral, unit, reporting verb or digit", () => {
      for (const word of ownLabels.flatMap(wordsOf)) {
        const inCompound = ownLabels.some((label) => label.toLowerCase().includes(`${word.toLowerCase()}-`));
        expect(!inCompound && stopWords.has(word.toLowerCase()), word).toBe(false);
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
      const title = set!.hubTitle ?? "";
      const hub = new Set([...hubTitleStems(title), ...hubTitleAcronyms(title)]);
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
      for (const { label, detail } of names) {
        const stems = detail.flatMap(stemsOf);
        expect(new Set(stems).size, `${label}: ${detail}`).toBe(stems.length);
        for (const stem of stems) expect(stemsOf(label), `${label}: ${detail}`).not.toContain(stem);
      }
    });
  });

  it("keep clear of the names that they are given for it", () => {
    const groups = chunks(threeSubjects.papers, 6);
    const names = nameGroups(groups).map(({ label }) => label);
    const others = nameGroups(
      groups,
      "",
      names.map((label) => [label]),
    ).map(({ label }) => label);
    others.forEach((other, g) => {
      expect(stemsOf(names[g]!).every((stem) => stemsOf(other).includes(stem))).toBe(false);
      expect(stemsOf(other).every((stem) => stemsOf(names[g]!).includes(stem))).toBe(false);
    });
  });

  it("are no facet of the hub's own title", () => {
    const groups = titled(
      ["Program repair by search", "Program repair with tests", "Learning program repair"],
      ["Fuzzing in the cloud", "Fuzzing for program repair", "Fuzzing of drivers"],
    );
    const labels = nameGroups(groups, "A survey of program repair").map(({ label }) => label);
    expect(labels).not.toContain("Program repair");
    expect(labels).toContain("Fuzzing");
  });

  it.each([
    ["45", writtenPapers()],
    ["240", generatedPapers(48)],
  ])("of %s made-up papers hold nothing of what was strewn among their words", (_, set) => {
    const { groups, hubTitle } = planted(set);
    const words = nameGroups(groups, hubTitle).flatMap(({ label }) => label.toLowerCase().split(/[ &-]+/));
    const strewn = ["weather", "indoor", "indoors", "three", "seven", "shows", "finds", "novel", "findings"];
    for (const wrong of [...strewn, ...plantedSystems.map((name) => name.toLowerCase())])
      expect(words).not.toContain(wrong);
    expect(words.join(" ")).toMatch(/bees|tea|kite|bell|bicycle/);
  });

  it("leave out the name that a paper gives its system", () => {
    const group = ["Frost", "Thaw", "Snow", "Hail"].map((name, i) => ({
      id: `p${i}`,
      title: `${name}: sea ice drift from ${name} radar`,
      summary: `${name} maps sea ice drift; Frost and Thaw agree.`,
    }));
    const [name] = nameGroups([group]);
    expect(name!.label).toMatch(/sea ice|ice drift/i);
    expect(name!.label).not.toMatch(/frost|thaw|snow|hail/i);
  });

  it("keep a word that one paper calls its system and many others speak of", () => {
    const ice = ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain"];
    const gauges = [
      "Tide: old books",
      ...["Old", "Cheap", "Slow", "Tall", "Wet", "Dry"].map((word) => `${word} tide gauges`),
    ];
    expect(nameGroups(titled(gauges, ice))[0]!.label).toBe("Tide gauges");
  });

  it("keep phrases whole", () => {
    const [name] = nameGroups(
      titled([
        "Graphical user interface tests",
        "Drawing a graphical user interface",
        "A graphical user interface for all",
        "Graphical user interface colours",
      ]),
    );
    expect(name!.label).toBe("Graphical user interface");
  });

  it("are no places", () => {
    const groups = titled(
      [
        "the dunes of saudi Arabia",
        "wells in Saudi Arabia and their water table",
        "a water table in Saudi Arabia",
        "old water table maps",
      ],
      [
        "the bees of the forest",
        "forest bees and their honey",
        "how forest bees dance",
        "counting forest bees",
      ],
    );
    for (const { label } of nameGroups(groups)) expect(label).not.toMatch(/Arabia/);
  });

  it("give way to a finer one where a whole field would do no better", () => {
    const groups = titled(
      [
        "Program repair with tests",
        "Neural program repair",
        "Program repair of drivers",
        "Learning program repair",
      ],
      ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain", "Radar of glacier ice"],
    );
    expect(nameGroups(groups).map(({ label }) => label)).toEqual(["Program repair", "Glacier ice"]);
  });

  it("are a field's where its papers have nothing finer in common", () => {
    const groups = titled(
      ["Program repair with tests", "Fuzzing of drivers", "Code review in teams", "Refactoring of loops"],
      ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain", "Radar of glacier ice"],
    );
    expect(nameGroups(groups)[0]!.label).toBe("Software engineering");
  });

  it("are no facet whose words mean something else in the field of the papers", () => {
    const teeth = [
      "Evaluation of fillings in posterior teeth",
      "Caries in children: an evaluation",
      "Periodontal surgery evaluated in a clinical trial",
      "Evaluation of dental implants in hospital patients",
    ];
    const ice = ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain"];
    const models = [
      "Evaluation of language models",
      "A benchmark for prompting",
      "Evaluating fine-tuned language models",
      "Evaluation of retrieval-augmented generation",
    ];
    expect(nameGroups(titled(teeth, ice))[0]!.label).toBe("Dentistry & oral health");
    const avoided = nameGroups(titled(teeth, ice), "", [["Dentistry & oral health"], []]);
    expect(avoided[0]!.label).not.toMatch(/Benchmarks|Language models/i);
    expect(nameGroups(titled(models, ice))[0]!.label).toBe("Benchmarks & evaluation");
  });

  it("are an emergency department where papers are about it", () => {
    const groups = titled(
      [
        "Waiting times in the emergency department",
        "Triage in an emergency department",
        "Emergency department visits of older people",
        "Emergency department crowding",
      ],
      ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain", "Radar of glacier ice"],
    );
    expect(nameGroups(groups)[0]!.label).toBe("Emergency department");
  });

  it("are whole compounds, with the letter or the small word that they begin with", () => {
    const [rays, context, ice] = nameGroups(
      titled(
        [
          "X-ray diffraction of ochre",
          "Old glass by X-ray diffraction",
          "X-ray diffraction in museums",
          "Salt and X-ray diffraction",
        ],
        [
          "In-context learning of tunes",
          "Bells and in-context learning",
          "Why in-context learning works",
          "Kites with in-context learning",
        ],
        ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain", "Radar of glacier ice"],
      ),
    );
    expect(rays!.label).toBe("X-ray diffraction");
    expect([context!.label, ...context!.detail].join(" ")).not.toMatch(/(?<!in-)context learning/i);
    expect(ice!.label).toBe("Glacier ice");
  });

  it("are no words of a volume of papers, of time alone, nor what somebody does", () => {
    const groups = titled(
      [
        "Proceedings of the international conference on bells",
        "International conference on kites and tea",
        "Guest editors' introduction: oat mills",
        "Guest editors' introduction: rye mills",
        "Proceedings of the international conference on mills",
      ],
      [
        "Bees of the nineteenth century",
        "Honey in the nineteenth century",
        "Hives grown in the nineteenth century",
        "Wax grown by bees",
      ],
      [
        "Optimize tidal gauges",
        "How to optimize tidal gauges",
        "Learning to optimize tidal gauges",
        "Tidal gauges at night",
      ],
    );
    for (const { label, detail } of nameGroups(groups))
      expect([label, ...detail].join(" ")).not.toMatch(
        /conference|proceedings|guest|century|nineteenth|grown|optimize/i,
      );
  });

  it("are no half of a word with a prefix", () => {
    const groups = titled(
      [
        "Multi-criteria sorting of tea",
        "Multi-criteria sorting of rye",
        "Semi-criteria sorting of oats",
        "Tea and rye",
      ],
      ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain", "Radar of glacier ice"],
    );
    const [name] = nameGroups(groups);
    expect([name!.label, ...name!.detail].join("; ")).not.toMatch(/(^|; )criteria/i);
  });

  it("are no discipline where the papers have something finer in common", () => {
    const papers = [
      "Tide gauges of the harbour",
      "Old tide gauges",
      "Tide gauges at night",
      "Cheap tide gauges",
    ].map((title, i) => ({ id: `t${i}`, title, keywords: ["Geology", "Computer science"] }));
    const ice = titled(["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain"])[0]!;
    const [name] = nameGroups([papers, ice]);
    expect(name!.label).toBe("Tide gauges");
    expect(name!.detail.join(" ")).not.toMatch(/geology|computer science/i);
  });

  it("are of Romance languages as these put them: the noun before its adjective", () => {
    const groups = titled(
      [
        "La energía solar en los pueblos del norte",
        "Hornos de energía solar para el pan",
        "El precio de la energía solar",
        "La energía solar de las islas",
      ],
      ["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain", "Radar of glacier ice"],
    );
    expect(nameGroups(groups)[0]!.label).toBe("Energía solar");
  });

  it("are written small where only keywords in capitals and headings write them large", () => {
    const keywords = ["OYSTERS", "TIDAL POOLS"];
    const group = [
      "The oysters of tidal pools",
      "Counting the oysters",
      "Oysters in winter",
      "Pools and oysters",
    ];
    const papers = group.map((title, i) => ({ id: `p${i}`, title, keywords }));
    const ice = titled(["Glacier ice in summer", "Meltwater of glacier ice", "Glacier ice and rain"])[0]!;
    const [name] = nameGroups([papers, ice.map((paper) => ({ ...paper, id: `ice-${paper.id}` }))]);
    expect([name!.label, ...name!.detail].join(" ")).not.toMatch(/\p{Lu}{2}/u);
  });

  it("say what two papers speak of, before two words that happen to be there", () => {
    const groups = titled(
      [
        "Fuzzing of oat mills",
        "Fuzzing for rye growers",
        "Kites over oat fields",
        "Rye and kites",
        "Mills of the north",
        "A bell for growers",
        "Bells of the north",
      ],
      [
        "Fuzzing of glacier radar",
        "Glacier radar at night",
        "Night flights over a glacier",
        "Cheap glacier radar",
        "Summer ice of a glacier",
        "Flights in summer",
        "Ice at night",
      ],
    );
    expect(nameGroups(groups)[0]!.label).toBe("Fuzzing");
  });
});

describe("the texts that names are taken from", () => {
  const { papers } = threeSubjects;
  const graph = buildGraph(bibliographyOf(papers));
  const whole: Reading = { hubTitle: "", papers, read: null, excluded: [] };
  const textsOf = (changes: Partial<Reading> = {}, of = graph) =>
    finished(textsFor(of, { ...whole, ...changes }));

  it("are read once for a graph, whatever is corrected", () => {
    expect(textsOf({ papers: [...papers] })).toBe(textsOf());
    const some = textsOf({ read: [0, 1, 2] });
    expect(textsOf({ read: [0, 1, 2] })).toBe(some);
    expect(textsOf()).not.toBe(some);
  });

  it("are read anew where a word is excluded, where a paper has changed, and for another graph", () => {
    const first = textsOf();
    expect(textsOf({ excluded: ["bread"] })).not.toBe(first);
    const changed = papers.map((paper, i) => (i === 0 ? { ...paper, title: "Another title" } : paper));
    expect(textsOf({ papers: changed }).papers[0]!.title).toBe("Another title");
    const again = textsOf();
    const other = textsOf({}, buildGraph(bibliographyOf(papers)));
    expect(other).not.toBe(again);
    expect(other.phrases).toEqual(again.phrases);
  });

  it("are those of the papers that are read, by their place among them", () => {
    const { phrases, placeOf } = textsOf({ read: [3, 7, 9] });
    expect([3, 7, 9].map(placeOf)).toEqual([0, 1, 2]);
    expect(phrases.every((phrase) => phrase.papers.every((place) => place < 3))).toBe(true);
  });
});

describe("names in other languages", () => {
  it("are whole phrases in Chinese", () => {
    const groups = titled(
      [
        "基于深度学习的图像分割方法研究",
        "深度学习在医学图像分割中的应用",
        "面向遥感的图像分割与深度学习",
        "深度学习图像识别综述",
      ],
      [
        "城市轨道交通客流预测",
        "轨道交通客流分析方法",
        "基于手机数据的轨道交通客流研究",
        "轨道交通网络的客流分布",
      ],
    );
    const names = nameGroups(groups);
    expect(names.map(({ label }) => label)).toEqual(["深度学习", "轨道交通客流"]);
    expect(names[0]!.detail).toEqual(["图像分割"]);
  });

  it("are whole phrases in Japanese", () => {
    const groups = titled(
      ["深層学習による画像認識の研究", "深層学習を用いた画像認識手法", "画像認識のための深層学習"],
      ["地震波の解析", "地震波トモグラフィ", "海底の地震波の観測"],
    );
    expect(nameGroups(groups).map(({ label }) => label)).toEqual(["深層学習", "地震波"]);
  });

  it("keep capitals and drop articles in German", () => {
    const groups = titled(
      [
        "Maschinelles Lernen in der Medizin",
        "Grenzen des maschinellen Lernens",
        "Maschinelles Lernen und Ethik",
      ],
      [
        "Die Wirkung der Schulreform auf Lehrkräfte",
        "Schulreform in Bayern",
        "Lehrkräfte und Schulreform",
        "Eine Geschichte der Schulreform",
      ],
    );
    expect(nameGroups(groups).map(({ label }) => label)).toEqual([
      "Maschinelles Lernen",
      "Schulreform & Lehrkräfte",
    ]);
  });
});

describe("names where there is little to name", () => {
  it.each<[string, readonly (readonly string[])[]]>([
    [
      "titles of one word",
      [
        ["Ovens", "Oven", "Ovens"],
        ["Glaciers", "Glacier", "Ice"],
      ],
    ],
    [
      "titles of symbols",
      [
        ["!!!", "???"],
        ["→→", "∑∫"],
      ],
    ],
    ["identical titles", [Array<string>(12).fill("Rye bread in a stone oven")]],
    [
      "groups of identical titles",
      [
        ["Rye bread", "Rye bread"],
        ["Rye bread", "Rye bread"],
      ],
    ],
    ["one paper", [["The oven"]]],
    ["very long titles", [["word ".repeat(1000), "word ".repeat(1000)], ["other ".repeat(900)]]],
    ["hostile titles", [["<script>alert(1)</script>", "__proto__ constructor"], ["\u202Eabc \u202E def"]]],
  ])("are there, unique and whole for %s", (_, titles) => {
    const labels = nameGroups(titled(...titles)).map(({ label }) => label);
    expect(new Set(labels).size).toBe(titles.length);
    for (const label of labels) {
      expect(label.trim()).not.toBe("");
      expect(label).not.toMatch(/…|NaN|undefined/);
      expect(label.length).toBeLessThanOrEqual(45);
    }
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
    "emergency department",
    "outpatient departments",
    "physical exercise",
    "Turing test",
    "ray tracing",
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
    "der Ofen",
    "attend",
    "make",
    "beneath",
    "King Fahd University",
    "university hospital",
    "Department of Physics",
    "Institute of Technology",
    "international conference",
    "guest editors",
    "twentieth century",
    "United States",
    "optimize ovens",
    "ovens optimize",
    "bread grown",
    "situ hybridization",
  ])("refuses %s", (phrase) => {
    expect(makesName(phrase.split(" "))).toBe(false);
  });

  it("knows names of systems", () => {
    for (const name of ["R2Eval", "LibHalluBench", "PuzzleWorld", "gpt4"])
      expect(looksLikeSystem(name)).toBe(true);
    for (const name of ["LLM", "GPUs", "bread", "3D", "Python"]) expect(looksLikeSystem(name)).toBe(false);
  });
});
