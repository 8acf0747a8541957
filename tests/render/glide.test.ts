import { describe, expect, it } from "vitest";
import type { Scene } from "../../src/model/scene";
import { glideBetween } from "../../src/render/glide";
import { withPaperAt } from "../../src/render/movedPaper";
import { smallScene } from "./smallScene";

const to: Scene = withPaperAt(smallScene, "b", 60, 30);

describe("a glide from one scene to the next", () => {
  const between = glideBetween(smallScene, to, true);

  it("begins with the discs where they were and ends as the new scene itself", () => {
    expect([...between(0).discs.x]).toEqual([...smallScene.discs.x]);
    expect([...between(0).discs.y]).toEqual([...smallScene.discs.y]);
    expect(between(1)).toBe(to);
    expect(between(3)).toBe(to);
  });

  it("is halfway at half time, lines with their discs", () => {
    const half = between(0.5);
    expect([...half.discs.x]).toEqual([25, 55, -40]);
    expect([...half.discs.y]).toEqual([0, 20, 0]);
    expect([...half.links.x2]).toEqual([55, -40, -40]);
    expect([...half.links.y1]).toEqual([0, 20, 20]);
    expect([...half.spokes.x1]).toEqual([...smallScene.spokes.x1]);
  });

  it("fades the old islands while the new ones come, names one after the other", () => {
    const quarter = between(0.25);
    expect(quarter.regions).toHaveLength(2 * smallScene.regions.length);
    const sum = quarter.regions.reduce((total, region) => total + region.opacity, 0);
    expect(sum).toBeCloseTo(0.4, 12);
    const opacities = quarter.labels.map(({ opacity }) => opacity);
    expect(opacities).toHaveLength(2);
    expect(Math.max(...opacities)).toBeLessThan(0.9);
    expect(between(0.9).labels[1]!.box).toEqual(to.labels[1]!.box);
  });

  it("leaves old names out where the camera has moved, and keeps the new placement", () => {
    const placement = { ...to.placement, scale: 4 };
    const zoomed = glideBetween(smallScene, { ...to, placement }, false)(0.25);
    expect(zoomed.labels).toEqual([]);
    expect(zoomed.placement).toBe(placement);
    expect(glideBetween(smallScene, { ...to, placement }, true)(0.5).placement.scale).toBe(3);
  });

  it("changes neither scene", () => {
    between(0.3);
    expect([...smallScene.discs.x]).toEqual([25, 50, -40]);
    expect([...to.discs.x]).toEqual([25, 60, -40]);
  });
});
