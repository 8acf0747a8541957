import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlendedRows, blendRows, denseProduct } from "../../src/lib/blendedRows";
import { cellsOf } from "../../src/lib/cells";
import { keepNeighbours } from "../../src/lib/keptNeighbours";
import { nearestSteps, neighbourCount } from "../../src/lib/nearest";
import { packRows, roughProducts, roughProductsWith } from "../../src/lib/packedRows";
import { addToPool, createPools, cutPool, itemOf, scoreOf } from "../../src/lib/pools";
import { seededRandom } from "../../src/lib/random";
import { selectLargest } from "../../src/lib/selectLargest";
import { sortRun } from "../../src/lib/sortRun";
import { dotRows, fromDense, type SparseMatrix, sparseRows } from "../../src/lib/sparseRows";
import { finished } from "../../src/lib/steps";
import { indicesOf } from "./nearestLists";

const nearestRows = (rows: BlendedRows, k: number, exactUpTo?: number) =>
  finished(nearestSteps(rows, k, exactUpTo));
const ofWords = (rows: SparseMatrix, columnCount: number) => blendRows([{ rows, columnCount, share: 1 }], []);

describe("nearest neighbours", () => {
  const half = Math.SQRT1_2;
  const words = fromDense(
    Float64Array.of(half, half, 0, 0, half, 0, half, 0, 0, 0, half, half, half, half, 0, 0),
    4,
    4,
  );

  it("are those of highest similarity, ties by index, none of those without any", () => {
    const nearest = nearestRows(ofWords(words, 4), 2);
    expect(indicesOf(nearest)).toEqual([[3, 1], [0, 2], [1], [0, 1]]);
    expect(nearest.weights[0]).toBeCloseTo(1, 12);
  });

  it("are found by meaning alone where no word is shared, and never among opposites", () => {
    const noWords = sparseRows([[], [], []]);
    const meaning = { rows: Float32Array.of(1, 0, 0.8, 0.6, -1, 0), dimensions: 2, share: 1 };
    const nearest = nearestRows(blendRows([{ rows: noWords, columnCount: 0, share: 0 }], [meaning]), 5);
    expect(indicesOf(nearest)).toEqual([[1], [0], []]);
  });

  it("are more in larger sets", () => {
    expect([1, 50, 200, 201, 3000].map(neighbourCount)).toEqual([5, 6, 8, 16, 40]);
  });
});

/** Items scattered about 60 places in 40 dimensions, each with 6 of 500 words, half of them those of its place. */
function scattered(size: number): BlendedRows {
  const random = seededRandom(7);
  const [width, places] = [40, 60];
  const centres = Float64Array.from({ length: places * width }, () => random() + random() - 1);
  const dense = new Float32Array(size * width);
  const words: [number, number][][] = [];
  for (let i = 0; i < size; i++) {
    const place = Math.floor(random() * places);
    const row = Float64Array.from(
      { length: width },
      (_, d) => centres[place * width + d]! + random() + random() - 1,
    );
    const length = Math.sqrt(row.reduce((sum, x) => sum + x * x, 0));
    dense.set(
      row.map((x) => x / length),
      i * width,
    );
    const own = Array.from({ length: 3 }, () => place * 5 + Math.floor(random() * 5));
    const other = Array.from({ length: 3 }, () => 300 + Math.floor(random() * 200));
    const columns = [...new Set([...own, ...other])].sort((a, b) => a - b);
    words.push(columns.map((column) => [column, 1 / Math.sqrt(columns.length)]));
  }
  const rows = sparseRows(words);
  return blendRows(
    [{ rows, columnCount: 500, share: 0.3 }],
    [{ rows: dense, dimensions: width, share: 0.7 }],
  );
}

/** Which share of the exact neighbours was found. */
function recall(found: readonly number[][], exact: readonly number[][]): number {
  let [hits, all] = [0, 0];
  exact.forEach((list, i) => {
    const indices = new Set(found[i]);
    hits += list.filter((j) => indices.has(j)).length;
    all += list.length;
  });
  return hits / all;
}

describe("neighbours in large sets", () => {
  const rows = scattered(2500);
  const found = nearestRows(rows, 10, 0);

  it("are more than nine in ten of the exact ones", () => {
    expect(recall(indicesOf(found), indicesOf(nearestRows(rows, 10, Infinity)))).toBeGreaterThan(0.93);
  });

  it("have their exact similarity, strongest first", () => {
    for (let i = 0; i < 50; i++) {
      expect(found.counts[i]).toBe(10);
      for (let e = i * 10; e < i * 10 + 10; e++) {
        const j = found.indices[e]!;
        expect(found.weights[e]).toBeCloseTo(dotRows(rows.sparse, i, j) + denseProduct(rows, i, j), 9);
        if (e > i * 10) expect(found.weights[e]).toBeLessThanOrEqual(found.weights[e - 1]!);
      }
    }
  });

  it("are found by words alone, as alike as the exact ones", () => {
    const words = { ...rows, dense: new Float32Array(0), width: 0 };
    const sum = (exactUpTo: number) =>
      nearestRows(words, 10, exactUpTo).weights.reduce((all, weight) => all + weight, 0);
    expect(sum(0)).toBeGreaterThan(0.99 * sum(Infinity));
  });

  it("come in steps, with shares that never fall", () => {
    let before = 0;
    let steps = 0;
    for (const share of nearestSteps(rows, 10, 0)) {
      expect(share).toBeGreaterThanOrEqual(before);
      expect(share).toBeLessThanOrEqual(1);
      before = share;
      steps++;
    }
    expect(steps).toBeGreaterThan(5);
  });

  it("are there for rows that are all alike, and none for rows that say nothing", () => {
    const size = 3000;
    const dense = new Float32Array(size * 4);
    for (let i = 0; i < 2 * size; i += 4) dense[i] = 1;
    const none = sparseRows(Array.from({ length: size }, () => []));
    const alike = nearestRows(
      blendRows([{ rows: none, columnCount: 0, share: 0 }], [{ rows: dense, dimensions: 4, share: 1 }]),
      10,
    );
    expect(alike.counts.subarray(0, size / 2).every((count) => count === 10)).toBe(true);
    expect(alike.weights.subarray(0, 5 * size).every((weight) => weight === 1)).toBe(true);
    expect(alike.counts.subarray(size / 2).every((count) => count === 0)).toBe(true);
  });
});

describe("kept neighbours", () => {
  it("are the best whatever the order of the offers", () => {
    const offers: [number, number][] = [
      [4, 0.5],
      [2, 0.9],
      [7, 0.5],
      [1, 0.5],
      [3, 0.1],
    ];
    for (const order of [offers, offers.slice().reverse()]) {
      const kept = keepNeighbours(1, 3);
      for (const [j, weight] of order) kept.offer(0, j, weight);
      expect(indicesOf(kept.lists)).toEqual([[2, 1, 4]]);
    }
  });
});

describe("packed rows", () => {
  const random = seededRandom(3);
  const [size, width] = [37, 45];
  const dense = Float32Array.from({ length: size * width }, () => (random() + random() - 1) / 4);
  const packed = packRows(dense, width);
  const exact = (i: number, j: number) => {
    let sum = 0;
    for (let d = 0; d < width; d++) sum += dense[i * width + d]! * dense[j * width + d]!;
    return sum;
  };
  const products = new Int32Array(size);
  const unit = 1 / packed.scale ** 2;

  it("multiply as the rows do, to a hundredth, over runs of any length", () => {
    for (const [from, to] of [
      [0, 37],
      [3, 10],
      [5, 13],
      [20, 20],
      [7, 8],
      [1, 18],
    ] as const) {
      roughProducts(packed, 2, packed.rows, from, to, products);
      for (let j = from; j < to; j++)
        expect(Math.abs(products[j - from]! * unit - exact(2, j))).toBeLessThan(0.01);
    }
  });

  it("multiply alike by runs and by lists, whichever comes first", () => {
    const list = Uint32Array.of(30, 4, 4, 36, 0);
    const listed = new Int32Array(5);
    roughProductsWith(packed, 9, list, 5, listed);
    roughProducts(packed, 9, packed.rows, 0, size, products);
    expect([...listed]).toEqual([...list].map((j) => products[j]));
    roughProducts(packed, 30, packed.rows, 9, 10, products);
    expect(products[0]).toBe(listed[0]);
  });

  it("stay exact where a row is as long as it may be", () => {
    const one = packRows(Float32Array.of(1, 0, 0, -1, 0.6, 0.8), 2);
    roughProducts(one, 0, one.rows, 0, 3, products);
    expect([...products.subarray(0, 3)]).toEqual([63 * 63, 0, 63 * Math.round(0.6 * 63)]);
  });
});

describe("cells", () => {
  it("hold what points the same way, and every item has its own first", () => {
    const rows = scattered(600);
    const packed = packRows(rows.dense, rows.width);
    const { count, nearest, each } = finished(
      cellsOf({ dense: rows.dense, packed, dimensions: rows.width }, rows.size, 20, 4, 0.5),
    );
    expect(each).toBe(4);
    const sizes = new Uint32Array(count);
    for (let i = 0; i < rows.size; i++) {
      sizes[nearest[i * each]!]!++;
      const own = [...nearest.subarray(i * each, (i + 1) * each)].filter((cell) => cell >= 0);
      expect(new Set(own).size).toBe(own.length);
      expect(own.length).toBeGreaterThan(0);
    }
    expect(sizes.reduce((sum, n) => sum + n, 0)).toBe(600);
    expect(Math.max(...sizes)).toBeLessThan(200);
  });
});

describe("pools and runs", () => {
  it("hold the largest of a run, wherever they stand", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 1 }),
        fc.nat(60),
        (numbers, wanted) => {
          const keys = Float64Array.from([99, ...numbers, -1]);
          selectLargest(keys, 1, numbers.length, wanted);
          const sorted = [...numbers].sort((a, b) => b - a).slice(0, wanted);
          expect([...keys.subarray(1, 1 + sorted.length)].sort((a, b) => b - a)).toEqual(sorted);
          expect([keys[0], keys[keys.length - 1]]).toEqual([99, -1]);
        },
      ),
    );
  });

  it("keep the best of what is offered, of equals the first items", () => {
    const pools = createPools(200, 5);
    for (let j = 199; j > 0; j--) {
      const score = 1 + (j % 7);
      if (score > pools.floors[0]!) addToPool(pools, 0, j, score);
    }
    cutPool(pools, 0);
    const kept = Array.from({ length: 5 }, (_, e) => [scoreOf(pools, 0, e), itemOf(pools, 0, e)]);
    expect(kept.sort((a, b) => a[1]! - b[1]!)).toEqual([6, 13, 20, 27, 34].map((j) => [7, j]));
  });

  it("sort two columns as one", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 80 }), (numbers) => {
        const weights = Float64Array.from(numbers);
        const items = Uint32Array.from(numbers, (_, i) => (i * 37) % 101);
        const expected = numbers
          .map((weight, i) => [weight, (i * 37) % 101] as const)
          .sort((a, b) => b[0] - a[0] || a[1] - b[1]);
        sortRun(weights, items, 0, numbers.length);
        expect(Array.from(weights, (weight, i) => [weight, items[i]!])).toEqual(expected);
      }),
    );
  });
});
