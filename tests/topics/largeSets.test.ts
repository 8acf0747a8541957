/** The steps that groups of large sets go through after their communities, on cases that can be solved by hand. */
import { describe, expect, it } from "vitest";
import { squaredPairs } from "../../src/lib/nearest";
import { dotRows } from "../../src/lib/sparseRows";
import { blendFacets, withFacets } from "../../src/topics/facetVoice";
import { settleLarge } from "../../src/topics/settleLarge";
import { vote } from "../../src/topics/vote";

/** Two blocks of papers that are alike; between them nothing. */
function twoBlocks(size: number): Float32Array {
  const table = new Float32Array(4 * size * size);
  for (let i = 0; i < 2 * size; i++) {
    for (let j = 0; j < 2 * size; j++) if (i !== j && i < size === j < size) table[i * 2 * size + j] = 0.5;
  }
  return table;
}

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
