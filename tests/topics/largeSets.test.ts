/** The steps that groups of large sets go through after their communities, on cases that can be solved by hand. */
import { describe, expect, it, vi } from "vitest";
import { buildGraph } from "../../src/graph/build";
import { leiden } from "../../src/lib/leiden";
import { squaredPairs } from "../../src/lib/nearest";
import { seededRandom } from "../../src/lib/random";
import { dotRows, sparseRows } from "../../src/lib/sparseRows";
import { finished } from "../../src/lib/steps";
import { weightedGraph } from "../../src/lib/weightedGraph";
import { topicMethods } from "../../src/topics";
import { describeTopics, topicSteps } from "../../src/topics/describe";
import { blendFacets, withFacets } from "../../src/topics/facetVoice";
import { largeSet } from "../../src/topics/largeSets";
import { sameTexts, together } from "../../src/topics/sameTexts";
import { settleLarge } from "../../src/topics/settleLarge";
import { vote } from "../../src/topics/vote";
import { agreement } from "./agreement";
import { generatedPapers } from "./madeUpFields";
import { titled } from "./make";
import { expectSound } from "./sound";

// Some sets are large, on machines that may be busy.
vi.setConfig({ testTimeout: 60_000 });

/** Two blocks of papers that are alike; between them nothing. */
function twoBlocks(size: number): Float32Array {
  const table = new Float32Array(4 * size * size);
  for (let i = 0; i < 2 * size; i++) {
    for (let j = 0; j < 2 * size; j++) if (i !== j && i < size === j < size) table[i * 2 * size + j] = 0.5;
  }
  return table;
}

describe("papers of the same text", () => {
  const rows = ["rye bread", "rye bread", "ice", "rye bread", "ice", "rye"];
  const columnsOf = (text: string) =>
    text
      .split(" ")
      .map((word) => ["bread", "ice", "rye"].indexOf(word))
      .sort();
  const tfidf = sparseRows(rows.map((text) => columnsOf(text).map((column) => [column, 1] as const)));

  it("are known where there are many", () => {
    expect([...sameTexts({ tfidf }, 2)!]).toEqual([0, 0, 2, 0, 2, 5]);
    expect([...sameTexts({ tfidf }, 3)!]).toEqual([0, 0, 2, 0, 4, 5]);
    expect(sameTexts({ tfidf }, 4)).toBeNull();
  });

  it("are none where no word counts", () => {
    const empty = sparseRows(rows.map(() => []));
    expect(sameTexts({ tfidf: empty }, 2)).toBeNull();
    const some = sparseRows([[], [], [], [[1, 1]], [[1, 1]]]);
    expect([...sameTexts({ tfidf: some }, 2)!]).toEqual([0, 1, 2, 3, 3]);
  });

  it("go where most of them are, of equals to the group of the first", () => {
    const labels = Uint32Array.from([0, 1, 2, 1, 3, 3]);
    expect([...together(labels, [0, 0, 2, 0, 2, 5])]).toEqual([0, 0, 1, 0, 1, 2]);
    expect([...together(labels, [0, 1, 2, 3, 4, 5])]).toEqual([0, 1, 2, 1, 3, 3]);
  });
});

/** Twelve pairs of cliques of six nodes; within a pair all are linked a little. */
function pairsOfCliques() {
  const cliqueOf = (node: number) => Math.floor(node / 6);
  const pairOf = (node: number) => Math.floor(node / 12);
  const nodes = Array.from({ length: 144 }, (_, i) => i);
  const graph = weightedGraph(
    nodes.map((i) =>
      nodes
        .filter((j) => j !== i && pairOf(j) === pairOf(i))
        .map((j): [number, number] => [j, cliqueOf(j) === cliqueOf(i) ? 1 : 0.07]),
    ),
  );
  return { graph, pairs: nodes.map(pairOf) };
}

describe("groups of large sets", () => {
  it("that are too many are all looked for at a lower resolution, not some of them merged", () => {
    const { graph, pairs } = pairsOfCliques();
    expect(new Set(leiden(graph, 2.5, seededRandom(1))).size).toBe(24);
    expect([...finished(largeSet(graph).group(seededRandom(1)))]).toEqual(pairs);
  });
});

describe("papers of large sets", () => {
  const papers = Array.from({ length: 12 }, (_, i) => i);
  const pairs = { table: twoBlocks(6), size: 12, papers };

  it("move to the group that they resemble most", () => {
    const labels = Uint32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect([...settleLarge(pairs, labels, 1)]).toEqual([0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1]);
    expect(labels[5]).toBe(1);
  });

  it("stay where they would leave too small a group", () => {
    const labels = Uint32Array.from([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1]);
    expect([...settleLarge(pairs, labels, 7)]).toEqual([...labels]);
  });

  it("stay where nothing draws them, and do so in a part of the set", () => {
    const part = { ...pairs, papers: [0, 1, 6, 7] };
    expect([...settleLarge(part, Uint32Array.from([0, 0, 1, 1]), 1)]).toEqual([0, 0, 1, 1]);
    expect([...settleLarge(part, Uint32Array.from([0, 0, 0, 1]), 1)]).toEqual([0, 0, 1, 1]);
    const nothing = { table: new Float32Array(16), size: 4, papers: [0, 1, 2, 3] };
    expect([...settleLarge(nothing, Uint32Array.from([0, 1, 0, 1]), 1)]).toEqual([0, 1, 0, 1]);
  });
});

describe("a vote of partitions", () => {
  const of = (...labels: number[]) => Uint32Array.from(labels);

  it("of one is that one, whatever its groups are called", () => {
    expect([...vote([of(1, 1, 0, 2, 2)])]).toEqual([0, 0, 1, 2, 2]);
    expect([...vote([of(0, 0, 0)])]).toEqual([0, 0, 0]);
  });

  it("puts each paper where most of them do, though they number their groups differently", () => {
    const first = of(0, 0, 0, 0, 1, 1, 1, 1);
    const second = of(1, 1, 1, 1, 0, 0, 0, 0);
    const odd = of(0, 0, 0, 1, 1, 1, 1, 1);
    expect([...vote([odd, first, second])]).toEqual([...first]);
  });

  it("can put two papers right that different ones have wrong", () => {
    const a = of(0, 0, 0, 1, 1, 1, 1, 1);
    const b = of(0, 0, 0, 0, 0, 1, 1, 1);
    const c = of(1, 0, 0, 0, 1, 1, 1, 1);
    expect([...vote([a, b, c])]).toEqual([0, 0, 0, 0, 1, 1, 1, 1]);
  });
});

describe("facets in rows", () => {
  const titles = [
    "Program repair of loops",
    "Learned program repair",
    "Oats and rye",
    "Rye, oats and barley",
  ];
  const papers = titles.map((title, i) => ({ id: `p${i}`, title }));
  const n = papers.length;
  const rows = {
    size: n,
    dense: Float32Array.from([1, 0, 0, 1, 1, 0, 0.6, 0.8]),
    width: 2,
    sparse: { offsets: new Uint32Array(n + 1), columns: new Uint32Array(0), values: new Float64Array(0) },
    sparseColumns: 0,
  };
  const textPairs = Float64Array.from({ length: n * n }, (_, at) => {
    const [i, j] = [Math.floor(at / n), at % n];
    return rows.dense[2 * i]! * rows.dense[2 * j]! + rows.dense[2 * i + 1]! * rows.dense[2 * j + 1]!;
  });

  it("say what they say in the table of a small set", () => {
    const blended = blendFacets(rows, papers);
    const table = withFacets(textPairs, papers);
    const squares = squaredPairs(blended);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++)
        expect(squares[i * n + j]).toBeCloseTo(i === j ? 0 : table[i * n + j]! ** 2, 5);
    }
    expect(dotRows(blended.sparse, 0, 1)).toBeGreaterThan(0);
    expect(dotRows(blended.sparse, 0, 2)).toBe(0);
  });

  it("leave out what the user has excluded", () => {
    expect(dotRows(blendFacets(rows, papers, ["program repair"]).sparse, 0, 1)).toBe(0);
  });
});

describe("thousands of papers", () => {
  const { bibliography, fields } = generatedPapers(520);
  const graph = buildGraph(bibliography);
  const group = (settings = {}) => topicMethods[0]!.group(bibliography, graph, settings, 1);
  const grouping = finished(group());
  const countOf = (labels: Int32Array) => new Set(labels).size;

  it("are grouped by what they were written about", () => {
    const found = agreement(
      [...grouping.labels].map(String),
      graph.paperIds.map((paper) => fields.get(paper)!),
    );
    expect(found).toBeGreaterThan(0.6);
    expect(countOf(grouping.labels)).toBeLessThanOrEqual(20);
  });

  it("are grouped in eight resamples of 80 % of them", () => {
    expect(grouping.resamples.length).toBe(8);
    for (const labels of grouping.resamples) {
      expect(labels.filter((label) => label >= 0).length).toBe(2_080);
      expect(countOf(labels)).toBeLessThanOrEqual(21);
    }
  });

  it("are parted as finely as wanted, the finer within the coarser", () => {
    const finer = finished(group({ count: 24 }));
    expect(countOf(finer.labels)).toBe(24);
    const homes = new Map<number, number>();
    finer.labels.forEach((label, i) => {
      const home = grouping.labels[i]!;
      expect(homes.get(label) ?? home).toBe(home);
      homes.set(label, home);
    });
    expect(countOf(finished(group({ count: 3 })).labels)).toBe(3);
  });

  it("take steps of which each says how far the work is, from 0 to 1", () => {
    let before = 0;
    let steps = 0;
    const work = [group(), topicSteps(bibliography, graph, grouping, [])];
    for (const share of work.flatMap((some, at) => [...some].map((part) => at + part))) {
      expect(share).toBeGreaterThanOrEqual(before);
      expect(share).toBeLessThanOrEqual(2);
      before = share;
      steps++;
    }
    expect(steps).toBeGreaterThan(40);
  });

  it("have sound topics, also where none of them resembles another, or all are the same", () => {
    expectSound(describeTopics(bibliography, graph, grouping, []), graph.paperIds);
    const same = titled(Array(2_600).fill("Rye bread in a stone oven"));
    const alike = buildGraph(same);
    const one = finished(topicMethods[0]!.group(same, alike, {}, 1));
    expectSound(describeTopics(same, alike, one, []), alike.paperIds);
    const lonely = titled(Array.from({ length: 2_600 }, (_, i) => `Q${i}x`));
    const apart = buildGraph(lonely);
    const none = finished(topicMethods[0]!.group(lonely, apart, {}, 1));
    const without = describeTopics(lonely, apart, none, []);
    expectSound(without, apart.paperIds);
    expect(without.topics).toEqual([]);
  });
});
