import fc from "fast-check";
import { expect, it } from "vitest";
import { toFrame } from "../../src/lib/placement";
import { placementOf } from "../../src/scene/fit";
import { stayingCamera } from "../../src/state/stayingCamera";

const frame = { width: 390, height: 600 };
const number = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const fit = fc.record({ scale: number(1, 100), shiftX: number(-200, 200), shiftY: number(-200, 200) });
const camera = fc.record({ x: number(-20, 20), y: number(-20, 20), zoom: number(0.5, 20) });

it("every place of a map that has another fit is where it was in the frame", () => {
  fc.assert(
    fc.property(fit, fit, camera, fc.constantFrom(1, 1.5), (was, is, seen, stretch) => {
      const fitted = (of: typeof was, by: typeof seen) => ({
        placement: placementOf(of, by, stretch),
        stretch,
      });
      const before = fitted(was, seen);
      const stays = stayingCamera(before, fitted(is, seen), seen);
      for (const [x, y] of [
        [0, 0],
        [7, -3],
      ] as const) {
        const [from, to] = [before, fitted(is, stays)].map(({ placement }) =>
          toFrame(placement, frame, x, y),
        );
        expect(to!.x).toBeCloseTo(from!.x, 4);
        expect(to!.y).toBeCloseTo(from!.y, 4);
      }
      expect(stayingCamera(before, fitted(was, seen), seen)).toBe(seen);
    }),
  );
});
