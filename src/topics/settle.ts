/** Papers that clearly resemble another topic more than their own move there: the tree decided early and can't take a step back. */
import type { Features } from "./features";
import { membershipsOf } from "./memberships";
import { membersOf } from "./mergeGroups";

/** How much more similar another topic must be. */
const CLEARLY = 1.15;
const ROUNDS = 3;

/** @param smallest a group is never left with fewer papers than this. */
export function settle(features: Features, labels: Uint32Array, smallest: number): Uint32Array {
  let current = labels.slice();
  for (let round = 0; round < ROUNDS; round++) {
    const groups = membersOf(current);
    const { similarity } = membershipsOf(features, groups);
    const sizes = groups.map((group) => group.length);
    const next = current.map((own, i) => {
      let best = own;
      for (let g = 0; g < groups.length; g++) {
        if (similarity[i * groups.length + g]! > similarity[i * groups.length + best]!) best = g;
      }
      const gain = similarity[i * groups.length + best]! > CLEARLY * similarity[i * groups.length + own]!;
      if (best === own || !gain || sizes[own]! <= smallest) return own;
      sizes[own]!--;
      return best;
    });
    if (next.every((label, i) => label === current[i])) break;
    current = next;
  }
  return current;
}
