/** Random parts of a set of papers, to see what of the grouping does not hang on single papers. */
import { seededRandom } from "../lib/random";

/** Share of the papers in a part. */
const SHARE = 0.8;
const MOST_PARTS = 20;
const FEWEST_PARTS = 5;
/** Papers grouped in all parts together: beyond, there are fewer parts, or it would take longer than all else. */
const WORK = 20_000;

/** @returns the papers of each part, ascending; 20 parts up to 1,000 papers, then fewer, 5 from 4,000 papers on; none of one paper. */
export function drawParts(size: number, seed: number): number[][] {
  if (size < 2) return [];
  const random = seededRandom(seed);
  const count = Math.max(FEWEST_PARTS, Math.min(MOST_PARTS, Math.floor(WORK / size)));
  return Array.from({ length: count }, () => {
    const papers = Uint32Array.from({ length: size }, (_, i) => i);
    const chosen = Math.round(size * SHARE);
    for (let i = 0; i < chosen; i++) {
      const j = i + Math.floor(random() * (size - i));
      const other = papers[j]!;
      papers[j] = papers[i]!;
      papers[i] = other;
    }
    return Array.from(papers.subarray(0, chosen).sort());
  });
}
