import { describe, expect, it } from "vitest";
import { type OneSet, place } from "../../src/sources/merge/place";

/** @param unlike pairs of records that are not of one paper. @returns the records of each paper. */
function placed(count: number, unlike: readonly (readonly [number, number])[], most = 60): number[][] {
  const groupOf = Array.from({ length: count }, (_, i) => i);
  const isLike = (a: number, b: number) => !unlike.some((pair) => pair.includes(a) && pair.includes(b));
  place(
    groupOf.map((i): OneSet => [i]),
    {
      most,
      fits: (paper, set) => paper.every((a) => set.every((b) => isLike(a, b))),
      evidence: () => 0,
      join: ([a], [b]) => {
        const [from, to] = [groupOf[b]!, groupOf[a]!];
        for (const [i, group] of groupOf.entries()) if (group === from) groupOf[i] = to;
      },
    },
  );
  return [...new Set(groupOf)].map((group) => [...groupOf.keys()].filter((i) => groupOf[i] === group));
}

describe("what could be of either of two papers", () => {
  it("is of neither, but of one with others that could be so", () => {
    expect(placed(4, [[0, 1]])).toEqual([[0], [1], [2, 3]]);
  });

  it("is not of one with what is unlike another one of them", () => {
    const unlike = [
      [0, 1],
      [3, 4],
    ] as const;
    expect(placed(5, unlike)).toEqual([[0], [1], [2, 3], [4]]);
  });
});

it("of more papers than are told apart further ones stay as they are", () => {
  const all = Array.from({ length: 4 }, (_, a) =>
    Array.from({ length: a }, (_, b) => [a, b] as const),
  ).flat();
  expect(placed(5, [...all, [4, 0], [4, 1]], 3)).toEqual([[0], [1], [2], [3], [4]]);
});
