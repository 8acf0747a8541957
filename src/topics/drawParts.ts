/** Random parts of a set of papers, to see what of the grouping does not hang on single papers. */
import { seededRandom } from "../lib/random";

/** Share of the papers in a part. */
const SHARE = 0.8;
const MOST_PARTS = 20;
/** So many that nearly every paper is in five of them, as its strength wants. */
const FEWEST_PARTS = 8;
/** Papers grouped in all parts together: beyond, there are fewer parts, or it would take longer than all else. */
const WORK = 20_000;

/** 20 parts up to 1,000 papers, then fewer, 8 from 2,500 papers on; none of one paper. */
export function partCount(size: number): number {
  return size < 2 ? 0 : Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, Math.floor(WORK / size)));
}

/** @returns the papers of each part, ascending. */
export function* drawParts(size: number, seed: number): Generator<number[], void> {
  const random = seededRandom(seed);
  for (let part = 0; part < partCount(size); part++) {
    const papers = new Uint32Array(size);
    for (let i = 0; i < size; i++) papers[i] = i;
    const chosen = Math.round(size * SHARE);
    for (let i = 0; i < chosen; i++) {
      const j = i + Math.floor(random() * (size - i));
      const other = papers[j]!;
      papers[j] = papers[i]!;
      papers[i] = other;
    }
    yield Array.from(papers.subarray(0, chosen).sort());
  }
}
