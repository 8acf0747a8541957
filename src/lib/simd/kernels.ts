/**
 * The inner loops of comparing papers. Twice: in WebAssembly of 128-bit SIMD (tools/kernels/kernels.wat) and in TypeScript (plainKernels.ts), with the same
 * results to the last bit, so that page and command, old engines and new ones make the same map.
 *
 * Sums of whole numbers are exact in any order; of other numbers, the lanes of a vector hold different sums, each in its own order.
 */
export interface Kernels {
  /**
   * into[at] = row i of `x` · row list[from + at] of `table`, at < count. Rows of `width` whole numbers, a multiple of `WHOLE_LANES`; what the sums
   * come to must fit into 32 bits.
   */
  wholeProducts(
    x: Int16Array,
    i: number,
    table: Int16Array,
    width: number,
    list: Uint32Array,
    from: number,
    count: number,
    into: Int32Array,
  ): void;

  /** Rows 0 … rows − 1 of a sparse matrix × a block of rows of `width` numbers, a multiple of `BLOCK_LANES`; the offsets are places in columns and values. */
  sparseTimes(
    rows: number,
    offsets: Uint32Array,
    columns: Uint32Array,
    values: Float64Array,
    block: Float64Array,
    width: number,
    into: Float64Array,
  ): void;

  /** into += factors[k] × row rows[k] of `table`, one k < count after the other; rows of `width` numbers, a multiple of `BLOCK_LANES`. */
  addScaled(
    table: Int8Array,
    width: number,
    rows: Int32Array,
    factors: Float64Array,
    count: number,
    into: Float64Array,
  ): void;

  /**
   * into[p × PANEL + l] = row i of `x` · row l of panel p, p < count, each sum in the order of the numbers. A panel holds `PANEL` rows of `width` numbers,
   * those of one place side by side.
   */
  panelProducts(
    x: Float64Array,
    i: number,
    width: number,
    panels: Float64Array,
    count: number,
    into: Float64Array,
  ): void;

  /**
   * into[r] = row i of `table` · row r, r < count, a multiple of `QUICK_ROWS`: four sums of every fourth product each, (first + second) + (third + fourth), what
   * is left after the last whole four in the first. Rows of `width` numbers lie `stride` apart, a multiple of 2.
   */
  quickProducts(
    table: Float64Array,
    i: number,
    width: number,
    stride: number,
    count: number,
    into: Float64Array,
  ): void;

  /**
   * into[at] += Σ spread[column] × value over the entries offsets[row] + skip … of row list[at], `most` of them at most, at < count. What the sums come to must
   * fit into 32 bits.
   */
  sparseProducts(
    spread: Int16Array,
    rows: WholeEntries,
    skip: number,
    most: number,
    list: Uint32Array,
    count: number,
    into: Int32Array,
  ): void;

  /**
   * sums[items[p]] += value × weights[p] for p in from … end − 1, value and weights above 0. Items whose sum was 0 follow in met[count], met[count + 1] … (which
   * has room for one more). @returns the count now.
   */
  addTerm(
    items: Uint32Array,
    weights: Int16Array,
    from: number,
    end: number,
    value: number,
    sums: Int32Array,
    met: Uint32Array,
    count: number,
  ): number;

  /** sums[items[p]] += weights[p] × value for p in from … end − 1. */
  addColumn(
    items: Uint32Array,
    weights: Float64Array,
    from: number,
    end: number,
    value: number,
    sums: Float64Array,
  ): void;
}

/** Sparse rows of whole numbers: entries of row i are columns/values[offsets[i] … offsets[i + 1] − 1]. */
export interface WholeEntries {
  readonly offsets: Uint32Array;
  readonly columns: Uint32Array;
  readonly values: Int16Array;
}

/** Products that one instruction makes. */
export const WHOLE_LANES = 8;
/** Columns that are worked on together. */
export const BLOCK_LANES = 8;
export const PANEL = 16;
export const QUICK_ROWS = 4;

/** The next multiple of `lanes` that is no less than `length` and not 0. */
export function padded(length: number, lanes: number): number {
  return Math.max(1, Math.ceil(length / lanes)) * lanes;
}
