/** The last scene as another camera sees it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { toFrame } from "../../src/lib/placement";
import type { Camera } from "../../src/model/view";
import { sigmaCamera, viewCamera } from "../../src/render/camera";
import { placementFor, withCamera } from "../../src/render/movedCamera";
import { smallScene } from "./smallScene";

const camera: Camera = { x: 0, y: 0, zoom: 1 };

describe("a scene under a camera that moved on", () => {
  it("has its names pushed along with the map where only the place changed", () => {
    const { scene, drift } = withCamera(smallScene, camera, { x: 5, y: -3, zoom: 1 });
    // 5 units to the right and 3 down: the map goes 10 px to the left and 6 up.
    expect(drift).toEqual({ labels: smallScene.labels, dx: -10, dy: -6 });
    expect(drift!.labels).toBe(smallScene.labels);
    expect(scene.labels[0]!.box).toMatchObject({ left: 90, top: 29, width: 60 });
    expect(scene.labels[0]!.lines[0]).toMatchObject({ x: 120, y: 44 });
    const before = toFrame(smallScene.placement, smallScene.frame, 50, 10);
    const after = toFrame(scene.placement, scene.frame, 50, 10);
    expect([after.x - before.x, after.y - before.y]).toEqual([-10, -6]);
  });

  it("has the same columns, so that nothing is sent to the graphics card anew", () => {
    const { scene } = withCamera(smallScene, camera, { x: 5, y: -3, zoom: 2 });
    expect(scene.discs).toBe(smallScene.discs);
    expect(scene.links).toBe(smallScene.links);
    expect(scene.regions).toBe(smallScene.regions);
  });

  it("has its names at their size over the places that they name where the map grew", () => {
    const { scene, drift } = withCamera(smallScene, camera, { x: 0, y: 0, zoom: 3 });
    expect(drift).toBeNull();
    const [name] = scene.labels;
    expect(name!.box).toMatchObject({ width: 60, height: 36 });
    // The middle of the name was 80 px to the left and 42 px above the hub, at px (210, 95).
    expect(name!.box.left + 30).toBeCloseTo(210 - 3 * 80, 9);
    expect(name!.box.top + 18).toBeCloseTo(95 - 3 * 42, 9);
  });

  it("leaves out later names that would meet earlier ones where the map shrank", () => {
    const { scene } = withCamera(smallScene, camera, { x: 0, y: 0, zoom: 0.1 });
    expect(scene.labels.map(({ id }) => id)).toEqual(["t2"]);
    expect(smallScene.labels).toHaveLength(2);
  });

  it("lies where the composition would place it, whatever the camera", () => {
    const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
    const cameras = fc.record({ x: number(-300, 300), y: number(-300, 300), zoom: number(0.5, 20) });
    fc.assert(
      fc.property(cameras, cameras, fc.constantFrom(1, 1.75), (from, to, stretch) => {
        const { placement, frame } = smallScene;
        const moved = { frame, stretch, placement: placementFor(placement, from, to, stretch) };
        // The scene so placed is drawn by the very camera that was asked for.
        const drawn = viewCamera(
          { frame, placement, stretch },
          from,
          sigmaCamera(moved, to, to, frame),
          frame,
        );
        expect(drawn.x).toBeCloseTo(to.x, 6);
        expect(drawn.y).toBeCloseTo(to.y, 6);
        expect(drawn.zoom).toBeCloseTo(to.zoom, 6);
      }),
    );
  });
});
