/** How much each stem is used in a set of texts. */
import { BREAK, type StemSequences } from "./stemSequences";

export interface StemUse {
  /** By number of the stem: in how many papers, in any of their texts; and the weight of these papers together. */
  readonly papers: Uint32Array;
  readonly weights: Float64Array;
  /** By number of the stem: how often in all. */
  readonly times: Float64Array;
  /** How many stems the texts have, all told. */
  readonly length: number;
}

export function countUse(
  texts: readonly StemSequences[],
  stemCount: number,
  paperWeights: Float64Array,
): StemUse {
  const papers = new Uint32Array(stemCount);
  const weights = new Float64Array(stemCount);
  const times = new Float64Array(stemCount);
  const last = new Int32Array(stemCount).fill(-1);
  let length = 0;
  for (let paper = 0; paper < paperWeights.length; paper++)
    for (const { offsets, numbers } of texts)
      for (let at = offsets[paper]!; at < offsets[paper + 1]!; at++) {
        const stem = numbers[at]!;
        if (stem === BREAK) continue;
        times[stem]!++;
        length++;
        if (last[stem] === paper) continue;
        last[stem] = paper;
        papers[stem]!++;
        weights[stem]! += paperWeights[paper]!;
      }
  return { papers, weights, times, length };
}
