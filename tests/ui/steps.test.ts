import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nearestInDirection, neighbourInOrder, readingOrder, stepBack } from "../../src/ui/steps";
import { makeIndex } from "./make";

const index = makeIndex();

describe("steps through the map", () => {
  it("lead back from a paper to its topic to the hub, and no further", () => {
    const topic = stepBack({ kind: "paper", id: "b" }, index);
    expect(topic).toEqual({ kind: "topic", id: "t1" });
    expect(stepBack({ kind: "topic", id: "t1" }, index)).toEqual({ kind: "hub" });
    expect(stepBack({ kind: "hub" }, index)).toBeNull();
  });

  it("lead back to the hub from a paper that fits nowhere", () => {
    expect(stepBack({ kind: "paper", id: "e" }, index)).toEqual({ kind: "hub" });
  });

  it("go through all papers once, in the order of the list", () => {
    expect(readingOrder(index)).toEqual(["c", "b", "a", "d", "e"]);
    expect(neighbourInOrder({ kind: "paper", id: "a" }, index, 1)).toBe("d");
    expect(neighbourInOrder({ kind: "paper", id: "c" }, index, -1)).toBeNull();
    expect(neighbourInOrder({ kind: "paper", id: "e" }, index, 1)).toBeNull();
    expect(neighbourInOrder({ kind: "topic", id: "t2" }, index, 1)).toBe("d");
    expect(neighbourInOrder({ kind: "hub" }, index, 1)).toBe("c");
  });
});

describe("the nearest paper in a direction", () => {
  const places = [
    { id: "near", x: 1, y: 0 },
    { id: "far", x: 5, y: 0 },
    { id: "up", x: 0, y: 3 },
  ];

  it("is the nearer of two on the line", () => {
    expect(nearestInDirection(places, { x: 0, y: 0 }, { dx: 1, dy: 0 })).toBe("near");
    expect(nearestInDirection(places, { x: 0, y: 0 }, { dx: 0, dy: 1 })).toBe("up");
  });

  it("is nothing where all lie the other way", () => {
    expect(nearestInDirection(places, { x: 0, y: 0 }, { dx: -1, dy: 0 })).toBeNull();
  });

  it("always lies in that direction", () => {
    const place = fc.record({ x: fc.integer({ min: -99, max: 99 }), y: fc.integer({ min: -99, max: 99 }) });
    fc.assert(
      fc.property(fc.array(place), (points) => {
        const named = points.map((point, i) => ({ ...point, id: String(i) }));
        const found = nearestInDirection(named, { x: 0, y: 0 }, { dx: 1, dy: 0 });
        expect(found === null || named[Number(found)]!.x > 0).toBe(true);
      }),
    );
  });
});
