/**
 * Discs → quick answers to what is at a point, in a rectangle, in a lasso. A grid of buckets in typed arrays, filled by a counting sort: O(n) to
 * build, and a question costs what lies near its answer. The grid spans where most discs are; those beyond fall into the buckets of its rim, so
 * that one disc far away does not make all buckets but one empty. The answers do not depend on that.
 */
import { isInRings } from "./evenOdd";

export interface DiscIndex {
  /** Number of discs. */
  readonly count: number;
  /** The widest radius; 0 where there are no discs. */
  readonly largest: number;
  /**
   * The disc whose rim is nearest to a point, and at most `reach` from it (a point inside has a negative distance: the disc in which it lies
   * deepest). Of equals the last one, which is painted on top. -1: none.
   * @param isHit leaves out a disc where it says false.
   */
  nearest(x: number, y: number, reach: number, isHit?: (index: number) => boolean): number;
  /** Indices of the discs that share a point with the rectangle, ascending. */
  within(minX: number, minY: number, maxX: number, maxY: number): Int32Array;
  /** Indices of the discs whose centres are inside a closed line [x0, y0, x1, y1, …], by the even-odd rule, ascending. */
  inPolygon(polygon: Float64Array): Int32Array;
  /** Calls `visit` for each disc whose centre is in the rectangle, and for some outside it; in no particular order. */
  visit(minX: number, minY: number, maxX: number, maxY: number, visit: (index: number) => void): void;
}

/** Discs a bucket, in the mean. */
const PER_BUCKET = 3;
/** Coordinates looked at to find where most discs are, and the share of them left to the rim on each side. */
const SAMPLE = 1024;
const BEYOND = 0.01;

/** @param x, y, radii one a disc, in one unit; not copied and not to be changed as long as the index is used. Finite. */
export function buildDiscIndex(x: Float64Array, y: Float64Array, radii: Float64Array): DiscIndex {
  const count = radii.length;
  let largest = 0;
  for (let i = 0; i < count; i++) largest = Math.max(largest, radii[i]!);
  const across = span(x);
  const up = span(y);
  const side = Math.sqrt((across.size * up.size * PER_BUCKET) / Math.max(1, count));
  const columns = cellsAlong(across.size, side, count);
  const rows = cellsAlong(up.size, side, count);
  const perColumn = columns / across.size;
  const perRow = rows / up.size;
  const columnAt = (value: number) => clamped(Math.floor((value - across.low) * perColumn), columns);
  const rowAt = (value: number) => clamped(Math.floor((value - up.low) * perRow), rows);

  // Bucket b holds discs[starts[b] … starts[b + 1] - 1], ascending.
  const starts = new Int32Array(columns * rows + 1);
  const bucketOf = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const bucket = rowAt(y[i]!) * columns + columnAt(x[i]!);
    bucketOf[i] = bucket;
    starts[bucket + 1]!++;
  }
  for (let b = 0; b < columns * rows; b++) starts[b + 1]! += starts[b]!;
  const next = starts.slice();
  const discs = new Int32Array(count);
  for (let i = 0; i < count; i++) discs[next[bucketOf[i]!]!++] = i;

  function visit(
    minX: number,
    minY: number,
    maxX: number,
    maxY: number,
    visitDisc: (index: number) => void,
  ): void {
    if (!(minX <= maxX && minY <= maxY)) return;
    const [firstColumn, lastColumn] = [columnAt(minX), columnAt(maxX)];
    const lastRow = rowAt(maxY);
    for (let row = rowAt(minY); row <= lastRow; row++) {
      // The buckets of a row follow each other.
      const end = starts[row * columns + lastColumn + 1]!;
      for (let k = starts[row * columns + firstColumn]!; k < end; k++) visitDisc(discs[k]!);
    }
  }

  return {
    count,
    largest,
    visit,
    nearest(px, py, reach, isHit) {
      const far = reach + largest;
      let best = -1;
      let distance = reach;
      visit(px - far, py - far, px + far, py + far, (i) => {
        const [dx, dy] = [x[i]! - px, y[i]! - py];
        const own = Math.sqrt(dx * dx + dy * dy) - radii[i]!;
        if (own > distance || (own === distance && i < best) || isHit?.(i) === false) return;
        best = i;
        distance = own;
      });
      return best;
    },
    within(minX, minY, maxX, maxY) {
      const found: number[] = [];
      visit(minX - largest, minY - largest, maxX + largest, maxY + largest, (i) => {
        const dx = x[i]! - Math.min(Math.max(x[i]!, minX), maxX);
        const dy = y[i]! - Math.min(Math.max(y[i]!, minY), maxY);
        if (dx * dx + dy * dy <= radii[i]! * radii[i]!) found.push(i);
      });
      return Int32Array.from(found).sort();
    },
    inPolygon(polygon) {
      let [minX, minY, maxX, maxY] = [Infinity, Infinity, -Infinity, -Infinity];
      for (let k = 0; k + 1 < polygon.length; k += 2) {
        minX = Math.min(minX, polygon[k]!);
        maxX = Math.max(maxX, polygon[k]!);
        minY = Math.min(minY, polygon[k + 1]!);
        maxY = Math.max(maxY, polygon[k + 1]!);
      }
      const rings = [polygon];
      const found: number[] = [];
      visit(minX, minY, maxX, maxY, (i) => {
        const isNear = x[i]! >= minX && x[i]! <= maxX && y[i]! >= minY && y[i]! <= maxY;
        if (isNear && isInRings(rings, x[i]!, y[i]!)) found.push(i);
      });
      return Int32Array.from(found).sort();
    },
  };
}

/** Where most of the values lie. */
function span(values: Float64Array): { low: number; size: number } {
  const step = Math.ceil(values.length / SAMPLE) || 1;
  const sample = new Float64Array(Math.ceil(values.length / step));
  for (let k = 0; k < sample.length; k++) sample[k] = values[k * step]!;
  sample.sort();
  const last = sample.length - 1;
  const low = sample[Math.ceil(BEYOND * last)] ?? 0;
  const high = sample[Math.floor((1 - BEYOND) * last)] ?? 0;
  return { low, size: Math.max(high - low, 1e-9) };
}

/** As many cells as discs at most: all discs may lie on one line. */
function cellsAlong(size: number, side: number, count: number): number {
  return Math.max(1, Math.min(Math.ceil(size / side), Math.ceil(count / PER_BUCKET)));
}

/** 0 for NaN, and for all below. */
function clamped(cell: number, cells: number): number {
  return cell >= cells ? cells - 1 : cell > 0 ? cell : 0;
}
