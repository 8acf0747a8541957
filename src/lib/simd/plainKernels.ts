/** The kernels in TypeScript: what they compute, and for engines without SIMD. */
import { type Kernels, PANEL } from "./kernels";

export const plainKernels: Kernels = {
  wholeProducts(x, i, table, width, list, from, count, into) {
    const start = i * width;
    let at = 0;
    for (; at + 3 < count; at += 4) {
      const a = list[from + at]! * width;
      const b = list[from + at + 1]! * width;
      const c = list[from + at + 2]! * width;
      const d = list[from + at + 3]! * width;
      let [sumA, sumB, sumC, sumD] = [0, 0, 0, 0];
      for (let w = 0; w < width; w++) {
        const value = x[start + w]!;
        sumA = (sumA + Math.imul(value, table[a + w]!)) | 0;
        sumB = (sumB + Math.imul(value, table[b + w]!)) | 0;
        sumC = (sumC + Math.imul(value, table[c + w]!)) | 0;
        sumD = (sumD + Math.imul(value, table[d + w]!)) | 0;
      }
      into[at] = sumA;
      into[at + 1] = sumB;
      into[at + 2] = sumC;
      into[at + 3] = sumD;
    }
    for (; at < count; at++) {
      const row = list[from + at]! * width;
      let sum = 0;
      for (let w = 0; w < width; w++) sum = (sum + Math.imul(x[start + w]!, table[row + w]!)) | 0;
      into[at] = sum;
    }
  },

  sparseTimes(rows, offsets, columns, values, block, width, into) {
    for (let i = 0; i < rows; i++) {
      const [from, to] = [offsets[i]!, offsets[i + 1]!];
      for (let k = 0; k < width; k += 8) {
        let [a, b, c, d] = [0, 0, 0, 0];
        let [e, f, g, h] = [0, 0, 0, 0];
        for (let entry = from; entry < to; entry++) {
          const at = columns[entry]! * width + k;
          const value = values[entry]!;
          a += value * block[at]!;
          b += value * block[at + 1]!;
          c += value * block[at + 2]!;
          d += value * block[at + 3]!;
          e += value * block[at + 4]!;
          f += value * block[at + 5]!;
          g += value * block[at + 6]!;
          h += value * block[at + 7]!;
        }
        const at = i * width + k;
        into[at] = a;
        into[at + 1] = b;
        into[at + 2] = c;
        into[at + 3] = d;
        into[at + 4] = e;
        into[at + 5] = f;
        into[at + 6] = g;
        into[at + 7] = h;
      }
    }
  },

  addScaled(table, width, rows, factors, count, into) {
    for (let k = 0; k < count; k++) {
      const factor = factors[k]!;
      const start = rows[k]! * width;
      for (let d = 0; d < width; d++) into[d]! += factor * table[start + d]!;
    }
  },

  panelProducts(x, i, width, panels, count, into) {
    const start = i * width;
    for (let p = 0; p < count; p++) {
      const panel = p * PANEL * width;
      for (let l = 0; l < PANEL; l += 4) {
        let [a, b, c, e] = [0, 0, 0, 0];
        for (let d = 0; d < width; d++) {
          const value = x[start + d]!;
          const at = panel + d * PANEL + l;
          a += value * panels[at]!;
          b += value * panels[at + 1]!;
          c += value * panels[at + 2]!;
          e += value * panels[at + 3]!;
        }
        const at = p * PANEL + l;
        into[at] = a;
        into[at + 1] = b;
        into[at + 2] = c;
        into[at + 3] = e;
      }
    }
  },

  quickProducts(table, i, width, stride, count, into) {
    const a = i * stride;
    for (let r = 0; r < count; r++) {
      const b = r * stride;
      let [first, second, third, fourth] = [0, 0, 0, 0];
      let d = 0;
      for (; d + 3 < width; d += 4) {
        first += table[a + d]! * table[b + d]!;
        second += table[a + d + 1]! * table[b + d + 1]!;
        third += table[a + d + 2]! * table[b + d + 2]!;
        fourth += table[a + d + 3]! * table[b + d + 3]!;
      }
      for (; d < width; d++) first += table[a + d]! * table[b + d]!;
      into[r] = first + second + (third + fourth);
    }
  },

  sparseProducts(spread, { offsets, columns, values }, skip, most, list, count, into) {
    for (let at = 0; at < count; at++) {
      const row = list[at]!;
      const from = offsets[row]! + skip;
      const to = Math.min(offsets[row + 1]!, from + most);
      let sum = into[at]!;
      for (let e = from; e < to; e++) sum = (sum + Math.imul(spread[columns[e]!]!, values[e]!)) | 0;
      into[at] = sum;
    }
  },

  addTerm(items, weights, from, end, value, sums, met, count) {
    let next = count;
    for (let p = from; p < end; p++) {
      const item = items[p]!;
      const sum = sums[item]!;
      if (sum === 0) met[next++] = item;
      sums[item] = sum + Math.imul(value, weights[p]!);
    }
    return next;
  },

  addColumn(items, weights, from, end, value, sums) {
    for (let p = from; p < end; p++) sums[items[p]!]! += weights[p]! * value;
  },
};
