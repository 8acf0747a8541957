/** Dense matrices of 32-bit numbers, side by side in one memory where the product kernel reaches them. */
import { type ProductKernel, productKernel, TILE_COLUMNS, TILE_ROWS } from "./productKernel";

export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row-major. */
  readonly values: Float32Array<ArrayBuffer>;
}

const PAGE = 65_536;

export class Matrices {
  readonly #memory: WebAssembly.Memory;
  readonly #product: ProductKernel;
  #used = 0;

  /** @param capacity how many numbers all matrices hold together. */
  constructor(capacity: number) {
    const pages = Math.ceil((4 * capacity) / PAGE) + 1;
    this.#memory = new WebAssembly.Memory({ initial: pages, maximum: pages });
    this.#product = productKernel(this.#memory);
  }

  /** A matrix of zeros. */
  make(rows: number, columns: number): Matrix {
    const values = new Float32Array(this.#memory.buffer as ArrayBuffer, this.#used, rows * columns);
    this.#used += Math.ceil((4 * rows * columns) / 64) * 64;
    return { rows, columns, values };
  }

  /** into = a · b. Rows of the result must be a multiple of 4, columns of 8. */
  multiply(a: Matrix, b: Matrix, into: Matrix): void {
    this.#multiply(a, a.rows, a.columns, 4 * a.columns, 4, b, into);
  }

  /** into = aᵀ · b. */
  multiplyTransposed(a: Matrix, b: Matrix, into: Matrix): void {
    this.#multiply(a, a.columns, a.rows, 4, 4 * a.columns, b, into);
  }

  #multiply(
    a: Matrix,
    rows: number,
    inner: number,
    aRowStride: number,
    aColumnStride: number,
    b: Matrix,
    into: Matrix,
  ): void {
    if (inner !== b.rows || rows !== into.rows || b.columns !== into.columns)
      throw new Error(
        `A product of ${rows} × ${inner} and ${b.rows} × ${b.columns} is not ${into.rows} × ${into.columns}.`,
      );
    if (rows % TILE_ROWS !== 0 || b.columns % TILE_COLUMNS !== 0 || rows * inner * b.columns === 0)
      throw new Error(`A product of ${rows} × ${b.columns} is no whole number of tiles.`);
    this.#product(
      a.values.byteOffset,
      aRowStride,
      aColumnStride,
      b.values.byteOffset,
      4 * b.columns,
      into.values.byteOffset,
      4 * into.columns,
      rows,
      b.columns,
      inner,
    );
  }
}

/** into = aᵀ. */
export function transpose(a: Matrix, into: Matrix): void {
  for (let i = 0; i < a.rows; i++)
    for (let j = 0; j < a.columns; j++) into.values[j * a.rows + i] = a.values[i * a.columns + j]!;
}
