import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import { Matrices, type Matrix, transpose } from "../../tools/train-embedding/matrices";
import { orthonormalise } from "../../tools/train-embedding/orthonormalise";

function fillRandom({ values }: Matrix, seed: number): void {
  const random = seededRandom(seed);
  for (let at = 0; at < values.length; at++) values[at] = random() - 0.5;
}

function at({ values, columns }: Matrix, row: number, column: number): number {
  return values[row * columns + column]!;
}

function furthest(result: Matrix, truth: (row: number, column: number) => number): number {
  let most = 0;
  for (let i = 0; i < result.rows; i++)
    for (let j = 0; j < result.columns; j++) most = Math.max(most, Math.abs(at(result, i, j) - truth(i, j)));
  return most;
}

function sumOver(count: number, term: (k: number) => number): number {
  let sum = 0;
  for (let k = 0; k < count; k++) sum += term(k);
  return sum;
}

describe("products of matrices", () => {
  const shape = fc.tuple(
    fc.integer({ min: 1, max: 5 }),
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 37 }),
  );

  it("are what the definition says, also of a transpose", () => {
    fc.assert(
      fc.property(shape, fc.integer(), ([rowTiles, columnTiles, inner], seed) => {
        const [rows, columns] = [4 * rowTiles, 8 * columnTiles];
        const matrices = new Matrices(8192);
        const a = matrices.make(rows, inner);
        const turned = matrices.make(inner, rows);
        const b = matrices.make(inner, columns);
        const product = matrices.make(rows, columns);
        fillRandom(a, seed);
        fillRandom(b, seed + 1);
        transpose(a, turned);
        const truth = (i: number, j: number) => sumOver(inner, (k) => at(a, i, k) * at(b, k, j));
        matrices.multiply(a, b, product);
        expect(furthest(product, truth)).toBeLessThan(1e-5);
        product.values.fill(7);
        matrices.multiplyTransposed(turned, b, product);
        expect(furthest(product, truth)).toBeLessThan(1e-5);
      }),
      { numRuns: 30 },
    );
  });

  it("leave the other matrices as they are", () => {
    const matrices = new Matrices(2048);
    const [a, b, product, next] = [
      matrices.make(4, 3),
      matrices.make(3, 8),
      matrices.make(4, 8),
      matrices.make(4, 8),
    ];
    for (const matrix of [a, b, next]) matrix.values.fill(1);
    matrices.multiply(a, b, product);
    expect([...product.values]).toEqual(Array(32).fill(3));
    for (const matrix of [a, b, next]) expect(matrix.values.every((value) => value === 1)).toBe(true);
  });

  it("are refused where the shapes do not fit", () => {
    const matrices = new Matrices(4096);
    const make = (rows: number, columns: number) => matrices.make(rows, columns);
    expect(() => matrices.multiply(make(4, 3), make(4, 8), make(4, 8))).toThrow(/4 × 3 and 4 × 8/);
    expect(() => matrices.multiply(make(3, 4), make(4, 8), make(3, 8))).toThrow(/whole number of tiles/);
    expect(() => matrices.multiply(make(4, 4), make(4, 6), make(4, 6))).toThrow(/whole number of tiles/);
  });
});

describe("orthonormal columns", () => {
  it("span the same space, at right angles and of length 1", () => {
    const matrices = new Matrices(4096);
    const [block, basis, gram] = [matrices.make(48, 8), matrices.make(48, 8), matrices.make(8, 8)];
    fillRandom(block, 1);
    orthonormalise(block, basis, gram, matrices);
    matrices.multiplyTransposed(basis, basis, gram);
    expect(furthest(gram, (i, j) => (i === j ? 1 : 0))).toBeLessThan(1e-5);
    const share = matrices.make(8, 8);
    const back = matrices.make(48, 8);
    matrices.multiplyTransposed(basis, block, share);
    matrices.multiply(basis, share, back);
    expect(furthest(back, (i, j) => at(block, i, j))).toBeLessThan(1e-5);
  });

  it("become zero where they depend on those before", () => {
    const matrices = new Matrices(4096);
    const [block, basis, gram] = [matrices.make(48, 8), matrices.make(48, 8), matrices.make(8, 8)];
    fillRandom(block, 1);
    for (let row = 0; row < 48; row++) block.values[8 * row + 3] = 2 * block.values[8 * row]!;
    orthonormalise(block, basis, gram, matrices);
    matrices.multiplyTransposed(basis, basis, gram);
    expect(furthest(gram, (i, j) => (i === j && i !== 3 ? 1 : 0))).toBeLessThan(1e-5);
  });
});
