import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DiscGrid } from "../../src/lib/discGrid";

/** All discs that the nine cells round a place offer. */
function near(grid: DiscGrid, x: number, y: number): Set<number> {
  const found = new Set<number>();
  for (const right of [-1, 0, 1])
    for (const up of [-1, 0, 1]) {
      let i = grid.first(grid.cellOf(x) + right, grid.cellOf(y) + up);
      for (; i >= 0; i = grid.next[i]!) found.add(i);
    }
  return found;
}

describe("a grid of discs", () => {
  it("offers every disc within the width of a cell, also far from the origin", () => {
    const place = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    const step = fc.double({ min: -3, max: 3, noNaN: true });
    fc.assert(
      fc.property(
        place,
        place,
        fc.array(fc.tuple(step, step), { minLength: 1, maxLength: 30 }),
        (x, y, steps) => {
          const positions = Float64Array.from(steps.flatMap(([dx, dy]) => [x + dx, y + dy]));
          const grid = new DiscGrid(steps.length, 1.5);
          grid.fill(positions);
          const found = near(grid, x, y);
          for (let i = 0; i < steps.length; i++)
            if (Math.hypot(positions[2 * i]! - x, positions[2 * i + 1]! - y) < 1.5)
              expect(found).toContain(i);
        },
      ),
    );
  });

  it("forgets a disc that is taken out, and knows it where it is put in again", () => {
    const grid = new DiscGrid(3, 1);
    grid.fill(Float64Array.of(0.1, 0.1, 0.2, 0.2, 0.3, 0.3));
    for (const i of [1, 0, 2]) {
      grid.remove(i, 0.1 * (i + 1), 0.1 * (i + 1));
      expect(near(grid, 0, 0)).not.toContain(i);
      grid.insert(i, 50, 50);
      expect(near(grid, 50, 50)).toContain(i);
    }
  });
});
