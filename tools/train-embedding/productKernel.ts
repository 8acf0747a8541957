/**
 * The product of two dense matrices as a WebAssembly function of 128-bit SIMD, put together by hand: some twenty times as fast as the
 * same loops in JavaScript. Without fused or relaxed instructions, so every machine rounds alike. A tile of 4 × 8 results stays in
 * registers while the inner dimension runs (K. Goto and R. van de Geijn, Anatomy of high-performance matrix multiplication, ACM TOMS
 * 34(3), 2008).
 */
import {
  type Code,
  constant,
  difference,
  get,
  load,
  loadFourTimes,
  moduleOf,
  set,
  store,
  sum,
  until0,
  vectorProduct,
  vectorSum,
  zeros,
} from "./wasmBytes";

export const TILE_ROWS = 4;
export const TILE_COLUMNS = 8;

/**
 * into = a · b. Addresses and strides in bytes; `a` may lie in any order (swap its strides for its transpose), the columns of `b` and
 * `into` lie side by side. `rows` and `columns` are positive multiples of the tile, `inner` at least 1.
 */
export type ProductKernel = (
  a: number,
  aRowStride: number,
  aColumnStride: number,
  b: number,
  bRowStride: number,
  into: number,
  intoRowStride: number,
  rows: number,
  columns: number,
  inner: number,
) => void;

/** @param memory where the matrices lie; at least one page. */
export function productKernel(memory: WebAssembly.Memory): ProductKernel {
  const bytes = moduleOf({ parameters: PARAMETERS, numbers: NUMBERS, vectors: VECTORS }, product());
  const instance = new WebAssembly.Instance(new WebAssembly.Module(bytes), { m: { m: memory } });
  return instance.exports.p as ProductKernel;
}

/** Locals by number. */
const A = 0;
const A_ROW = 1;
const A_COLUMN = 2;
const B = 3;
const B_ROW = 4;
const INTO = 5;
const INTO_ROW = 6;
const ROWS_LEFT = 7;
const COLUMNS = 8;
const INNER = 9;
const PARAMETERS = 10;
const COLUMNS_LEFT = 10;
const INNER_LEFT = 11;
/** Where the columns of the tile begin in b and in the result. */
const B_TILE = 12;
const INTO_TILE = 13;
const ROW_AT = 14;
/** One for each row of the tile. */
const A_AT = 15;
const NUMBERS = A_AT + TILE_ROWS - PARAMETERS;
const B_LEFT = PARAMETERS + NUMBERS;
const B_RIGHT = B_LEFT + 1;
const A_FOUR_TIMES = B_LEFT + 2;
/** Two for each row of the tile. */
const SUMS = B_LEFT + 3;
const VECTORS = 3 + 2 * TILE_ROWS;
const VECTOR_BYTES = 16;

const tileRows = Array.from({ length: TILE_ROWS }, (_, row) => row);
const add = (local: number, by: Code) => set(local, sum(get(local), by));
const subtract = (local: number, by: number) => set(local, difference(get(local), constant(by)));
const addProduct = (to: number, b: number) =>
  set(to, vectorSum(get(to), vectorProduct(get(A_FOUR_TIMES), get(b))));

function product(): Code {
  return until0(ROWS_LEFT, [
    ...set(B_TILE, get(B)),
    ...set(INTO_TILE, get(INTO)),
    ...set(COLUMNS_LEFT, get(COLUMNS)),
    ...until0(COLUMNS_LEFT, tile()),
    ...tileRows.flatMap(() => [...add(A, get(A_ROW)), ...add(INTO, get(INTO_ROW))]),
    ...subtract(ROWS_LEFT, TILE_ROWS),
  ]);
}

function tile(): Code {
  return [
    ...set(ROW_AT, get(B_TILE)),
    ...set(A_AT, get(A)),
    ...tileRows.slice(1).flatMap((row) => set(A_AT + row, sum(get(A_AT + row - 1), get(A_ROW)))),
    ...tileRows.flatMap((row) => [...set(SUMS + 2 * row, zeros), ...set(SUMS + 2 * row + 1, zeros)]),
    ...set(INNER_LEFT, get(INNER)),
    ...until0(INNER_LEFT, innerStep()),
    ...set(ROW_AT, get(INTO_TILE)),
    ...tileRows.flatMap((row) => [
      ...store(ROW_AT, 0, get(SUMS + 2 * row)),
      ...store(ROW_AT, VECTOR_BYTES, get(SUMS + 2 * row + 1)),
      ...add(ROW_AT, get(INTO_ROW)),
    ]),
    ...add(B_TILE, constant(2 * VECTOR_BYTES)),
    ...add(INTO_TILE, constant(2 * VECTOR_BYTES)),
    ...subtract(COLUMNS_LEFT, TILE_COLUMNS),
  ];
}

/** Adds one column of a times one row of b to the tile. */
function innerStep(): Code {
  return [
    ...set(B_LEFT, load(ROW_AT, 0)),
    ...set(B_RIGHT, load(ROW_AT, VECTOR_BYTES)),
    ...tileRows.flatMap((row) => [
      ...set(A_FOUR_TIMES, loadFourTimes(A_AT + row)),
      ...addProduct(SUMS + 2 * row, B_LEFT),
      ...addProduct(SUMS + 2 * row + 1, B_RIGHT),
      ...add(A_AT + row, get(A_COLUMN)),
    ]),
    ...add(ROW_AT, get(B_ROW)),
    ...subtract(INNER_LEFT, 1),
  ];
}
