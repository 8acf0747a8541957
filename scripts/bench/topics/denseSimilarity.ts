/** Similarities of all pairs of a set, row-major n × n, as the classic ways compare papers: means of z-scored cosines. */
import { textEvidence } from "../../../src/graph/text";
import { entriesOf, type SparseMatrix, transpose } from "../../../src/lib/sparseRows";
import type { Bibliography } from "../../../src/model/bibliography";

/** Cosines by TF-IDF (stems and pairs of stems), and by its 30 latent dimensions, without word vectors. */
export function wordCosines({ hub, papers }: Bibliography): { terms: Float64Array; latent: Float64Array } {
  const { tfidf, terms, latent } = textEvidence(hub, papers);
  return {
    terms: sparseProducts(tfidf, terms.length, papers.length),
    latent: rowProducts(latent, papers.length),
  };
}

function sparseProducts(rows: SparseMatrix, columnCount: number, n: number): Float64Array {
  const postings = transpose(rows, columnCount);
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (const [column, value] of entriesOf(rows, i)) {
      for (let e = postings.offsets[column]!; e < postings.offsets[column + 1]!; e++)
        table[i * n + postings.columns[e]!]! += value * postings.values[e]!;
    }
  }
  return table;
}

/** Scalar products of all pairs of rows. */
export function rowProducts(rows: Float32Array | Float64Array, n: number): Float64Array {
  const width = rows.length / Math.max(1, n);
  const table = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = 0;
      for (let d = 0; d < width; d++) sum += rows[i * width + d]! * rows[j * width + d]!;
      table[i * n + j] = sum;
      table[j * n + i] = sum;
    }
  }
  return table;
}

/** Mean of the tables, each less its mean and over its standard deviation (of pairs of two different papers). */
export function meanOfZScores(tables: readonly Float64Array[], n: number): Float64Array {
  const result = new Float64Array(n * n);
  for (const table of tables) {
    let [sum, squares] = [0, 0];
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) {
        if (i === j) continue;
        sum += table[i * n + j]!;
        squares += table[i * n + j]! ** 2;
      }
    }
    const pairs = Math.max(1, n * (n - 1));
    const middle = sum / pairs;
    const deviation = Math.sqrt(Math.max(0, squares / pairs - middle * middle)) || 1;
    for (let at = 0; at < n * n; at++) result[at]! += (table[at]! - middle) / deviation / tables.length;
  }
  return result;
}
