import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestOf } from "../../src/topics/nearest";

/** A symmetric table with the given values above the diagonal. */
function tableOf(n: number, values: readonly number[]): Float64Array {
  const table = new Float64Array(n * n);
  let next = 0;
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) table[i * n + j] = table[j * n + i] = values[next++]!;
  return table;
}

describe("the nearest papers of each", () => {
  it("agree with sorting every row, and hold both directions", () => {
    const sizes = fc.integer({ min: 2, max: 9 });
    const cases = sizes.chain((n) =>
      fc.tuple(
        fc.constant(n),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.constantFrom(-0.5, 0, 0.25, 0.5, 0.5, 1), { minLength: 36, maxLength: 36 }),
      ),
    );
    fc.assert(
      fc.property(cases, ([n, k, values]) => {
        const table = tableOf(n, values);
        const row = (i: number) =>
          Array.from({ length: n }, (_, j) => j)
            .filter((j) => j !== i && table[i * n + j]! > 0)
            .sort((a, b) => table[i * n + b]! - table[i * n + a]! || a - b);
        const wished = Array.from({ length: n }, (_, i) => row(i).slice(0, k));
        const { offsets, targets } = nearestOf(table, n, k);
        for (let i = 0; i < n; i++) {
          const expected = row(i).filter((j) => wished[i]!.includes(j) || wished[j]!.includes(i));
          expect([...targets.subarray(offsets[i]!, offsets[i + 1]!)]).toEqual(expected);
        }
      }),
    );
  });
});
