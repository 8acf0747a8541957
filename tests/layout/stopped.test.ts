/** What is kept of a layout that was stopped. */
import { describe, expect, it } from "vitest";
import { freeOfOverlaps } from "../../src/layout/stopped";
import { seededRandom } from "../../src/lib/random";
import type { Layout } from "../../src/model/layout";

const COUNT = 400;

function crowded(): Layout {
  const random = seededRandom(5);
  return {
    method: "hub-islands",
    positions: Float64Array.from({ length: 2 * COUNT }, () => 20 * (random() - 0.5)),
    radii: new Float64Array(COUNT).fill(0.4),
    hubRadius: 2,
    progress: 0.5,
  };
}

function overlaps({ positions, radii, hubRadius }: Layout): number {
  let found = 0;
  for (let i = 0; i < COUNT; i++) {
    const [x, y] = [positions[2 * i]!, positions[2 * i + 1]!];
    if (Math.hypot(x, y) < hubRadius) found++;
    for (let j = 0; j < i; j++)
      if (Math.hypot(x - positions[2 * j]!, y - positions[2 * j + 1]!) < radii[i]! + radii[j]!) found++;
  }
  return found;
}

describe("a layout that was stopped", () => {
  it("has no disc on another or on the hub", () => {
    const layout = crowded();
    expect(overlaps(layout)).toBeGreaterThan(100);
    expect(overlaps(freeOfOverlaps(layout))).toBe(0);
  });

  it("is left as it was by what is made of it", () => {
    const layout = crowded();
    freeOfOverlaps(layout);
    expect(layout).toEqual(crowded());
  });
});
