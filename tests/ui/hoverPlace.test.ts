import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { placeCard } from "../../src/ui/hoverPlace";

const map = { width: 800, height: 600 };
const card = { width: 300, height: 150 };

describe("the card of a disc", () => {
  it("stands to the right where there is room, else to the left", () => {
    expect(placeCard({ x: 100, y: 300, radius: 10 }, card, map).left).toBe(122);
    expect(placeCard({ x: 700, y: 300, radius: 10 }, card, map).left).toBe(378);
  });

  it("goes under or over a disc that has no room beside it", () => {
    const narrow = { width: 390, height: 600 };
    expect(placeCard({ x: 195, y: 100, radius: 10 }, card, narrow).top).toBe(122);
    expect(placeCard({ x: 195, y: 550, radius: 10 }, card, narrow).top).toBe(378);
  });

  it("leaves the label of the disc free where there is room elsewhere", () => {
    const disc = { x: 400, y: 300, radius: 10 };
    const right = { left: 414, top: 290, width: 120, height: 20 };
    expect(placeCard(disc, card, map, right).left).toBe(78);
    const both = { left: 300, top: 290, width: 200, height: 20 };
    expect(placeCard(disc, card, map, both)).toEqual({ left: 250, top: 322 });
    // All round it: better over the label than away from the disc.
    expect(placeCard(disc, card, map, { left: 0, top: 0, ...map }).left).toBe(422);
  });

  it("never leaves the map", () => {
    const at = fc.record({
      x: fc.integer({ min: 0, max: 800 }),
      y: fc.integer({ min: 0, max: 600 }),
      radius: fc.integer({ min: 1, max: 60 }),
    });
    fc.assert(
      fc.property(at, (disc) => {
        const { left, top } = placeCard(disc, card, map);
        expect(left).toBeGreaterThanOrEqual(0);
        expect(top).toBeGreaterThanOrEqual(0);
        expect(left + card.width).toBeLessThanOrEqual(map.width);
        expect(top + card.height).toBeLessThanOrEqual(map.height);
      }),
    );
  });
});
