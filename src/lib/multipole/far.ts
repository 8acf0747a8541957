/** The far field, second part: moments of a cell → local series of four terms in another that is far (Greengard and Rokhlin 1987, lemma 2.4). */
import { CELL, type Cells, LOCAL, MASS, SECOND, THIRD } from "./tree";

/**
 * Moments of each cell of a pair → local series of the other. With t from a to b: term l of b is
 * (−1)^l Σ_k a_k binomial(k + l, l) / t^(k + l + 1), and for a the same with −t. @param pairs [a0, b0, a1, b1, …], `length` numbers
 */
export function interactFar(pairs: Int32Array, length: number, { values: v }: Cells): void {
  for (let at = 0; at < length; at += 2) {
    const a = pairs[at]! * CELL;
    const b = pairs[at + 1]! * CELL;
    const tx = v[b]! - v[a]!;
    const ty = v[b + 1]! - v[a + 1]!;
    const inverse = 1 / (tx * tx + ty * ty);
    const re1 = tx * inverse;
    const im1 = -ty * inverse;
    const re2 = re1 * re1 - im1 * im1;
    const im2 = 2 * re1 * im1;
    const re3 = re2 * re1 - im2 * im1;
    const im3 = re2 * im1 + im2 * re1;
    const re4 = re2 * re2 - im2 * im2;
    const im4 = 2 * re2 * im2;

    let mass = v[a + MASS]!;
    let sRe = v[a + SECOND]!;
    let sIm = v[a + SECOND + 1]!;
    let tRe = v[a + THIRD]!;
    let tIm = v[a + THIRD + 1]!;
    let e0Re = mass * re1;
    let e0Im = mass * im1;
    let e2Re = sRe * re3 - sIm * im3;
    let e2Im = sRe * im3 + sIm * re3;
    let e3Re = tRe * re4 - tIm * im4;
    let e3Im = tRe * im4 + tIm * re4;
    let sumRe = e0Re + 3 * e2Re + 4 * e3Re;
    let sumIm = e0Im + 3 * e2Im + 4 * e3Im;
    const bLocal = b + LOCAL;
    v[bLocal]! += e0Re + e2Re + e3Re;
    v[bLocal + 1]! += e0Im + e2Im + e3Im;
    v[bLocal + 2]! -= sumRe * re1 - sumIm * im1;
    v[bLocal + 3]! -= sumRe * im1 + sumIm * re1;
    sumRe = e0Re + 6 * e2Re + 10 * e3Re;
    sumIm = e0Im + 6 * e2Im + 10 * e3Im;
    v[bLocal + 4]! += sumRe * re2 - sumIm * im2;
    v[bLocal + 5]! += sumRe * im2 + sumIm * re2;
    sumRe = e0Re + 10 * e2Re + 20 * e3Re;
    sumIm = e0Im + 10 * e2Im + 20 * e3Im;
    v[bLocal + 6]! -= sumRe * re3 - sumIm * im3;
    v[bLocal + 7]! -= sumRe * im3 + sumIm * re3;

    // The way back: odd powers of −t change their sign.
    mass = v[b + MASS]!;
    sRe = v[b + SECOND]!;
    sIm = v[b + SECOND + 1]!;
    tRe = v[b + THIRD]!;
    tIm = v[b + THIRD + 1]!;
    e0Re = -mass * re1;
    e0Im = -mass * im1;
    e2Re = sIm * im3 - sRe * re3;
    e2Im = -sRe * im3 - sIm * re3;
    e3Re = tRe * re4 - tIm * im4;
    e3Im = tRe * im4 + tIm * re4;
    sumRe = e0Re + 3 * e2Re + 4 * e3Re;
    sumIm = e0Im + 3 * e2Im + 4 * e3Im;
    const aLocal = a + LOCAL;
    v[aLocal]! += e0Re + e2Re + e3Re;
    v[aLocal + 1]! += e0Im + e2Im + e3Im;
    v[aLocal + 2]! += sumRe * re1 - sumIm * im1;
    v[aLocal + 3]! += sumRe * im1 + sumIm * re1;
    sumRe = e0Re + 6 * e2Re + 10 * e3Re;
    sumIm = e0Im + 6 * e2Im + 10 * e3Im;
    v[aLocal + 4]! += sumRe * re2 - sumIm * im2;
    v[aLocal + 5]! += sumRe * im2 + sumIm * re2;
    sumRe = e0Re + 10 * e2Re + 20 * e3Re;
    sumIm = e0Im + 10 * e2Im + 20 * e3Im;
    v[aLocal + 6]! += sumRe * re3 - sumIm * im3;
    v[aLocal + 7]! += sumRe * im3 + sumIm * re3;
  }
}
