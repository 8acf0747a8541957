import { describe, expect, it } from "vitest";
import { hitDisc, hitTest } from "../../src/render/hitTest";
import { smallScene } from "./smallScene";

describe("what lies under a point", () => {
  it("is the paper whose disc is there, to the rim and no further", () => {
    // Paper a: centre (260, 95), radius 6 px.
    expect(hitTest(smallScene, 260, 95, 0)).toEqual({ kind: "paper", id: "a" });
    expect(hitTest(smallScene, 265.9, 95, 0)).toEqual({ kind: "paper", id: "a" });
    expect(hitTest(smallScene, 266.1, 95, 0)).toEqual({ kind: "topic", id: "t1" });
  });

  it("is the hub at the origin", () => {
    expect(hitTest(smallScene, 210, 95, 0)).toEqual({ kind: "hub" });
    expect(hitDisc(smallScene, 225, 95, 0)).toBe("hub");
    expect(hitDisc(smallScene, 227, 95, 0)).toBeNull();
  });

  it("is the nearest disc within reach", () => {
    // Hub's rim at 226, paper a's at 254.
    expect(hitDisc(smallScene, 236, 95, 20)).toBe("hub");
    expect(hitDisc(smallScene, 246, 95, 20)).toBe("a");
    expect(hitDisc(smallScene, 240, 95, 5)).toBeNull();
  });

  it("is what a name belongs to", () => {
    expect(hitTest(smallScene, 110, 40, 0)).toEqual({ kind: "topic", id: "t2" });
    expect(hitTest(smallScene, 326, 72, 0)).toEqual({ kind: "paper", id: "b" });
    const hubLabel = { ...smallScene.labels[1]!, kind: "hub", id: "hub" } as const;
    expect(hitTest({ ...smallScene, labels: [hubLabel] }, 326, 72, 0)).toEqual({ kind: "hub" });
  });

  it("is what a name belongs to where the disc under it is too small to be meant, and the name of a part is its topic's", () => {
    const under = (radius: number) => ({
      ...smallScene,
      discs: {
        ...smallScene.discs,
        x: Float64Array.of(25, 50, -50),
        y: Float64Array.of(0, 10, 27.5),
        radii: Float64Array.of(3, 4, radius),
      },
      labels: [{ ...smallScene.labels[0]!, kind: "part" } as const],
    });
    // The third disc stands at px (110, 40), in the name.
    expect(hitTest(under(3), 110, 40, 0)).toEqual({ kind: "paper", id: "c" });
    expect(hitTest(under(1), 110, 40, 0)).toEqual({ kind: "topic", id: "t2" });
  });

  it("is the topic of the region, except in its holes", () => {
    expect(hitTest(smallScene, 320, 125, 0)).toEqual({ kind: "topic", id: "t1" });
    expect(hitTest(smallScene, 280, 95, 0)).toBeNull();
    expect(hitTest(smallScene, 10, 10, 0)).toBeNull();
  });

  it("is no hub where there is none", () => {
    const scene = { ...smallScene, hub: null };
    expect(hitDisc(scene, 210, 95, 20)).toBeNull();
    expect(hitTest(scene, 210, 95, 0)).toBeNull();
    expect(hitDisc(scene, 246, 95, 20)).toBe("a");
  });

  it("leaves out what is not seen", () => {
    const hidden = {
      ...smallScene,
      discs: { ...smallScene.discs, opacities: new Float64Array(3) },
      regions: smallScene.regions.map((region) => ({ ...region, opacity: 0 })),
      labels: smallScene.labels.map((label) => ({ ...label, opacity: 0 })),
    };
    expect(hitTest(hidden, 260, 95, 12)).toBeNull();
    expect(hitTest(hidden, 110, 40, 0)).toBeNull();
  });
});
