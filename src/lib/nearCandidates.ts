/**
 * Nearest neighbours in large sets: what shares heavy terms and what lies near in the dense part are candidates; then once what is near to
 * them (Dong, Moses and Li, Efficient k-nearest neighbor graph construction for generic similarity measures, 2011).
 */
import type { BlendedRows } from "./blendedRows";
import { type KeptNeighbours, keepNeighbours } from "./keptNeighbours";
import { bitsApart, cellsOf, nearestCentres, type Signatures, signaturesOf } from "./signatures";
import { transpose } from "./sparseRows";

/** So many of an item's heaviest terms look for candidates. */
const TERMS = 8;
/** No further term is looked up once so many items were read: what most papers share tells none apart. */
const POSTINGS = 600;
/** Of a term that more items hold only those next to the asking one are read: n items of one title would take n² steps. */
const LONGEST_POSTING = 2000;
/** Items in a cell of like signatures, and cells looked into. */
const CELL = 80;
const CELLS = 6;
/** Candidates compared in full, as multiples of the neighbours wanted: by terms, by signature, of the neighbours' neighbours. */
const BY_TERMS = 0.5;
const BY_SIGNATURE = 2;
const BY_NEIGHBOURS = 1.5;
/** Short lists look as far as if they wanted so many. */
const FEWEST_WANTED = 30;
/** Whose neighbours these are: more would find the same again. */
const ASKED = 20;

/** @param offerAll compares item i with each of the candidates and offers them to `kept`. */
export function nearCandidates(
  rows: BlendedRows,
  k: number,
  offerAll: (i: number, candidates: readonly number[], kept: KeptNeighbours) => void,
): KeptNeighbours {
  const { size } = rows;
  const kept = keepNeighbours(size, k);
  const pool = Math.max(k, FEWEST_WANTED);
  const signatures = signaturesOf(rows.dense, size, rows.width);
  const byTerms = termCandidates(rows, Math.ceil(BY_TERMS * pool));
  const bySignature = signatureCandidates(signatures, size, Math.ceil(BY_SIGNATURE * pool));
  const seen = new Int32Array(size).fill(-1);
  const compared: Int32Array[] = [];
  for (let i = 0; i < size; i++) {
    seen[i] = i;
    const candidates: number[] = [];
    for (const list of [byTerms(i), bySignature(i)]) {
      for (const j of list) {
        if (seen[j] === i) continue;
        seen[j] = i;
        candidates.push(j);
      }
    }
    compared.push(Int32Array.from(candidates));
    offerAll(i, candidates, kept);
  }
  // Lists are read as they were before this round, so that the order of the items changes nothing.
  const before = Array.from({ length: size }, (_, i) => kept.indicesOf(i).slice(0, ASKED));
  const reverse: number[][] = before.map(() => []);
  before.forEach((list, i) => {
    for (const j of list) reverse[j]!.push(i);
  });
  const apart = new Uint16Array(size);
  for (let i = 0; i < size; i++) {
    const stamp = size + i;
    seen[i] = stamp;
    for (const j of compared[i]!) seen[j] = stamp;
    const found: number[] = [];
    const note = (j: number) => {
      if (seen[j] === stamp) return;
      seen[j] = stamp;
      apart[j] = bitsApart(signatures, i, signatures, j);
      found.push(j);
    };
    for (const j of before[i]!) {
      for (const l of before[j]!) note(l);
    }
    for (const j of reverse[i]!) note(j);
    offerAll(i, fewest(found, apart, Math.ceil(BY_NEIGHBOURS * pool)), kept);
  }
  return kept;
}

/** Those that share an item's heaviest terms, by the products of these. */
function termCandidates({ size, sparse, sparseColumns }: BlendedRows, wanted: number) {
  const { offsets, values, columns } = sparse;
  const postings = transpose(sparse, sparseColumns);
  const scores = new Float64Array(size);
  return (i: number): number[] => {
    const entries = Array.from({ length: offsets[i + 1]! - offsets[i]! }, (_, k) => offsets[i]! + k);
    const found: number[] = [];
    let postingsRead = 0;
    for (const entry of entries.sort((a, b) => values[b]! - values[a]! || a - b).slice(0, TERMS)) {
      const column = columns[entry]!;
      let [from, to] = [postings.offsets[column]!, postings.offsets[column + 1]!];
      postingsRead += to - from;
      if (postingsRead > POSTINGS && found.length > 0) break;
      if (to - from > LONGEST_POSTING) [from, to] = windowOf(postings.columns, from, to, i);
      for (let e = from; e < to; e++) {
        const j = postings.columns[e]!;
        if (scores[j] === 0) found.push(j);
        scores[j]! += values[entry]! * postings.values[e]!;
      }
    }
    const best = strongest(found, scores, wanted);
    for (const j of found) scores[j] = 0;
    return best;
  };
}

/** The part of a long ascending list, `POSTINGS` entries, in whose middle the item stands. */
function windowOf(list: Uint32Array, from: number, to: number, item: number): [number, number] {
  let [place, end] = [from, to];
  while (place < end) {
    const middle = (place + end) >> 1;
    if (list[middle]! < item) place = middle + 1;
    else end = middle;
  }
  const first = Math.min(Math.max(from, place - POSTINGS / 2), to - POSTINGS);
  return [first, first + POSTINGS];
}

/** The items with the highest scores, best first, ties by index. Few of many: inserted, not sorted. */
function strongest(items: readonly number[], scores: Float64Array, wanted: number): number[] {
  const best: number[] = [];
  const isBetter = (a: number, b: number) => scores[a]! > scores[b]! || (scores[a] === scores[b] && a < b);
  for (const item of items) {
    if (best.length === wanted && !isBetter(item, best[wanted - 1]!)) continue;
    let at = best.length < wanted ? best.length : wanted - 1;
    while (at > 0 && isBetter(item, best[at - 1]!)) {
      best[at] = best[at - 1]!;
      at--;
    }
    best[at] = item;
  }
  return best;
}

/** Those of the cells nearest to an item whose signatures differ least. */
function signatureCandidates(signatures: Signatures, size: number, wanted: number) {
  const count = Math.max(1, Math.round(size / CELL));
  const { centres, members } = cellsOf(signatures, size, count);
  const apart = new Uint16Array(size);
  return (i: number): number[] => {
    const found: number[] = [];
    for (const centre of nearestCentres(centres, count, signatures, i, CELLS)) {
      for (const j of members[centre]!) {
        apart[j] = bitsApart(signatures, i, signatures, j);
        found.push(j);
      }
    }
    return fewest(found, apart, wanted);
  };
}

/** The items with the fewest bits apart, ties by index, in no particular order: counted, not sorted. */
function fewest(items: number[], apart: Uint16Array, wanted: number): number[] {
  if (items.length <= wanted) return items;
  const histogram = new Uint32Array(1024);
  for (const j of items) histogram[apart[j]!]!++;
  let limit = 0;
  let sum = histogram[0]!;
  while (sum < wanted) sum += histogram[++limit]!;
  let room = wanted - (sum - histogram[limit]!);
  const ties = items.filter((j) => apart[j] === limit).sort((a, b) => a - b);
  const kept = items.filter((j) => apart[j]! < limit);
  for (const j of ties) if (room-- > 0) kept.push(j);
  return kept;
}
