/**
 * Rows as the signs of their numbers, a bit each: rows that point the same way differ in few bits (Charikar, Similarity estimation techniques from
 * rounding algorithms, 2002, with the axes for hyperplanes). Comparing bits is some twenty times as fast as multiplying rows, and enough
 * to tell what is worth multiplying.
 */

export interface Signatures {
  /** Row-major, items × words. */
  readonly bits: Int32Array;
  /** Words of 32 bits an item. */
  readonly words: number;
}

/** @param rows row-major, size × width. */
export function signaturesOf(rows: Float32Array, size: number, width: number): Signatures {
  const words = Math.ceil(width / 32);
  const bits = new Int32Array(size * words);
  for (let i = 0; i < size; i++)
    for (let d = 0; d < width; d++)
      if (rows[i * width + d]! > 0) bits[i * words + (d >> 5)]! |= 1 << (d & 31);
  return { bits, words };
}

/** In how many bits two items differ. */
export function bitsApart(a: Signatures, i: number, b: Signatures, j: number): number {
  const { words } = a;
  let apart = 0;
  for (let w = 0; w < words; w++) {
    let x = a.bits[i * words + w]! ^ b.bits[j * words + w]!;
    x -= (x >>> 1) & 0x55555555;
    x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
    apart += Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
  }
  return apart;
}

/** The signature that has each bit as most of the given items have it. */
function majority({ bits, words }: Signatures, items: readonly number[], into: Int32Array, at: number): void {
  for (let w = 0; w < words; w++) {
    let word = 0;
    for (let b = 0; b < 32; b++) {
      let set = 0;
      for (const i of items) set += (bits[i * words + w]! >>> b) & 1;
      if (2 * set > items.length) word |= 1 << b;
    }
    into[at * words + w] = word;
  }
}

export interface Cells {
  readonly centres: Signatures;
  /** The items of each cell, ascending. */
  readonly members: readonly (readonly number[])[];
}

const ROUNDS = 3;

/** Items by their nearest of `count` centres: k-means on signatures, from items evenly spread. */
export function cellsOf(signatures: Signatures, size: number, count: number): Cells {
  const { bits, words } = signatures;
  const centres = { bits: new Int32Array(count * words), words };
  for (let c = 0; c < count; c++) {
    const i = Math.floor((c * size) / count);
    centres.bits.set(bits.subarray(i * words, (i + 1) * words), c * words);
  }
  let members: number[][] = [];
  for (let round = 0; round < ROUNDS; round++) {
    members = Array.from({ length: count }, () => []);
    for (let i = 0; i < size; i++) members[nearestCentres(centres, count, signatures, i, 1)[0]!]!.push(i);
    if (round === ROUNDS - 1) break;
    members.forEach((items, c) => {
      if (items.length > 0) majority(signatures, items, centres.bits, c);
    });
  }
  return { centres, members };
}

/** The nearest centres of an item, nearest first, ties by number. */
export function nearestCentres(
  centres: Signatures,
  count: number,
  signatures: Signatures,
  i: number,
  wanted: number,
): number[] {
  const found: { centre: number; apart: number }[] = [];
  for (let centre = 0; centre < count; centre++) {
    const apart = bitsApart(centres, centre, signatures, i);
    if (found.length === wanted && apart >= found[wanted - 1]!.apart) continue;
    let at = found.length;
    while (at > 0 && found[at - 1]!.apart > apart) at--;
    found.splice(at, 0, { centre, apart });
    if (found.length > wanted) found.pop();
  }
  return found.map(({ centre }) => centre);
}
