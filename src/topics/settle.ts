/** Papers that clearly resemble another group more than their own move there: the tree decided early and can't take a step back. */

/** How much more similar another group must be. */
const CLEARLY = 1.15;
const ROUNDS = 3;

/**
 * @param similarity row-major n × n, at least 0. @param labels group of each paper, from 0, none empty.
 * @param smallest a group is never left with fewer papers than this.
 */
export function settle(similarity: Float64Array, labels: Uint32Array, smallest: number): Uint32Array {
  const n = labels.length;
  const count = labels.reduce((most, label) => Math.max(most, label + 1), 0);
  let current = labels.slice();
  for (let round = 0; round < ROUNDS; round++) {
    const sizes = new Uint32Array(count);
    for (const label of current) sizes[label]!++;
    const sums = new Float64Array(n * count);
    for (let i = 0; i < n; i++) {
      for (let j = 0; j < n; j++) if (j !== i) sums[i * count + current[j]!]! += similarity[i * n + j]!;
    }
    const left = sizes.slice();
    const next = current.map((own, i) => {
      /** Mean similarity to the other papers of a group. */
      const nearness = (group: number) =>
        sums[i * count + group]! / Math.max(1, sizes[group]! - (group === own ? 1 : 0));
      let best = own;
      for (let group = 0; group < count; group++) if (nearness(group) > nearness(best)) best = group;
      if (best === own || nearness(best) <= CLEARLY * nearness(own) || left[own]! <= smallest) return own;
      left[own]!--;
      return best;
    });
    if (next.every((label, i) => label === current[i])) break;
    current = next;
  }
  return current;
}
