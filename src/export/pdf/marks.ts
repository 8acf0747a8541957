/** The marks of a scene below its words → a PDF page, in the scene's paint order: regions, spokes, links, discs, hub. */
import { manyCorners } from "../../lib/hatch";
import { discRing, HUB_STYLE } from "../../lib/markStyle";
import { toFrame } from "../../lib/placement";
import { smoothRing } from "../../lib/smoothRing";
import type { Lines, Region, Scene } from "../../model/scene";
import { circle, filledDisc, type Painter } from "./painter";
import { paintPattern } from "./pattern";
import { length } from "./syntax";

/** @param step awaited between the kinds of marks with the share done, 0..1. */
export async function paintMarks(
  paint: Painter,
  scene: Scene,
  step: (share: number) => Promise<void>,
): Promise<void> {
  for (const region of scene.regions) paintRegion(paint, scene, region);
  paintLines(paint, scene, scene.spokes);
  await step(0.2);
  paintLines(paint, scene, scene.links);
  await step(0.4);
  paintDiscs(paint, scene);
  await step(1);
  paintHub(paint, scene);
}

function paintRegion(paint: Painter, scene: Scene, region: Region): void {
  if (region.rings.length === 0) return;
  const rings = region.rings.map((ring) => inFrame(scene, ring));
  paint.opacity(region.opacity);
  paint.fill(region.fill);
  paint.write(`${rings.map(smoothPath).join("\n")} f*`);
  if (region.pattern) paintPattern(paint, rings.map(manyCorners), region.pattern, region.fill);
}

/** From map units to frame px. */
function inFrame({ placement, frame }: Scene, ring: Float64Array): Float64Array {
  const placed = new Float64Array(ring.length);
  for (let k = 0; k < ring.length; k += 2) {
    const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
    placed[k] = x;
    placed[k + 1] = y;
  }
  return placed;
}

function smoothPath(ring: Float64Array): string {
  const curve = smoothRing(ring);
  const parts = [`${length(ring[0]!)} ${length(ring[1]!)} m`];
  for (let k = 0; k < curve.length; k += 6)
    parts.push(`${[...curve.subarray(k, k + 6)].map(length).join(" ")} c`);
  return `${parts.join("\n")} h`;
}

function paintLines(paint: Painter, { placement, frame }: Scene, lines: Lines): void {
  for (let k = 0; k < lines.sources.length; k++) {
    const from = toFrame(placement, frame, lines.x1[k]!, lines.y1[k]!);
    const to = toFrame(placement, frame, lines.x2[k]!, lines.y2[k]!);
    paint.opacity(lines.opacities[k]!);
    paint.stroke(lines.colors[k]!, lines.widths[k]!);
    paint.write(`${length(from.x)} ${length(from.y)} m ${length(to.x)} ${length(to.y)} l S`);
  }
}

/**
 * Discs and their rings are fills, for readers that fit strokes to the pixels' grid would push the rings of small discs aside. A faded
 * disc and its ring share no point: where they did it would be darker.
 */
function paintDiscs(paint: Painter, { discs, placement, frame }: Scene): void {
  for (let k = 0; k < discs.ids.length; k++) {
    const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
    const radius = discs.radii[k]! * placement.scale;
    const outer = radius + discRing(radius);
    const isFaded = discs.opacities[k]! < 1;
    paint.opacity(discs.opacities[k]!);
    paint.fill(discs.strokes[k]!);
    paint.write(isFaded ? `${circle(x, y, outer)} ${circle(x, y, radius)} f*` : filledDisc(x, y, outer));
    paint.fill(discs.fills[k]!);
    paint.write(filledDisc(x, y, radius));
  }
}

function paintHub(paint: Painter, { hub, placement, frame, background }: Scene): void {
  if (!hub) return;
  const { x, y } = toFrame(placement, frame, 0, 0);
  const radius = hub.radius * placement.scale;
  paint.opacity(hub.opacity);
  paint.fill(background);
  paint.stroke(hub.ring, HUB_STYLE.ringWidth);
  paint.write(`${circle(x, y, Math.max(0, radius - HUB_STYLE.ringWidth / 2))} B`);
  paint.fill(hub.fill);
  paint.write(filledDisc(x, y, radius * HUB_STYLE.core));
}
