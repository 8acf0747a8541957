/**
 * Vectors of words to begin training with: the leading right singular vectors of the TF-IDF matrix of the papers (latent semantic
 * analysis), by randomised subspace iteration (Halko, Martinsson and Tropp, Finding structure with randomness, SIAM Review 53(2), 2011,
 * algorithm 4.4) with orthonormalisation by Cholesky factors and Rayleigh-Ritz.
 */
import { ln } from "../../src/lib/portableMath";
import { seededRandom } from "../../src/lib/random";
import type { SparseMatrix } from "../../src/lib/sparseRows";
import { symmetricEigen } from "../../src/lib/symmetricEigen";
import { Matrices, type Matrix } from "./matrices";
import { orthonormalise } from "./orthonormalise";

const OVERSAMPLING = 16;
const ROUNDS = 5;

/**
 * @param counts rows are papers, columns terms.
 * @param papers by term: in how many papers it is.
 * @returns row-major terms × dimensions: each vector as long as the term is telling (idf over mean idf).
 */
export function startVectors(
  counts: SparseMatrix,
  papers: Uint32Array,
  dimensions: number,
  seed: number,
): Float32Array {
  const terms = Math.ceil(papers.length / 8) * 8;
  const width = dimensions + OVERSAMPLING;
  const idf = Float64Array.from(papers, (count) => ln((counts.offsets.length - 1) / count));
  const weights = unitTfIdf(counts, idf);
  const matrices = new Matrices((2 * terms + width) * width + 64);
  const basis = matrices.make(terms, width);
  const image = matrices.make(terms, width);
  const small = matrices.make(width, width);
  const random = seededRandom(seed);
  for (let at = 0; at < basis.values.length; at++) basis.values[at] = random() - 0.5;
  for (let round = 0; round < ROUNDS; round++) {
    timesGram(weights, basis, image);
    orthonormalise(image, basis, small, matrices);
  }
  timesGram(weights, basis, image);
  matrices.multiplyTransposed(basis, image, small);
  const { values, vectors } = symmetricEigen(symmetric(small), width);
  for (let at = 0; at < small.values.length; at++) {
    const singular = Math.sqrt(Math.max(0, values[at % width]!));
    small.values[at] = vectors[at]! * Math.sqrt(singular);
  }
  matrices.multiply(basis, small, image);
  return leading(image, dimensions, idf);
}

/** (1 + ln frequency) × idf, rows of unit length. */
function unitTfIdf(counts: SparseMatrix, idf: Float64Array): SparseMatrix {
  const values = counts.values.map((count, e) => (1 + ln(count)) * idf[counts.columns[e]!]!);
  for (let row = 0; row + 1 < counts.offsets.length; row++) {
    const ofRow = values.subarray(counts.offsets[row]!, counts.offsets[row + 1]!);
    let squares = 0;
    for (const value of ofRow) squares += value * value;
    const length = Math.sqrt(squares) || 1;
    for (let e = 0; e < ofRow.length; e++) ofRow[e]! /= length;
  }
  return { ...counts, values };
}

/** into = Xᵀ · X · basis, row by row of X. */
function timesGram({ offsets, columns, values }: SparseMatrix, basis: Matrix, into: Matrix): void {
  const width = basis.columns;
  const seen = new Float64Array(width);
  into.values.fill(0);
  for (let row = 0; row + 1 < offsets.length; row++) {
    seen.fill(0);
    for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
      const at = columns[e]! * width;
      for (let k = 0; k < width; k++) seen[k]! += values[e]! * basis.values[at + k]!;
    }
    for (let e = offsets[row]!; e < offsets[row + 1]!; e++) {
      const at = columns[e]! * width;
      for (let k = 0; k < width; k++) into.values[at + k]! += values[e]! * seen[k]!;
    }
  }
}

function symmetric({ values, columns }: Matrix): Float64Array {
  return Float64Array.from(
    values,
    (value, at) => (value + values[(at % columns) * columns + Math.floor(at / columns)]!) / 2,
  );
}

/** The first columns of the rows that are terms, each row scaled to idf over mean idf. */
function leading({ values, columns }: Matrix, dimensions: number, idf: Float64Array): Float32Array {
  const meanIdf = idf.reduce((sum, value) => sum + value, 0) / idf.length;
  const result = new Float32Array(idf.length * dimensions);
  for (let row = 0; row < idf.length; row++) {
    const vector = values.subarray(row * columns, row * columns + dimensions);
    let squares = 0;
    for (const value of vector) squares += value * value;
    const factor = idf[row]! / meanIdf / (Math.sqrt(squares) || 1);
    for (let k = 0; k < dimensions; k++) result[row * dimensions + k] = factor * vector[k]!;
  }
  return result;
}
