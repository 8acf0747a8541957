/** Scene → the ground and the topics' soft regions on a 2D canvas, below everything else. */
import { toFrame } from "../lib/placement";
import { smoothRing } from "../lib/smoothRing";
import type { Scene } from "../model/scene";

/** `context` is scaled so that one unit is one frame px. The whole frame is painted over. */
export function paintRegions(context: CanvasRenderingContext2D, scene: Scene): void {
  const { frame, placement } = scene;
  context.globalAlpha = 1;
  context.fillStyle = scene.background;
  context.fillRect(0, 0, frame.width, frame.height);
  const point = (points: Float64Array, k: number) => toFrame(placement, frame, points[k]!, points[k + 1]!);
  for (const region of scene.regions) {
    context.globalAlpha = region.opacity;
    context.fillStyle = region.fill;
    context.beginPath();
    for (const ring of region.rings) {
      const start = point(ring, 0);
      context.moveTo(start.x, start.y);
      const curve = curveOf(ring);
      for (let k = 0; k < curve.length; k += 6) {
        const [a, b, end] = [point(curve, k), point(curve, k + 2), point(curve, k + 4)];
        context.bezierCurveTo(a.x, a.y, b.x, b.y, end.x, end.y);
      }
      context.closePath();
    }
    // A ring inside another is a hole.
    context.fill("evenodd");
  }
  context.globalAlpha = 1;
}

/** Rings stay the same from scene to scene while the camera moves. */
const curves = new WeakMap<Float64Array, Float64Array>();

function curveOf(ring: Float64Array): Float64Array {
  const known = curves.get(ring);
  if (known) return known;
  const curve = smoothRing(ring);
  curves.set(ring, curve);
  return curve;
}
