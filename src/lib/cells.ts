/**
 * Rows parted into cells of rows that point the same way, by k-means on unit vectors in two levels (Dhillon and Modha, Concept decompositions for
 * large sparse text data using clustering, 2001; as inverted files for vectors have them: Jégou, Douze and Schmid, Product
 * quantization for nearest neighbor search, 2011): some √count regions, then the cells of each region. Fitted on rows evenly spread.
 */
import { workspaceOf } from "./simd/workspace";
import { between, type Steps } from "./steps";
import { countUp, setWhole, wholeSteps, wholeWidth } from "./wholeRows";

/** Rows looked at for each region and each cell. */
const ROWS_PER_REGION = 25;
const ROWS_PER_CELL = 12;
const ROUNDS = 3;
/** An item looks for its cells in so many regions, and not in those that are less alike to it than that share of the nearest. */
const FEWEST_REGIONS = 2;
const MOST_REGIONS = 12;
const ENOUGH_FOR_REGION = 0.35;
const ITEMS_PER_STEP = 2000;
const REGIONS_PER_STEP = 10;
/** Shares of the work that are done when rows are whole numbers, and when the cells are fitted. */
const WHOLE = 0.1;
const FITTED = 0.3;

/** In place of a cell: there is no further one. */
const NO_CELL = -1;

export interface Cells {
  readonly count: number;
  /** Row-major, items × `each`: the cells nearest to each item, nearest first; then −1 where there are fewer. */
  readonly nearest: Int32Array;
  readonly each: number;
}

/** Rows, the same as whole numbers, room for centres as whole numbers, and a way to compare the two. */
interface Rows {
  readonly dense: Float32Array;
  readonly dimensions: number;
  readonly centres: Int16Array;
  readonly regions: Int16Array;
  /** Whole products of row i with centres from … from + count − 1 of a table, into `products`. */
  readonly compare: (i: number, centres: Int16Array, from: number, count: number) => void;
  readonly products: Int32Array;
}

/**
 * @param dense row-major, rows of length 1 at most, of so many dimensions each. @param count of cells, about. @param wanted cells an item: fewer where there are
 * fewer. @param enough a cell that is less alike to an item than that share of its nearest is none of its cells.
 */
export function* cellsOf(
  dense: Float32Array,
  dimensions: number,
  size: number,
  count: number,
  wanted: number,
  enough: number,
): Steps<Cells> {
  const regionCount = Math.round(Math.sqrt(count));
  const width = wholeWidth(dimensions);
  // Each region may round its number of cells up.
  const most = count + regionCount;
  const { kernels, whole, list, ...room } = workspaceOf({
    whole: [Int16Array, size * width],
    centres: [Int16Array, most * width],
    regions: [Int16Array, regionCount * width],
    list: [Uint32Array, Math.max(size, most)],
    products: [Int32Array, most],
  });
  countUp(list);
  const rows: Rows = {
    ...room,
    dense,
    dimensions,
    compare: (i, centres, from, to) =>
      kernels.wholeProducts(whole, i, centres, width, list, from, to, room.products),
  };
  yield* between(wholeSteps(dense, dimensions, list.subarray(0, size), whole), 0, WHOLE);
  const regions = centresOf(rows, spread(size, regionCount * ROWS_PER_REGION), regionCount);
  toWhole(rows, regions, rows.regions);
  const sample = spread(size, count * ROWS_PER_CELL);
  yield WHOLE;
  const starts = yield* between(cellsOfRegions(rows, sample, count, regionCount), WHOLE, FITTED);
  const cells = starts[starts.length - 1]!;
  const each = Math.min(wanted, cells);
  const nearest = new Int32Array(size * each);
  const search = searchOf(rows, starts, each, enough);
  for (let from = 0; from < size; from += ITEMS_PER_STEP) {
    yield FITTED + ((1 - FITTED) * from) / size;
    const to = Math.min(size, from + ITEMS_PER_STEP);
    for (let i = from; i < to; i++) search(i, nearest);
  }
  return { count: cells, nearest, each };
}

/** Centres, row-major, as whole numbers. */
function toWhole({ dimensions }: Rows, centres: Float32Array, into: Int16Array): void {
  for (let c = 0; c * dimensions < centres.length; c++) setWhole(centres, c, dimensions, into, c);
}

/** Numbers below `size`, so many at most, evenly spread. */
function spread(size: number, count: number): Uint32Array {
  const length = Math.min(size, count);
  return Uint32Array.from({ length }, (_, s) => Math.floor(((s + 0.5) * size) / length));
}

/** Unit vectors, row-major, about which the given rows gather; the first ones are rows evenly spread. */
function centresOf(rows: Rows, items: Uint32Array, count: number): Float32Array {
  const { dense, dimensions } = rows;
  const centres = new Float32Array(count * dimensions);
  spread(items.length, count).forEach((at, c) => {
    const from = items[at]! * dimensions;
    centres.set(dense.subarray(from, from + dimensions), c * dimensions);
  });
  const sums = new Float64Array(count * dimensions);
  for (let round = 0; round < ROUNDS; round++) {
    toWhole(rows, centres, rows.centres);
    const nearest = nearestOf(rows, items, rows.centres, count);
    sums.fill(0);
    for (let s = 0; s < items.length; s++) {
      const [from, to] = [items[s]! * dimensions, nearest[s]! * dimensions];
      for (let d = 0; d < dimensions; d++) sums[to + d]! += dense[from + d]!;
    }
    for (let c = 0; c < count; c++) setDirection(centres, c * dimensions, sums, dimensions);
  }
  return centres;
}

/** The sum at the same place, made as long as 1; a centre without rows stays. */
function setDirection(centres: Float32Array, at: number, sums: Float64Array, dimensions: number): void {
  let squares = 0;
  for (let d = 0; d < dimensions; d++) squares += sums[at + d]! * sums[at + d]!;
  if (squares === 0) return;
  const factor = 1 / Math.sqrt(squares);
  for (let d = 0; d < dimensions; d++) centres[at + d] = sums[at + d]! * factor;
}

/** For each of the items the nearest of the first `count` centres, of equals the first. */
function nearestOf(
  { compare, products }: Rows,
  items: Uint32Array,
  centres: Int16Array,
  count: number,
): Int32Array {
  return Int32Array.from(items, (i) => {
    compare(i, centres, 0, count);
    let best = 0;
    for (let c = 1; c < count; c++) if (products[c]! > products[best]!) best = c;
    return best;
  });
}

/** Cells in proportion to the rows of each region, as whole numbers in `rows.centres`. @returns those of region r are starts[r] … starts[r + 1] − 1. */
function* cellsOfRegions(
  rows: Rows,
  sample: Uint32Array,
  count: number,
  regionCount: number,
): Steps<Uint32Array> {
  const regionOf = nearestOf(rows, sample, rows.regions, regionCount);
  const starts = new Uint32Array(regionCount + 1);
  const parts: Float32Array[] = [];
  for (let r = 0; r < regionCount; r++) {
    if (r % REGIONS_PER_STEP === 0) yield r / regionCount;
    const own = sample.filter((_, s) => regionOf[s] === r);
    const cells = Math.min(own.length, Math.max(1, Math.round((count * own.length) / sample.length)));
    starts[r + 1] = starts[r]! + cells;
    parts.push(centresOf(rows, own, cells));
  }
  const width = wholeWidth(rows.dimensions);
  parts.forEach((part, r) => {
    toWhole(rows, part, rows.centres.subarray(starts[r]! * width));
  });
  return starts;
}

/** Finds the cells nearest to an item among those of the regions nearest to it. */
function searchOf(
  { compare, products, centres, regions }: Rows,
  starts: Uint32Array,
  each: number,
  enough: number,
): (i: number, nearest: Int32Array) => void {
  const regionCount = starts.length - 1;
  const regionKeys = new Float64Array(Math.min(MOST_REGIONS, regionCount));
  const keys = new Float64Array(each);
  return (i, nearest) => {
    compare(i, regions, 0, regionCount);
    regionKeys.fill(NONE);
    for (let r = 0; r < regionCount; r++)
      if (starts[r + 1]! > starts[r]!) insert(regionKeys, products[r]! * UNIT - r);
    keys.fill(NONE);
    const regionLimit = ENOUGH_FOR_REGION * regionKeys[0]!;
    for (let k = 0; regionKeys[k]! > NONE && (k < FEWEST_REGIONS || regionKeys[k]! > regionLimit); k++) {
      const region = numberOf(regionKeys[k]!);
      const from = starts[region]!;
      const cells = starts[region + 1]! - from;
      compare(i, centres, from, cells);
      for (let c = 0; c < cells; c++) insert(keys, products[c]! * UNIT - (from + c));
    }
    const limit = enough * keys[0]!;
    for (let t = 0; t < each; t++)
      nearest[i * each + t] = t === 0 || keys[t]! > limit ? numberOf(keys[t]!) : NO_CELL;
  };
}

/** A product and a number below UNIT as one number: product × UNIT − number; of equal products that of the lower number is larger. */
const UNIT = 1 << 24;
const NONE = Number.MIN_SAFE_INTEGER;

function numberOf(key: number): number {
  return Math.ceil(key / UNIT) * UNIT - key;
}

/** Into a list that stays as long as it is, largest first. */
function insert(keys: Float64Array, key: number): void {
  let at = keys.length - 1;
  if (key <= keys[at]!) return;
  while (at > 0 && keys[at - 1]! < key) {
    keys[at] = keys[at - 1]!;
    at--;
  }
  keys[at] = key;
}
