/** Scene → the ground and the topics' soft regions on a 2D canvas, below everything else. */
import { smoothRing } from "../lib/smoothRing";
import type { Region, Scene } from "../model/scene";

/** What a region's outline is written to. */
type Outline = Pick<CanvasPath, "moveTo" | "bezierCurveTo" | "closePath">;

/**
 * `context` is scaled so that one unit is `pixelRatio` px of its canvas. The whole frame is painted over.
 * @param pathOf the outline of a region in map units, as `outlinePath` makes it.
 */
export function paintRegions(
  context: CanvasRenderingContext2D,
  scene: Scene,
  pixelRatio: number,
  pathOf: (region: Region) => Path2D = outlinePath,
): void {
  const { frame, placement } = scene;
  context.globalAlpha = 1;
  context.fillStyle = scene.background;
  context.fillRect(0, 0, frame.width, frame.height);
  const scale = placement.scale * pixelRatio;
  const left = (frame.width / 2 + placement.shiftX) * pixelRatio - placement.x * scale;
  const top = (frame.height / 2 + placement.shiftY) * pixelRatio + placement.y * scale;
  // From map units, y up.
  context.setTransform(scale, 0, 0, -scale, left, top);
  for (const region of scene.regions) {
    context.globalAlpha = region.opacity;
    context.fillStyle = region.fill;
    // A ring inside another is a hole.
    context.fill(pathOf(region), "evenodd");
  }
  context.setTransform(pixelRatio, 0, 0, pixelRatio, 0, 0);
  context.globalAlpha = 1;
}

/** Rings stay the same from scene to scene while the camera moves. */
const paths = new WeakMap<readonly Float64Array[], Path2D>();

function outlinePath({ rings }: Region): Path2D {
  const known = paths.get(rings);
  if (known) return known;
  const path = new Path2D();
  traceRings(path, rings);
  paths.set(rings, path);
  return path;
}

/** Writes rings, in map units, as smooth closed curves. */
export function traceRings(outline: Outline, rings: readonly Float64Array[]): void {
  for (const ring of rings) {
    outline.moveTo(ring[0]!, ring[1]!);
    const curve = smoothRing(ring);
    for (let k = 0; k < curve.length; k += 6)
      outline.bezierCurveTo(
        curve[k]!,
        curve[k + 1]!,
        curve[k + 2]!,
        curve[k + 3]!,
        curve[k + 4]!,
        curve[k + 5]!,
      );
    outline.closePath();
  }
}
