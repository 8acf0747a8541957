/**
 * Rows parted into cells of rows that point the same way, by k-means on unit vectors in two levels (Dhillon and Modha, Concept decompositions for
 * large sparse text data using clustering, 2001; as inverted files for vectors have them: Jégou, Douze and Schmid, Product
 * quantization for nearest neighbor search, 2011): some √count regions, then the cells of each region. Fitted on rows evenly spread.
 */
import { type PackedRows, packRows, roughProducts } from "./packedRows";
import { between, type Steps } from "./steps";

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
/** Share of the work that is done when the cells are fitted. */
const FITTED = 0.2;

/** In place of a cell: there is no further one. */
const NO_CELL = -1;

export interface Cells {
  readonly count: number;
  /** Row-major, items × `each`: the cells nearest to each item, nearest first; then −1 where there are fewer. */
  readonly nearest: Int32Array;
  readonly each: number;
}

/** Dense rows, of length 1 at most, and the same packed. */
interface Rows {
  readonly dense: Float32Array;
  readonly packed: PackedRows;
  readonly dimensions: number;
}

/**
 * @param count of cells, about. @param wanted cells an item: fewer where there are fewer. @param enough a cell that is less alike to an item than that
 * share of its nearest is none of its cells.
 */
export function* cellsOf(
  rows: Rows,
  size: number,
  count: number,
  wanted: number,
  enough: number,
): Steps<Cells> {
  const regions = centresOf(
    rows,
    spread(size, Math.round(Math.sqrt(count)) * ROWS_PER_REGION),
    Math.round(Math.sqrt(count)),
  );
  const sample = spread(size, count * ROWS_PER_CELL);
  yield 0;
  const { centres, starts } = yield* between(cellsOfRegions(rows, sample, regions, count), 0, FITTED);
  const cells = starts[starts.length - 1]!;
  const each = Math.min(wanted, cells);
  const nearest = new Int32Array(size * each);
  const search = searchOf(
    packRows(regions, rows.dimensions),
    packRows(centres, rows.dimensions),
    starts,
    each,
    enough,
  );
  for (let from = 0; from < size; from += ITEMS_PER_STEP) {
    yield FITTED + ((1 - FITTED) * from) / size;
    const to = Math.min(size, from + ITEMS_PER_STEP);
    for (let i = from; i < to; i++) search(rows.packed, i, nearest);
  }
  return { count: cells, nearest, each };
}

/** Numbers below `size`, so many at most, evenly spread. */
function spread(size: number, count: number): Uint32Array {
  const length = Math.min(size, count);
  return Uint32Array.from({ length }, (_, s) => Math.floor(((s + 0.5) * size) / length));
}

/** Unit vectors, row-major, about which the given rows gather; the first ones are rows evenly spread. */
function centresOf({ dense, packed, dimensions }: Rows, items: Uint32Array, count: number): Float32Array {
  const centres = new Float32Array(count * dimensions);
  spread(items.length, count).forEach((at, c) => {
    const from = items[at]! * dimensions;
    centres.set(dense.subarray(from, from + dimensions), c * dimensions);
  });
  const sums = new Float64Array(count * dimensions);
  for (let round = 0; round < ROUNDS; round++) {
    const nearest = nearestOf(packed, items, packRows(centres, dimensions), count);
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

/** For each of the items the nearest centre, of equals the first. */
function nearestOf(packed: PackedRows, items: Uint32Array, centres: PackedRows, count: number): Int32Array {
  const products = new Int32Array(count);
  return Int32Array.from(items, (i) => {
    roughProducts(packed, i, centres.rows, 0, count, products);
    let best = 0;
    for (let c = 1; c < count; c++) if (products[c]! > products[best]!) best = c;
    return best;
  });
}

/** Cells in proportion to the rows of each region. Those of region r are starts[r] … starts[r + 1] − 1. */
function* cellsOfRegions(
  rows: Rows,
  sample: Uint32Array,
  regions: Float32Array,
  count: number,
): Steps<{ readonly centres: Float32Array; readonly starts: Uint32Array }> {
  const { dimensions } = rows;
  const regionCount = regions.length / dimensions;
  const regionOf = nearestOf(rows.packed, sample, packRows(regions, dimensions), regionCount);
  const starts = new Uint32Array(regionCount + 1);
  const parts: Float32Array[] = [];
  for (let r = 0; r < regionCount; r++) {
    if (r % REGIONS_PER_STEP === 0) yield r / regionCount;
    const own = sample.filter((_, s) => regionOf[s] === r);
    const cells = Math.min(own.length, Math.max(1, Math.round((count * own.length) / sample.length)));
    starts[r + 1] = starts[r]! + cells;
    parts.push(centresOf(rows, own, cells));
  }
  const centres = new Float32Array(starts[regionCount]! * dimensions);
  parts.forEach((part, r) => {
    centres.set(part, starts[r]! * dimensions);
  });
  return { centres, starts };
}

/** Finds the cells nearest to an item among those of the regions nearest to it. */
function searchOf(
  regions: PackedRows,
  centres: PackedRows,
  starts: Uint32Array,
  each: number,
  enough: number,
) {
  const regionCount = starts.length - 1;
  const products = new Int32Array(Math.max(regionCount, starts[regionCount]!));
  const regionKeys = new Float64Array(Math.min(MOST_REGIONS, regionCount));
  const keys = new Float64Array(each);
  return (packed: PackedRows, i: number, nearest: Int32Array): void => {
    roughProducts(packed, i, regions.rows, 0, regionCount, products);
    regionKeys.fill(NONE);
    for (let r = 0; r < regionCount; r++) insert(regionKeys, products[r]! * UNIT - r);
    keys.fill(NONE);
    const regionLimit = ENOUGH_FOR_REGION * regionKeys[0]!;
    for (let k = 0; k < regionKeys.length && (k < FEWEST_REGIONS || regionKeys[k]! > regionLimit); k++) {
      const region = numberOf(regionKeys[k]!);
      const from = starts[region]!;
      roughProducts(packed, i, centres.rows, from, starts[region + 1]!, products);
      for (let c = from; c < starts[region + 1]!; c++) insert(keys, products[c - from]! * UNIT - c);
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
