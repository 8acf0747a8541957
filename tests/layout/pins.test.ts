import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { applyPins } from "../../src/layout/pins";
import { roundLayout } from "../../src/layout/restore";
import { drain, make, SURVEY_SIZES } from "./make";
import { leastGap, leastHubGap, pointsOf } from "./measure";

const made = make(SURVEY_SIZES);
const ids = made.graph.paperIds;
const layout = drain(made);
const points = pointsOf(layout);

/** Papers that stand elsewhere than before. */
function moved(pinned: ReturnType<typeof applyPins>): number[] {
  const after = pointsOf(pinned);
  return [...after.keys()].filter((i) => after[i]![0] !== points[i]![0] || after[i]![1] !== points[i]![1]);
}

describe("pins", () => {
  it("change nothing where there are none", () => {
    expect(applyPins(layout, ids, {})).toBe(layout);
  });

  it("put a paper exactly where the user wants it and move no other in free space", () => {
    const pinned = applyPins(layout, ids, { [ids[3]!]: [40.125, -30.5] });
    expect(pointsOf(pinned)[3]).toEqual([40.125, -30.5]);
    expect(moved(pinned)).toEqual([3]);
  });

  it("move a paper out of the way by no more than the two discs need", () => {
    const [x, y] = points[20]!;
    const pinned = applyPins(layout, ids, { [ids[3]!]: [x + 0.01, y] });
    expect(pointsOf(pinned)[3]).toEqual([x + 0.01, y]);
    expect(moved(pinned)).toEqual([3, 20]);
    const [u, v] = pointsOf(pinned)[20]!;
    const needed = layout.radii[3]! + layout.radii[20]!;
    expect(Math.hypot(u - x, v - y)).toBeLessThan(1.1 * needed);
    expect(leastGap(pinned)).toBeGreaterThan(0);
  });

  it("leave two pinned papers on each other, and one on the hub, as the user wants", () => {
    const pinned = applyPins(layout, ids, { [ids[0]!]: [0, 0], [ids[1]!]: [9, 9], [ids[2]!]: [9, 9] });
    expect(pointsOf(pinned).slice(0, 3)).toEqual([
      [0, 0],
      [9, 9],
      [9, 9],
    ]);
  });

  it("of papers that are not on the map, and places that are no numbers, count as none", () => {
    const damaged = { nobody: [1, 2], [ids[0]!]: [NaN, 1], [ids[1]!]: [Infinity, 0] } as const;
    expect(applyPins(layout, ids, damaged)).toBe(layout);
    const prototype = JSON.parse('{"__proto__": [1, 2], "constructor": [3, 4]}');
    expect(applyPins(layout, ids, prototype)).toBe(layout);
  });

  it("leave the layout that they are applied to untouched", () => {
    const before = structuredClone(layout);
    applyPins(layout, ids, { [ids[0]!]: points[9]! });
    expect(layout).toEqual(before);
  });

  it("of any papers in any places leave no overlap that the user did not make, also after rounding", () => {
    const place = fc.tuple(
      fc.double({ min: -12, max: 12, noNaN: true }),
      fc.double({ min: -7, max: 7, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(ids.length - 1), { maxLength: 12 }),
        fc.array(place, { minLength: 12, maxLength: 12 }),
        (papers, places) => {
          const pins = Object.fromEntries(papers.map((i, k) => [ids[i]!, places[k]!]));
          const pinned = roundLayout(applyPins(layout, ids, pins));
          const after = pointsOf(pinned);
          const isPinned = new Set(papers);
          after.forEach(([x, y], i) => {
            if (!isPinned.has(i))
              expect(Math.hypot(x, y)).toBeGreaterThan(pinned.hubRadius + pinned.radii[i]!);
            for (let j = 0; j < i; j++) {
              if (isPinned.has(i) && isPinned.has(j)) continue;
              const distance = Math.hypot(x - after[j]![0], y - after[j]![1]);
              expect(distance).toBeGreaterThan(pinned.radii[i]! + pinned.radii[j]!);
            }
          });
        },
      ),
      { numRuns: 60 },
    );
  });

  it("far away cost no time and no precision", () => {
    const pinned = applyPins(layout, ids, { [ids[0]!]: [1e9, -1e300] });
    expect(pointsOf(pinned)[0]).toEqual([1e9, -1e300]);
    expect(moved(pinned)).toEqual([0]);
    expect(leastHubGap(pinned)).toBeGreaterThan(0);
  });
});
