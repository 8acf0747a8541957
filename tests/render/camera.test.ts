/** The camera's maths against Sigma's own functions, which can be had without WebGL. */
import fc from "fast-check";
import { createNormalizationFunction, matrixFromCamera, multiplyVec2 } from "sigma/utils";
import { describe, expect, it } from "vitest";
import { toFrame, toMap } from "../../src/lib/placement";
import type { Frame, Scene } from "../../src/model/scene";
import type { Camera } from "../../src/model/view";
import {
  cameraOn,
  gripped,
  ratioRange,
  type SigmaCamera,
  sigmaCamera,
  unitBox,
  viewCamera,
  wheelFactor,
} from "../../src/render/camera";

/** What Sigma's `graphToViewport` does, put together from its parts. */
function drawnBySigma(camera: SigmaCamera, stage: Frame, x: number, y: number) {
  const matrix = matrixFromCamera({ ...camera, angle: 0 }, stage, { width: 1, height: 1 }, 0);
  const place = multiplyVec2(matrix, createNormalizationFunction(unitBox)({ x, y }));
  return { x: ((1 + place.x) * stage.width) / 2, y: ((1 - place.y) * stage.height) / 2 };
}

const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const frames = fc.record({
  width: fc.integer({ min: 320, max: 3840 }),
  height: fc.integer({ min: 300, max: 2160 }),
});
const cameras = fc.record({ x: between(-300, 300), y: between(-300, 300), zoom: between(0.5, 20) });

/** A scene as the composition places it: the camera's point at a fixed shift from the frame's middle. */
function placed(frame: Frame, camera: Camera, fit: number, stretch = 1): Pick<Scene, "frame" | "placement"> {
  const { x, y, zoom } = camera;
  const placement = { x, y: y * stretch, scale: fit * zoom, shiftX: 31.5, shiftY: -12.25 };
  return { frame, placement, ...(stretch === 1 ? {} : { stretch }) };
}

describe("Sigma's camera", () => {
  it("draws every point where the scene's formula puts it, to a hundredth of a px", () => {
    fc.assert(
      fc.property(
        frames,
        cameras,
        between(0.3, 3),
        between(-1, 1),
        between(-1, 1),
        (frame, camera, fit, u, v) => {
          const scene = placed(frame, camera, fit);
          const wanted = { x: ((u + 1) * frame.width) / 2, y: ((v + 1) * frame.height) / 2 };
          const point = toMap(scene.placement, frame, wanted.x, wanted.y);
          const drawn = drawnBySigma(sigmaCamera(scene, camera, camera, frame), frame, point.x, point.y);
          expect(Math.abs(drawn.x - wanted.x)).toBeLessThan(0.01);
          expect(Math.abs(drawn.y - wanted.y)).toBeLessThan(0.01);
        },
      ),
    );
  });

  it("keeps the frame at the top left of a stage that has just changed its size", () => {
    const frame = { width: 1440, height: 900 };
    const camera = { x: 12, y: -7, zoom: 2 };
    const scene = placed(frame, camera, 1.4);
    const stage = { width: 1000, height: 950 };
    const wanted = toFrame(scene.placement, frame, 40, 25);
    const drawn = drawnBySigma(sigmaCamera(scene, camera, camera, stage), stage, 40, 25);
    expect(drawn.x).toBeCloseTo(wanted.x, 2);
    expect(drawn.y).toBeCloseTo(wanted.y, 2);
  });

  it("comes back as the view camera it was made from, also where the map is stretched", () => {
    const given = [frames, frames, cameras, cameras, between(0.3, 3), fc.constantFrom(1, 1.5, 2)] as const;
    fc.assert(
      fc.property(...given, (frame, stage, camera, target, fit, stretch) => {
        const scene = placed(frame, camera, fit, stretch);
        const back = viewCamera(scene, camera, sigmaCamera(scene, camera, target, stage), stage);
        expect(back.x).toBeCloseTo(target.x, 7);
        expect(back.y).toBeCloseTo(target.y, 7);
        expect(back.zoom).toBeCloseTo(target.zoom, 7);
      }),
    );
  });

  it("for another view camera is that of the scene composed for it", () => {
    fc.assert(
      fc.property(frames, cameras, cameras, between(0.3, 3), (frame, camera, target, fit) => {
        const here = sigmaCamera(placed(frame, camera, fit), camera, target, frame);
        const there = sigmaCamera(placed(frame, target, fit), target, target, frame);
        expect(here.x).toBeCloseTo(there.x, 7);
        expect(here.y).toBeCloseTo(there.y, 7);
        expect(here.ratio).toBeCloseTo(there.ratio, 7);
      }),
    );
  });

  it("may go out to half the fitted size, and in until discs are large, whatever the present zoom", () => {
    const frame = { width: 800, height: 500 };
    for (const zoom of [0.5, 1, 7]) {
      const camera = { x: 0, y: 0, zoom };
      const range = (...radii: number[]) =>
        ratioRange(
          { ...placed(frame, camera, 2), discs: { radii: Float64Array.from(radii) } },
          camera,
          frame,
        );
      expect(range(5, 3).max).toBeCloseTo(500, 9);
      expect(range(5, 3).min).toBeCloseTo(25, 9);
      expect(range(500).min).toBeCloseTo(250 / 4, 9);
      expect(range().min).toBeCloseTo(250 / 60, 9);
    }
  });
});

describe("a grip", () => {
  it("brings the point under one finger's place under the other's, at the new ratio", () => {
    fc.assert(
      fc.property(
        frames,
        cameras,
        between(0.5, 2),
        between(0, 1),
        between(0, 1),
        (frame, camera, factor, u, v) => {
          const before = sigmaCamera(placed(frame, camera, 1), camera, camera, frame);
          const from = { x: u * frame.width, y: v * frame.height };
          const to = { x: v * frame.width, y: u * frame.height };
          const point = toMap(placed(frame, camera, 1).placement, frame, from.x, from.y);
          const after = gripped(before, frame, from, to, before.ratio / factor);
          const drawn = drawnBySigma(after, frame, point.x, point.y);
          expect(Math.abs(drawn.x - to.x)).toBeLessThan(0.02);
          expect(Math.abs(drawn.y - to.y)).toBeLessThan(0.02);
          expect(after.ratio).toBe(before.ratio / factor);
        },
      ),
    );
  });
});

describe("the wheel", () => {
  it("zooms in upwards and out downwards by the same factor, and never by more than two", () => {
    const turn = (deltaY: number, deltaMode = 0, ctrlKey = false) =>
      wheelFactor({ deltaY, deltaMode, ctrlKey });
    expect(turn(-120)).toBeGreaterThan(1.15);
    expect(turn(-120) * turn(120)).toBeCloseTo(1, 12);
    expect(turn(-3, 1)).toBeGreaterThan(1.1);
    expect(turn(-10, 0, true)).toBeGreaterThan(turn(-10));
    expect(turn(-1e6)).toBeCloseTo(2, 12);
    expect(turn(1e6)).toBeCloseTo(0.5, 12);
    expect(turn(0)).toBe(1);
  });
});

describe("focusing", () => {
  const frame = { width: 800, height: 500 };
  const camera = { x: 5, y: -5, zoom: 4 };
  const scene = placed(frame, camera, 1);

  it("leaves the camera where the point is well inside the frame", () => {
    expect(cameraOn(scene, camera, 8, -3)).toBe(camera);
  });

  it("brings a point at the edge or outside to the place of the middle, at the same zoom", () => {
    const moved = cameraOn(scene, camera, 200, 90);
    expect(moved).toEqual({ x: 200, y: 90, zoom: 4 });
    const at = toFrame(placed(frame, moved, 1).placement, frame, 200, 90);
    expect(at).toEqual({ x: 431.5, y: 237.75 });
  });
});
