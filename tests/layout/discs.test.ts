import { describe, expect, it } from "vitest";
import { layoutMethods } from "../../src/layout";
import { groupPapers } from "../../src/layout/links";
import type { Layout } from "../../src/model/layout";
import { type Made, make, SURVEY_SIZES } from "./make";
import { areHullsDisjoint, pointsByTopic, sector } from "./measure";

const discs = layoutMethods.find(({ id }) => id === "discs")!;

function last({ graph, topics }: Made, seed = 1): Layout {
  return [...discs.run(graph, topics, {}, seed, null)].at(-1)!;
}

/** Standard deviation across against along. */
function roundness(points: readonly (readonly [number, number])[]): number {
  const mean = (axis: 0 | 1) => points.reduce((sum, point) => sum + point[axis], 0) / points.length;
  const [meanX, meanY] = [mean(0), mean(1)];
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of points) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  const root = Math.hypot(xx - yy, 2 * xy);
  return Math.sqrt((xx + yy - root) / (xx + yy + root));
}

describe("topics as discs", () => {
  it.each([SURVEY_SIZES, [40, 30, 20, 9, 3, 1], [300, 200, 120, 60]])(
    "are round, and apart (%#)",
    (...sizes) => {
      const made = make(sizes);
      const islands = pointsByTopic(last(made), made.topics);
      islands.forEach((island, a) => {
        if (island.length > 4) expect(roundness(island)).toBeGreaterThan(0.75);
        expect(sector(island)).toBeLessThan(180);
        if (sizes[0]! > 100) return;
        for (let b = 0; b < a; b++) expect(areHullsDisjoint(island, islands[b]!)).toBe(true);
      });
    },
  );

  it("have their most typical paper in the middle", () => {
    const made = make([30, 20, 12]);
    const { positions } = last(made);
    for (const group of groupPapers(made.graph.paperIds, made.topics).members) {
      const middle = [0, 1].map(
        (axis) => group.reduce((sum, i) => sum + positions[2 * i + axis]!, 0) / group.length,
      );
      const distances = group.map((i) =>
        Math.hypot(positions[2 * i]! - middle[0]!, positions[2 * i + 1]! - middle[1]!),
      );
      expect(Math.min(...distances)).toBe(distances[0]);
      const half = group.length >> 1;
      const mean = (values: number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
      expect(mean(distances.slice(0, half))).toBeLessThan(0.85 * mean(distances.slice(half)));
    }
  });

  it("of four papers and less are a ring", () => {
    const made = make([4, 3, 2]);
    const { positions } = last(made);
    const at = (i: number) => [positions[2 * i]!, positions[2 * i + 1]!] as const;
    const apart = (i: number, j: number) => Math.hypot(at(i)[0] - at(j)[0], at(i)[1] - at(j)[1]);
    const sides = [apart(4, 5), apart(5, 6), apart(4, 6)];
    expect(Math.max(...sides) / Math.min(...sides)).toBeLessThan(1.01);
    expect(apart(7, 8)).toBeCloseTo(sides[0]!, 1);
  });
});
