import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { adjustedMutualInformation, adjustedRand } from "../../scripts/bench/topics/agreement";
import { decimal, difference, markdown, spread } from "../../scripts/bench/topics/figures";
import { readSorted, withoutSmallHeadings } from "../../scripts/bench/topics/labelledSets";
import { nameScore } from "../../scripts/bench/topics/nameMeasures";
import { neighbourGroups } from "../../scripts/bench/topics/neighbourGroups";
import { openKnowledgeMaps } from "../../scripts/bench/topics/openKnowledgeMaps";
import { vosClusters } from "../../scripts/bench/topics/vosClusters";
import { vosviewer } from "../../scripts/bench/topics/vosviewer";
import { cutWardTree, wardTree } from "../../scripts/bench/topics/ward";
import { threeSubjects } from "../topics/make";

const labels = fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 40 });

describe("adjusted mutual information", () => {
  it("is 1 for the same groups by other names, and for trivial groups that are alike", () => {
    expect(adjustedMutualInformation([0, 0, 1, 1], ["b", "b", "a", "a"])).toBeCloseTo(1, 12);
    expect(adjustedMutualInformation([3, 3, 3], [1, 1, 1])).toBe(1);
    expect(adjustedMutualInformation([0, 1, 2], [5, 4, 3])).toBe(1);
  });

  it("has the values worked out by hand", () => {
    // Information 0 where chance has ln 2 / 3, of ln 2 at most: (0 − 1/3) / (1 − 1/3).
    expect(adjustedMutualInformation([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-1 / 2, 12);
    // Information ln 2 where chance has 2 ln 2 / 3, of 5 ln 2 / 4 at most.
    expect(adjustedMutualInformation([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(4 / 7, 12);
    expect(adjustedMutualInformation([0, 0, 0, 0], [0, 1, 2, 3])).toBeCloseTo(0, 12);
    expect(adjustedMutualInformation([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(0.298792, 6);
  });

  it("takes chance out exactly: its mean over all orders of five papers is 0", () => {
    const [own, other] = [
      [0, 0, 1, 1, 2],
      [0, 0, 0, 1, 1],
    ];
    const values = orders(other!).map((order) => adjustedMutualInformation(own!, order));
    expect(values).toHaveLength(120);
    expect(values.reduce((sum, value) => sum + value, 0) / 120).toBeCloseTo(0, 12);
  });

  it("is the same both ways, and at most 1", () => {
    fc.assert(
      fc.property(labels, fc.integer({ min: 1, max: 1000 }), (own, seed) => {
        const other = own.map((label, i) => (label * seed + i * i) % 5);
        const value = adjustedMutualInformation(own, other);
        expect(value).toBeCloseTo(adjustedMutualInformation(other, own), 9);
        expect(value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  it("keeps its figures for thousands of papers", () => {
    const own = Int32Array.from({ length: 3000 }, (_, i) => i % 25);
    const other = Int32Array.from({ length: 3000 }, (_, i) => Math.floor(i / 120));
    expect(Math.abs(adjustedMutualInformation(own, other))).toBeLessThan(0.05);
    expect(adjustedMutualInformation(own, own)).toBeCloseTo(1, 9);
  });

  it("refuses groupings of different papers", () => {
    expect(() => adjustedMutualInformation([0, 1], [0])).toThrow("2 papers are not 1 papers");
  });
});

describe("adjusted Rand index", () => {
  it("has the values worked out by hand", () => {
    expect(adjustedRand([0, 0, 1, 1], [7, 7, 3, 3])).toBe(1);
    expect(adjustedRand([0, 0, 1, 2], [0, 0, 1, 1])).toBeCloseTo(4 / 7, 12);
    expect(adjustedRand([0, 0, 0, 0], [0, 1, 2, 3])).toBe(0);
    expect(adjustedRand([0, 0, 1, 1], [0, 1, 0, 1])).toBeCloseTo(-1 / 2, 12);
    expect(adjustedRand([0, 0, 0, 1, 1, 1], [0, 0, 1, 1, 2, 2])).toBeCloseTo(8 / 33, 12);
  });

  it("is 1 for trivial groups that are alike", () => {
    expect(adjustedRand([1, 1, 1], [2, 2, 2])).toBe(1);
    expect(adjustedRand([0, 1, 2], [2, 1, 0])).toBe(1);
    expect(adjustedRand([0], [4])).toBe(1);
  });
});

describe("names against headings", () => {
  it("share the stem of a content word", () => {
    expect(nameScore("Repairing programs", "Program Repair")).toEqual({ shares: true, f1: 1 });
    expect(nameScore("Program repair & issue resolution", "Program Repair").f1).toBeCloseTo(2 / 3, 12);
    expect(nameScore("Fuzzing of the compiler", "Testing of the kernel")).toEqual({ shares: false, f1: 0 });
    expect(nameScore("", "Program Repair")).toEqual({ shares: false, f1: 0 });
    expect(nameScore("Pre-training", "Pretraining").f1).toBe(1);
    expect(nameScore("Retrieval-augmented generation", "Code RAG").f1).toBeCloseTo(6 / 7, 12);
    expect(nameScore("Retrieval", "Code RAG")).toEqual({ shares: false, f1: 0 });
  });
});

describe("labelled sets", () => {
  const line = (title: string, label: string) => JSON.stringify({ title, label });

  it("have each title once, under its first heading, and no heading of what is left over", () => {
    const sorted = readSorted(
      [
        line("Bread ovens", "Baking"),
        line("BREAD ovens!", "Heat"),
        line("Glaciers", "Others"),
        line("Strings", "Misc"),
        line("Bows", "[Music] Other instruments"),
        line("", "Baking"),
      ].join("\n"),
    );
    expect(sorted.map(({ paper, heading }) => [paper.title, heading])).toEqual([
      ["Bread ovens", "Baking"],
      ["Bows", "Other instruments"],
    ]);
  });

  it("lose headings of fewer than four papers", () => {
    const four = [1, 2, 3, 4].map((i) => line(`Bread ${i}`, "Baking"));
    const three = [1, 2, 3].map((i) => line(`Ice ${i}`, "Glaciers"));
    const kept = withoutSmallHeadings(readSorted([...four, ...three].join("\n")));
    expect(new Set(kept.map(({ heading }) => heading))).toEqual(new Set(["Baking"]));
  });
});

describe("the ways of others", () => {
  it("Ward's linkage joins the pairs on a line first, then the lines", () => {
    const places = [0, 1, 10, 11, 30];
    const distances = Float64Array.from(places.flatMap((a) => places.map((b) => Math.abs(a - b))));
    const tree = wardTree(distances, places.length);
    expect([...cutWardTree(tree, 3)]).toEqual([0, 0, 1, 1, 2]);
    expect([...cutWardTree(tree, 2)]).toEqual([0, 0, 0, 0, 1]);
    expect([...cutWardTree(tree, 5)]).toEqual([0, 1, 2, 3, 4]);
    // Two pairs, each of height 1, at distances 10, 11, 9 and 10.
    expect(tree.slice(0, 3).map(({ height }) => height)).toEqual([1, 1, 19]);
  });

  it("VOS clustering parts two cliques that share one weak link", () => {
    const counts = new Float64Array(36);
    const link = (a: number, b: number, count: number) => {
      counts[a * 6 + b] = count;
      counts[b * 6 + a] = count;
    };
    for (const [a, b] of [
      [0, 1],
      [0, 2],
      [1, 2],
      [3, 4],
      [3, 5],
      [4, 5],
    ])
      link(a!, b!, 9);
    link(2, 3, 1);
    const found = [...vosClusters(counts, 6, 1)];
    expect(adjustedRand(found, [0, 0, 0, 1, 1, 1])).toBe(1);
  });

  it("communities of mutual neighbours are the blocks of a block matrix", () => {
    const blocks = Array.from({ length: 24 }, (_, i) => Math.floor(i / 8));
    const similarity = Float64Array.from(blocks.flatMap((a) => blocks.map((b) => (a === b ? 1 : -1))));
    expect(adjustedRand(neighbourGroups(similarity, 24)(1), blocks)).toBe(1);
  });

  it("find three clear subjects better than chance, each in its own way", async () => {
    const subjects = threeSubjects.papers.map((_, i) => Math.floor(i / 6));
    for (const way of [openKnowledgeMaps, vosviewer]) {
      const run = await way.prepare(threeSubjects);
      expect(adjustedMutualInformation(run!(1), subjects), way.label).toBeGreaterThan(0.3);
    }
  });
});

describe("figures", () => {
  it("are written as in tables", () => {
    expect([0.4123, -0.0031, 1, -0.0001, null].map((value) => decimal(value))).toEqual([
      ".412",
      "−.003",
      "1.000",
      ".000",
      "–",
    ]);
    expect([0.0123, -0.2, 0].map(difference)).toEqual(["+.012", "−.200", ".000"]);
    expect(spread([1, 2, 3])).toBe(1);
    expect(spread([5])).toBe(0);
  });

  it("line up in Markdown", () => {
    expect(markdown([{ set: "bread", AMI: ".5" }])).toBe(
      ["| set   | AMI |", "| ----- | --: |", "| bread |  .5 |"].join("\n"),
    );
  });
});

/** All orders of some items. */
function orders<Item>(items: readonly Item[]): Item[][] {
  if (items.length === 0) return [[]];
  return items.flatMap((item, i) =>
    orders([...items.slice(0, i), ...items.slice(i + 1)]).map((rest) => [item, ...rest]),
  );
}
