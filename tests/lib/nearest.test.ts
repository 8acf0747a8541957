import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type BlendedRows, blendRows, denseProduct } from "../../src/lib/blendedRows";
import { cellsOf } from "../../src/lib/cells";
import { keepNeighbours } from "../../src/lib/keptNeighbours";
import { nearestSteps, neighbourCount } from "../../src/lib/nearest";
import { addToPool, createPools, cutPool, itemOf, scoreOf } from "../../src/lib/pools";
import { seededRandom } from "../../src/lib/random";
import { selectLargest } from "../../src/lib/selectLargest";
import { plainKernels } from "../../src/lib/simd/plainKernels";
import { sortRun } from "../../src/lib/sortRun";
import { dotRows, fromDense, type SparseMatrix, sparseRows } from "../../src/lib/sparseRows";
import { finished } from "../../src/lib/steps";
import { wholeEntrySteps } from "../../src/lib/wholeEntries";
import { setWhole, WHOLE_ONE, wholeSteps, wholeWidth } from "../../src/lib/wholeRows";
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

  it("have their similarity to a thousandth, strongest first", () => {
    for (let i = 0; i < 50; i++) {
      expect(found.counts[i]).toBe(10);
      for (let e = i * 10; e < i * 10 + 10; e++) {
        const j = found.indices[e]!;
        expect(found.weights[e]).toBeCloseTo(dotRows(rows.sparse, i, j) + denseProduct(rows, i, j), 3);
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

describe("whole rows", () => {
  const random = seededRandom(3);
  const [size, width] = [37, 45];
  const dense = Float32Array.from({ length: size * width }, () => (random() + random() - 1) / 4);
  const whole = new Int16Array(size * wholeWidth(width));

  it("multiply as the rows do, to a thousandth, and stand in the order asked for", () => {
    const order = Uint32Array.from({ length: size }, (_, p) => (p * 5) % size);
    finished(wholeSteps(dense, width, order, whole));
    const places = Uint32Array.of(0, 1, 2, 30, 36);
    const products = new Int32Array(places.length);
    plainKernels.wholeProducts(whole, 9, whole, wholeWidth(width), places, 0, places.length, products);
    places.forEach((place, at) => {
      const [a, b] = [order[9]! * width, order[place]! * width];
      const exact = dense.subarray(a, a + width).reduce((sum, x, d) => sum + x * dense[b + d]!, 0);
      expect(Math.abs(products[at]! / WHOLE_ONE ** 2 - exact)).toBeLessThan(0.001);
    });
  });

  it("are exact where a row is as long as it may be", () => {
    for (const [d, value] of [1, -1, 0.5].entries()) setWhole(Float32Array.of(0, value), 0, 2, whole, d);
    expect([...whole].filter((_, at) => at % 8 === 1 && at < 24)).toEqual([
      WHOLE_ONE,
      -WHOLE_ONE,
      WHOLE_ONE / 2,
    ]);
  });
});

describe("whole entries", () => {
  it("are those of the row, the heaviest first", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }),
        fc.integer({ min: 1, max: 14 }),
        (numbers, most) => {
          const entries = numbers.map((x, column): [number, number] => [column, x / 10]);
          const matrix = sparseRows([[[3, 0.5]], entries]);
          const into = {
            offsets: new Uint32Array(3),
            columns: new Uint32Array(entries.length + 1),
            values: new Int16Array(entries.length + 1),
          };
          finished(wholeEntrySteps(matrix, Uint32Array.of(1, 0), most, into));
          expect([...into.offsets]).toEqual([0, entries.length, entries.length + 1]);
          const found = entries.map((_, e) => [into.columns[e]!, into.values[e]!] as const);
          const expected = numbers
            .map((x, column) => [column, Math.round((x / 10) * WHOLE_ONE)] as const)
            .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
          expect(found.slice(0, most)).toEqual(expected.slice(0, most));
          expect(found.slice(most).sort((a, b) => b[1] - a[1] || a[0] - b[0])).toEqual(expected.slice(most));
          expect(into.values[entries.length]).toBe(WHOLE_ONE / 2);
        },
      ),
    );
  });
});

describe("cells", () => {
  it("hold what points the same way, and every item has its own first", () => {
    const rows = scattered(600);
    const { count, nearest, each } = finished(cellsOf(rows.dense, rows.width, rows.size, 20, 4, 0.5));
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
