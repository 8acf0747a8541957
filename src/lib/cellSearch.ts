/**
 * What lies near to each item in the dense part: every item is compared with all items of the cells nearest to it, and each that is compared takes
 * notice of the other.
 */
import { type Cells, cellsOf } from "./cells";
import { addToPool, createPools, type Pools } from "./pools";
import type { Kernels } from "./simd/kernels";
import { workspaceOf } from "./simd/workspace";
import { between, type Steps } from "./steps";
import { countUp, wholeSteps, wholeWidth } from "./wholeRows";

/** Items in a cell, about. */
const CELL = 50;
/** A cell that has grown larger is cut: n items of one text would take n² steps. */
const LARGEST_CELL = 800;
/** Shares of the work after which cells are found, and rows stand in their order; and the share that comparisons within cells are. */
const FOUND = 0.35;
const STANDING = 0.4;
const WITHIN = 0.1;
/** What is less alike than that share of the mean of its own cell is no candidate. */
const FLOOR = 0.8;
const CELLS_PER_STEP = 20;

/** Items stand in places: those of a cell together. */
export interface Near {
  /** The item of each place. */
  readonly order: Uint32Array;
  /** Of places, the scores being whole products. */
  readonly pools: Pools;
  /** Whole products of the rows in a place and in others: all at once for a list in `others`, into `products`. */
  readonly compare: (place: number, count: number) => void;
  readonly others: Uint32Array;
  readonly products: Int32Array;
}

/**
 * @param dense row-major, size × dimensions, rows of length 1 at most. @param wanted for each item so many of the most alike that were found.
 * @param looked cells that an item looks into at most, its own among them. @param enough as in `cellsOf`.
 */
export function* cellSearch(
  dense: Float32Array,
  dimensions: number,
  size: number,
  wanted: number,
  looked: number,
  enough: number,
): Steps<Near> {
  const count = Math.max(1, Math.round(size / CELL));
  const cells = yield* between(cellsOf(dense, dimensions, size, count, looked, enough), 0, FOUND);
  yield FOUND;
  const standing = standingOf(cells, size);
  const pools = createPools(size, wanted);
  const width = wholeWidth(dimensions);
  // The candidates by terms are compared here later: fewer than four times those by cells.
  const most = Math.max(LARGEST_CELL, 4 * wanted);
  const { kernels, ...columns } = workspaceOf({
    rows: [Int16Array, size * width],
    places: [Uint32Array, size],
    others: [Uint32Array, most],
    products: [Int32Array, most],
  });
  const { rows, others, products } = columns;
  countUp(columns.places);
  yield* between(wholeSteps(dense, dimensions, standing.order, rows), FOUND, STANDING);
  yield STANDING;
  const { within, across } = comparisonOf({ ...columns, kernels, width }, standing, pools);
  const parts = standing.starts.length - 1;
  for (let cell = 0; cell < parts; cell++) {
    if (cell % CELLS_PER_STEP === 0) yield STANDING + (WITHIN * cell) / parts;
    within(cell);
  }
  yield STANDING + WITHIN;
  raiseFloors(pools, size);
  for (let cell = 0; cell < parts; cell++) {
    if (cell % CELLS_PER_STEP === 0) yield STANDING + WITHIN + ((1 - STANDING - WITHIN) * cell) / parts;
    across(cell);
  }
  return {
    order: standing.order,
    pools,
    compare: (place, many) => kernels.wholeProducts(rows, place, rows, width, others, 0, many, products),
    others,
    products,
  };
}

/** Items in the order of their cells, the too large of which are cut into several. */
interface Standing {
  readonly order: Uint32Array;
  /** Those of cell c stand in the places starts[c] … starts[c + 1] − 1. */
  readonly starts: Uint32Array;
  /** The places that look into cell c but stand elsewhere, ascending, are askers[askerStarts[c]] … askers[askerStarts[c + 1] − 1]. */
  readonly askers: Uint32Array;
  readonly askerStarts: Uint32Array;
}

function standingOf({ count, nearest, each }: Cells, size: number): Standing {
  const sizes = new Uint32Array(count + 1);
  for (let i = 0; i < size; i++) sizes[nearest[i * each]! + 1]!++;
  const starts: number[] = [0];
  /** Of a cell that was cut, its first part. */
  const first = new Uint32Array(count);
  const next = new Uint32Array(count);
  let end = 0;
  for (let c = 0; c < count; c++) {
    first[c] = starts.length - 1;
    next[c] = end;
    end += sizes[c + 1]!;
    for (let at = next[c]! + LARGEST_CELL; at < end; at += LARGEST_CELL) starts.push(at);
    starts.push(end);
  }
  const order = new Uint32Array(size);
  for (let i = 0; i < size; i++) order[next[nearest[i * each]!]!++] = i;
  const askerStarts = new Uint32Array(starts.length);
  for (let i = 0; i < size; i++)
    for (let t = 1; t < each && nearest[i * each + t]! >= 0; t++)
      askerStarts[first[nearest[i * each + t]!]! + 1]!++;
  for (let c = 1; c < askerStarts.length; c++) askerStarts[c]! += askerStarts[c - 1]!;
  const free = askerStarts.slice();
  const askers = new Uint32Array(askerStarts[starts.length - 1]!);
  for (let place = 0; place < size; place++) {
    const from = order[place]! * each;
    for (let t = 1; t < each && nearest[from + t]! >= 0; t++)
      askers[free[first[nearest[from + t]!]!]!++] = place;
  }
  return { order, starts: Uint32Array.from(starts), askers, askerStarts };
}

interface Rows {
  readonly kernels: Kernels;
  /** Whole numbers, by place. */
  readonly rows: Int16Array;
  readonly width: number;
  /** 0, 1, 2 … */
  readonly places: Uint32Array;
  /** Room for the places of a cell and what comes of them. */
  readonly others: Uint32Array;
  readonly products: Int32Array;
}

/** Compares the items of a cell with each other and with those that look into it; each two once, whoever looks. */
function comparisonOf(
  { kernels, rows, width, places, others, products }: Rows,
  { starts, askers, askerStarts }: Standing,
  pools: Pools,
) {
  const { floors } = pools;
  const compare = (place: number, list: Uint32Array, from: number, count: number) => {
    kernels.wholeProducts(rows, place, rows, width, list, from, count, products);
    for (let at = 0; at < count; at++) {
      const product = products[at]!;
      const other = list[from + at]!;
      if (product > floors[place]!) addToPool(pools, place, other, product);
      if (product > floors[other]!) addToPool(pools, other, place, product);
    }
  };
  /** Into `others` the items of a cell that do not look into another: those that do compare themselves with all of that one. @returns how many. */
  const leaveOut = (cell: number, other: number): number => {
    let asker = firstFrom(askers, askerStarts[other]!, askerStarts[other + 1]!, starts[cell]!);
    let count = 0;
    for (let place = starts[cell]!; place < starts[cell + 1]!; place++) {
      if (asker < askerStarts[other + 1]! && askers[asker] === place) asker++;
      else others[count++] = place;
    }
    return count;
  };

  const within = (cell: number): void => {
    for (let place = starts[cell]! + 1; place < starts[cell + 1]!; place++)
      compare(place, places, starts[cell]!, place - starts[cell]!);
  };
  const across = (cell: number): void => {
    const end = askerStarts[cell + 1]!;
    let at = askerStarts[cell]!;
    let home = 0;
    while (at < end) {
      while (starts[home + 1]! <= askers[at]!) home++;
      const homeEnd = firstFrom(askers, at, end, starts[home + 1]!);
      const count = home > cell ? leaveOut(cell, home) : 0;
      for (; at < homeEnd; at++) {
        if (home < cell) compare(askers[at]!, places, starts[cell]!, starts[cell + 1]! - starts[cell]!);
        else if (home > cell) compare(askers[at]!, others, 0, count);
      }
    }
  };
  return { within, across };
}

/**
 * What is much less alike than the items of its own cell is no candidate. An item whose cell is more alike than others, as it may hold many of one
 * text, is no stricter than the others.
 */
function raiseFloors({ capacity, keys, unit, counts, floors }: Pools, size: number): void {
  const means = new Float64Array(size);
  let all = 0;
  for (let i = 0; i < size; i++) {
    const first = i * 2 * capacity;
    let sum = 0;
    for (let at = first; at < first + counts[i]!; at++) sum += Math.floor(keys[at]! / unit);
    means[i] = sum / Math.max(1, counts[i]!);
    all += means[i]! / size;
  }
  for (let i = 0; i < size; i++)
    floors[i] = Math.max(floors[i]!, Math.floor(FLOOR * Math.min(means[i]!, all)));
}

/** The first of the ascending numbers list[from] … list[to − 1] that is not below a value; `to` if none is. */
function firstFrom(list: Uint32Array, from: number, to: number, value: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
