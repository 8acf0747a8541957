/** The far field, last part: the local series are carried down to the points (Greengard and Rokhlin 1987, lemma 2.5). */
import type { SortedPoints } from "./points";
import { CELL, type Cells, LOCAL } from "./tree";

/** Local series of the wholes → of their parts → field at the points. */
export function deliver(points: SortedPoints, cells: Cells): void {
  for (let c = 0; c < cells.count; c++) {
    if (cells.partCounts[c] === 0) leafField(points, cells, c);
    else shiftToParts(cells, c);
  }
}

function leafField({ x, y, fieldX, fieldY }: SortedPoints, cells: Cells, c: number): void {
  const v = cells.values;
  const o = c * CELL;
  const middleX = v[o]!;
  const middleY = v[o + 1]!;
  const l0Re = v[o + LOCAL]!;
  const l0Im = v[o + LOCAL + 1]!;
  const l1Re = v[o + LOCAL + 2]!;
  const l1Im = v[o + LOCAL + 3]!;
  const l2Re = v[o + LOCAL + 4]!;
  const l2Im = v[o + LOCAL + 5]!;
  const l3Re = v[o + LOCAL + 6]!;
  const l3Im = v[o + LOCAL + 7]!;
  for (let k = cells.starts[c]!; k < cells.ends[c]!; k++) {
    const re = x[k]! - middleX;
    const im = y[k]! - middleY;
    const sum2Re = l3Re * re - l3Im * im + l2Re;
    const sum2Im = l3Re * im + l3Im * re + l2Im;
    const sum1Re = sum2Re * re - sum2Im * im + l1Re;
    const sum1Im = sum2Re * im + sum2Im * re + l1Im;
    fieldX[k]! += sum1Re * re - sum1Im * im + l0Re;
    fieldY[k]! -= sum1Re * im + sum1Im * re + l0Im;
  }
}

function shiftToParts({ firstParts, partCounts, values: v }: Cells, c: number): void {
  const o = c * CELL;
  const l1Re = v[o + LOCAL + 2]!;
  const l1Im = v[o + LOCAL + 3]!;
  const l2Re = v[o + LOCAL + 4]!;
  const l2Im = v[o + LOCAL + 5]!;
  const l3Re = v[o + LOCAL + 6]!;
  const l3Im = v[o + LOCAL + 7]!;
  const first = firstParts[c]! * CELL;
  const end = first + partCounts[c]! * CELL;
  for (let p = first; p < end; p += CELL) {
    const re = v[p]! - v[o]!;
    const im = v[p + 1]! - v[o + 1]!;
    const re2 = re * re - im * im;
    const im2 = 2 * re * im;
    const re3 = re2 * re - im2 * im;
    const im3 = re2 * im + im2 * re;
    const l = p + LOCAL;
    v[l]! += v[o + LOCAL]! + l1Re * re - l1Im * im + l2Re * re2 - l2Im * im2 + l3Re * re3 - l3Im * im3;
    v[l + 1]! +=
      v[o + LOCAL + 1]! + l1Re * im + l1Im * re + l2Re * im2 + l2Im * re2 + l3Re * im3 + l3Im * re3;
    v[l + 2]! += l1Re + 2 * (l2Re * re - l2Im * im) + 3 * (l3Re * re2 - l3Im * im2);
    v[l + 3]! += l1Im + 2 * (l2Re * im + l2Im * re) + 3 * (l3Re * im2 + l3Im * re2);
    v[l + 4]! += l2Re + 3 * (l3Re * re - l3Im * im);
    v[l + 5]! += l2Im + 3 * (l3Re * im + l3Im * re);
    v[l + 6]! += l3Re;
    v[l + 7]! += l3Im;
  }
}
