/** How much a term counts that a paper has so many times: 1 + ln of that, looked up where it is small. */
import { ln } from "../lib/portableMath";

const LOOKED_UP = 64;

export function countWeights(): { of(times: number): number } {
  const weights = Float64Array.from({ length: LOOKED_UP }, (_, times) => 1 + ln(times));
  return { of: (times) => (times < LOOKED_UP ? weights[times]! : 1 + ln(times)) };
}
