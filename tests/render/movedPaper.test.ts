import { describe, expect, it } from "vitest";
import { withPaperAt } from "../../src/render/movedPaper";
import { smallScene } from "./smallScene";

describe("a scene with a paper in the hand", () => {
  const moved = withPaperAt(smallScene, "b", 60, 15);

  it("has the paper's disc, the ends of its lines and its name at the new place", () => {
    expect([...moved.discs.x]).toEqual([25, 60, -40]);
    expect([...moved.discs.y]).toEqual([0, 15, 0]);
    expect([...moved.links.x2]).toEqual([60, -40, -40]);
    expect([...moved.links.y1]).toEqual([0, 15, 15]);
    // 10 units to the right and 5 up are 20 px to the right and 10 px up.
    expect(moved.labels[1]!.box).toEqual({ left: 342, top: 58, width: 9, height: 14 });
    expect(moved.labels[1]!.lines[0]).toMatchObject({ x: 342, y: 69 });
  });

  it("has all else as it was, and the scene it was made from is untouched", () => {
    expect(moved.labels[0]).toBe(smallScene.labels[0]);
    expect(moved.spokes).toEqual(smallScene.spokes);
    expect([...smallScene.discs.x]).toEqual([25, 50, -40]);
    expect([...smallScene.links.x2]).toEqual([50, -40, -40]);
  });

  it("is the scene itself where there is no such paper", () => {
    expect(withPaperAt(smallScene, "gone", 1, 2)).toBe(smallScene);
  });
});
