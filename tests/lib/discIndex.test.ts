import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { buildDiscIndex } from "../../src/lib/discIndex";
import { isInRings } from "../../src/lib/evenOdd";
import { seededRandom } from "../../src/lib/random";

/** Some close together, some on one spot, a few very far away. */
function scatter(count: number, seed: number) {
  const random = seededRandom(seed);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  const radii = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const far = i % 50 === 7 ? 1e5 : i % 5 === 0 ? 0 : 20;
    x[i] = far * (random() - 0.5);
    y[i] = far * (random() - 0.5) * 0.6;
    radii[i] = i % 9 === 0 ? 0 : random();
  }
  return { x, y, radii };
}

const discs = fc
  .record({ count: fc.integer({ min: 0, max: 300 }), seed: fc.nat(1000) })
  .map(({ count, seed }) => scatter(count, seed));
// In eighths, so that a point is inside or outside whatever the rounding.
const coordinate = fc.integer({ min: -200, max: 200 }).map((eighths) => eighths / 8);

describe("an index of discs", () => {
  it("finds the disc whose rim is nearest, of equals the last, as looking at all does", () => {
    fc.assert(
      fc.property(
        discs,
        coordinate,
        coordinate,
        fc.constantFrom(0, 0.5, 3, Infinity),
        (all, px, py, reach) => {
          let [best, distance] = [-1, reach];
          for (let i = 0; i < all.radii.length; i++) {
            const own = Math.sqrt((all.x[i]! - px) ** 2 + (all.y[i]! - py) ** 2) - all.radii[i]!;
            if (own <= distance) [best, distance] = [i, own];
          }
          expect(buildDiscIndex(all.x, all.y, all.radii).nearest(px, py, reach)).toBe(best);
        },
      ),
    );
  });

  it("leaves out discs that cannot be hit", () => {
    const index = buildDiscIndex(Float64Array.of(0, 1), Float64Array.of(0, 0), Float64Array.of(0.4, 0.4));
    expect(index.nearest(0.9, 0, 2)).toBe(1);
    expect(index.nearest(0.9, 0, 2, (i) => i !== 1)).toBe(0);
    expect(index.nearest(0.9, 0, 0.1, (i) => i !== 1)).toBe(-1);
  });

  it("finds the discs that meet a rectangle, in order", () => {
    fc.assert(
      fc.property(discs, coordinate, coordinate, coordinate, coordinate, (all, ax, ay, bx, by) => {
        const [minX, maxX] = [Math.min(ax, bx), Math.max(ax, bx)];
        const [minY, maxY] = [Math.min(ay, by), Math.max(ay, by)];
        const expected = [...all.radii.keys()].filter((i) => {
          const dx = Math.max(minX - all.x[i]!, 0, all.x[i]! - maxX);
          const dy = Math.max(minY - all.y[i]!, 0, all.y[i]! - maxY);
          return dx * dx + dy * dy <= all.radii[i]! ** 2;
        });
        const index = buildDiscIndex(all.x, all.y, all.radii);
        expect([...index.within(minX, minY, maxX, maxY)]).toEqual(expected);
      }),
    );
  });

  it("finds the discs in a lasso that may cross itself, by the even-odd rule", () => {
    const lasso = fc.array(coordinate, { minLength: 6, maxLength: 24 }).map((list) => {
      return Float64Array.from(list.slice(0, list.length - (list.length % 2)));
    });
    fc.assert(
      fc.property(discs, lasso, (all, polygon) => {
        const expected = [...all.radii.keys()].filter((i) => isInRings([polygon], all.x[i]!, all.y[i]!));
        const index = buildDiscIndex(all.x, all.y, all.radii);
        expect([...index.inPolygon(polygon)]).toEqual(expected);
      }),
    );
  });

  it("of nothing, of one spot and of a lasso without area answers without trouble", () => {
    const none = buildDiscIndex(new Float64Array(), new Float64Array(), new Float64Array());
    expect([none.nearest(0, 0, Infinity), none.within(-1, -1, 1, 1).length]).toEqual([-1, 0]);
    const spot = buildDiscIndex(
      new Float64Array(1000).fill(3),
      new Float64Array(1000).fill(4),
      new Float64Array(1000).fill(1),
    );
    expect([spot.nearest(3, 4, 0), spot.largest, spot.count]).toEqual([999, 1, 1000]);
    expect(spot.within(3.5, 3.5, 4, 5).length).toBe(1000);
    expect(spot.inPolygon(new Float64Array()).length).toBe(0);
    expect(spot.inPolygon(Float64Array.of(0, 0, 9, 9)).length).toBe(0);
  });

  it("looks at few discs for a small question, even where one disc is far away", () => {
    const { x, y, radii } = scatter(5000, 3);
    x[17] = 1e9;
    for (let i = 0; i < 5000; i++) if (i % 5 === 0) x[i] = 20 * ((i / 5000) % 1) - 10;
    let visited = 0;
    buildDiscIndex(x, y, radii).visit(0.1, 0.1, 0.3, 0.3, () => visited++);
    expect(visited).toBeLessThan(60);
  });
});
