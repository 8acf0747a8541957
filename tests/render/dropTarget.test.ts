import { describe, expect, it } from "vitest";
import { carriedAt, heldAt } from "../../src/render/carrying";
import { dropTopic, withTarget } from "../../src/render/dropTarget";
import { smallScene } from "./smallScene";

// Region t1 spans px 250…330 × 55…135 with a hole in its middle, t2 px 90…170 × 55…135.
describe("where something that is carried would go", () => {
  it("is the topic of the island under it", () => {
    expect(dropTopic(smallScene, 320, 125, "t2")).toBe("t1");
    expect(dropTopic(smallScene, 130, 125, "t1")).toBe("t2");
    expect(dropTopic(smallScene, 130, 125, null)).toBe("t2");
  });

  it("is nowhere else on its own island and on free ground", () => {
    expect(dropTopic(smallScene, 320, 125, "t1")).toBeNull();
    expect(dropTopic(smallScene, 10, 10, "t1")).toBeNull();
  });

  it("is its own island where two lie over each other", () => {
    const [first, second] = smallScene.regions;
    const over = { ...smallScene, regions: [first!, { ...second!, rings: first!.rings }] };
    expect(dropTopic(over, 320, 125, "t1")).toBeNull();
    expect(dropTopic(over, 320, 125, "t3")).toBe("t2");
  });

  it("is also the topic whose name is there", () => {
    expect(dropTopic(smallScene, 110, 40, "t1")).toBe("t2");
    expect(dropTopic(smallScene, 110, 40, "t2")).toBeNull();
  });

  it("is no topic that is not seen", () => {
    const hidden = { ...smallScene, regions: smallScene.regions.map((each) => ({ ...each, opacity: 0 })) };
    expect(dropTopic(hidden, 130, 125, "t1")).toBeNull();
  });

  it("stands out, and only there", () => {
    const shown = withTarget(smallScene, "t1");
    expect(shown.regions[0]!.opacity).toBeGreaterThan(smallScene.regions[0]!.opacity * 2);
    expect(shown.regions[1]).toBe(smallScene.regions[1]);
    expect(smallScene.regions[0]!.opacity).toBe(0.2);
  });
});

describe("what a press takes hold of", () => {
  const at = (x: number, y: number) => ({ x, y });

  it("is the paper there, carried by the point where it was taken", () => {
    const held = heldAt(smallScene, at(262, 95), false)!;
    expect(held).toMatchObject({ kind: "paper", id: "a", topic: "t1" });
    const carried = carriedAt(smallScene, held, at(262, 95), at(132, 125));
    // 130 px left and 30 px down are 65 and 15 map units.
    expect(carried).toMatchObject({ kind: "paper", id: "a", x: 25 - 65, y: -15, over: "t2" });
  });

  it("is the name of a topic under a mouse, and ground to pan by under a finger", () => {
    const held = heldAt(smallScene, at(110, 40), false)!;
    expect(held).toEqual({ kind: "topic", id: "t2" });
    expect(heldAt(smallScene, at(110, 40), true)).toBeNull();
    const carried = carriedAt(smallScene, held, at(110, 40), at(320, 125))!;
    // 210 px to the right and 85 px down.
    expect(carried).toMatchObject({ kind: "topic", id: "t2", over: "t1", dx: 105, dy: -42.5 });
  });

  it("is the name rather than a disc under it where discs are too small to be meant", () => {
    // The first disc stands at px (110, 40), in the name of t2.
    const under = (radius: number) => ({
      ...smallScene,
      discs: {
        ...smallScene.discs,
        x: Float64Array.of(-50, 50, -40),
        y: Float64Array.of(27.5, 10, 0),
        radii: Float64Array.of(radius, radius, radius),
      },
    });
    expect(heldAt(under(3), at(110, 40), false)).toMatchObject({ kind: "paper", id: "a" });
    expect(heldAt(under(1), at(110, 40), false)).toEqual({ kind: "topic", id: "t2" });
    expect(heldAt(under(1), at(110, 40), true)).toMatchObject({ kind: "paper", id: "a" });
  });

  it("is not the hub, and nothing where nothing is", () => {
    expect(heldAt(smallScene, at(210, 95), false)).toBeNull();
    expect(heldAt(smallScene, at(10, 10), false)).toBeNull();
    expect(carriedAt(smallScene, { kind: "nothing" }, at(0, 0), at(130, 125))).toBeNull();
  });
});
