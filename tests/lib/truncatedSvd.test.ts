import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { allPairs, pairDeviation } from "../../src/lib/pairs";
import { seededRandom } from "../../src/lib/random";
import {
  dotRows,
  fromDense,
  type SparseMatrix,
  sideBySide,
  sparseRows,
  takeRows,
  transpose,
} from "../../src/lib/sparseRows";
import { finished } from "../../src/lib/steps";
import { symmetricEigen } from "../../src/lib/symmetricEigen";
import { svdSteps } from "../../src/lib/truncatedSvd";

describe("eigenvectors", () => {
  it("of [[2, 1], [1, 2]] are (1, 1) and (1, −1) with values 3 and 1", () => {
    const { values, vectors } = symmetricEigen(Float64Array.of(2, 1, 1, 2), 2);
    expect(values[0]).toBeCloseTo(3, 12);
    expect(values[1]).toBeCloseTo(1, 12);
    expect(vectors[0]).toBeCloseTo(Math.SQRT1_2, 12);
    expect(vectors[2]).toBeCloseTo(Math.SQRT1_2, 12);
  });

  it("rebuild any symmetric matrix", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -9, max: 9, noNaN: true }), { minLength: 10, maxLength: 10 }),
        (entries) => {
          const n = 4;
          const matrix = new Float64Array(16);
          let next = 0;
          for (let i = 0; i < n; i++)
            for (let j = 0; j <= i; j++) matrix[i * n + j] = matrix[j * n + i] = entries[next++]!;
          const { values, vectors } = symmetricEigen(matrix, n);
          for (let i = 0; i < n; i++) {
            for (let j = 0; j < n; j++) {
              let sum = 0;
              for (let k = 0; k < n; k++) sum += vectors[i * n + k]! * values[k]! * vectors[j * n + k]!;
              expect(sum).toBeCloseTo(matrix[i * n + j]!, 8);
            }
          }
        },
      ),
    );
  });
});

const truncatedSvd = (matrix: SparseMatrix, columnCount: number, dimensions: number) =>
  finished(svdSteps(matrix, columnCount, dimensions));

describe("the truncated SVD", () => {
  it("of a diagonal matrix gives its entries, largest first", () => {
    const { scores, rank } = truncatedSvd(fromDense(Float64Array.of(1, 0, 0, 0, 3, 0, 0, 0, 2), 3, 3), 3, 2);
    expect(rank).toBe(2);
    expect(Array.from(scores, (x) => Math.round(Math.abs(x) * 1e9) / 1e9)).toEqual([0, 0, 3, 0, 0, 2]);
  });

  it("keeps the scalar products of a matrix whose rank it holds", () => {
    const random = seededRandom(5);
    const [rows, columns, rank] = [60, 40, 6];
    const left = Float64Array.from({ length: rows * rank }, () => random() - 0.5);
    const right = Float64Array.from({ length: rank * columns }, () => random() - 0.5);
    const dense = Float64Array.from({ length: rows * columns }, (_, at) => {
      const [i, j] = [Math.floor(at / columns), at % columns];
      return Array.from({ length: rank }, (_, k) => left[i * rank + k]! * right[k * columns + j]!).reduce(
        (a, b) => a + b,
      );
    });
    const matrix = fromDense(dense, rows, columns);
    const svd = truncatedSvd(matrix, columns, 10);
    expect(svd.rank).toBe(rank);
    const exact = allPairs(matrix);
    const kept = allPairs(fromDense(svd.scores, rows, svd.rank));
    for (const [at, value] of exact.entries()) expect(kept[at]).toBeCloseTo(value, 8);
  });

  it("of many rows is fitted on some of them, and places the others by these", () => {
    const random = seededRandom(11);
    const [rows, columns] = [3400, 60];
    /** Rows of six subjects, ten columns each, so that six dimensions hold nearly all. */
    const subjects = Array.from({ length: rows }, () => Math.floor(random() * 6));
    const matrix = sparseRows(
      subjects.map((subject) =>
        Array.from({ length: 10 }, (_, c): [number, number] => [subject * 10 + c, 1 + random() / 10]),
      ),
    );
    const { scores, rank } = truncatedSvd(matrix, columns, 6);
    expect(rank).toBe(6);
    const product = (i: number, j: number) => {
      let sum = 0;
      for (let d = 0; d < rank; d++) sum += scores[i * rank + d]! * scores[j * rank + d]!;
      return sum;
    };
    for (let i = 0; i < 200; i++) {
      const cosine = product(i, i + 1) / Math.sqrt(product(i, i) * product(i + 1, i + 1));
      expect(Math.abs(cosine - (subjects[i] === subjects[i + 1] ? 1 : 0))).toBeLessThan(0.05);
    }
  });

  it("of nothing has rank 0", () => {
    expect(truncatedSvd(sparseRows([]), 0, 30).rank).toBe(0);
    expect(truncatedSvd(sparseRows([[], []]), 5, 30).rank).toBe(0);
  });
});

describe("sparse rows", () => {
  const matrix = fromDense(Float64Array.of(1, 0, 2, 0, 3, 0), 2, 3);

  it("turn over, multiply and join", () => {
    const turned = transpose(matrix, 3);
    expect([...turned.offsets]).toEqual([0, 1, 2, 3]);
    expect([...turned.columns]).toEqual([0, 1, 0]);
    expect(dotRows(matrix, 0, 0)).toBe(5);
    expect(dotRows(matrix, 0, 1)).toBe(0);
    const taken = takeRows(matrix, Uint32Array.of(1, 0, 1));
    expect([...taken.offsets]).toEqual([0, 1, 3, 4]);
    expect([...taken.values]).toEqual([3, 1, 2, 3]);
    const joined = sideBySide([
      { rows: matrix, columnCount: 3, scale: Float64Array.of(2, 3) },
      { rows: matrix, columnCount: 3, scale: Float64Array.of(1, 1) },
    ]);
    expect([...joined.values]).toEqual([2, 4, 1, 2, 9, 3]);
    expect([...joined.columns]).toEqual([0, 2, 3, 5, 1, 4]);
  });

  it("have a deviation over pairs, without the diagonal", () => {
    expect(pairDeviation(Float64Array.of(9, 1, 3, 1, 9, 2, 3, 2, 9), 3)).toBeCloseTo(Math.sqrt(2 / 3), 12);
    expect(pairDeviation(Float64Array.of(1), 1)).toBe(0);
  });
});
