/**
 * Scene → the same without what lies far beyond its frame: discs and lines that nobody sees go, regions are cut. Not only for size: resvg 2
 * ends the whole program at a half-transparent element that lies outside of the picture, or within one that reaches far beyond it.
 */
import { grown, meetsDisc, overlaps } from "../../lib/boxes";
import { clipLine, clipRing } from "../../lib/clip";
import { discRing } from "../../lib/markStyle";
import { toFrame, toMap } from "../../lib/placement";
import type { Box, Discs, Frame, Lines, Region, Scene } from "../../model/scene";
import { linesWhere } from "./lines";
import { indices, pickedDiscs } from "./pickedDiscs";

export function insideFrame(scene: Scene): Scene {
  const { discs, spokes, links, labels } = scene;
  const page = pageOf(scene);
  return {
    ...scene,
    regions: regionsInside(scene),
    discs: discsInside(scene, discs),
    spokes: linesInside(scene, spokes),
    links: linesInside(scene, links),
    labels: labels.filter(({ box }) => overlaps(page, box)),
  };
}

/** A px less than the frame: what shows less than that is not seen, and may round to nothing. */
function pageOf({ frame }: Scene): Box {
  return grown({ left: 0, top: 0, ...frame }, -1);
}

/** False where there is no hub or it is beyond the frame: it is not to be drawn. */
export function isHubSeen(scene: Scene): boolean {
  const { hub, placement, frame } = scene;
  if (!hub) return false;
  const { x, y } = toFrame(placement, frame, 0, 0);
  return meetsDisc(pageOf(scene), x, y, hub.radius * placement.scale);
}

function discsInside(scene: Scene, discs: Discs): Discs {
  const { placement, frame } = scene;
  const page = pageOf(scene);
  const kept = indices(discs.ids.length, (k) => {
    const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
    const radius = discs.radii[k]! * placement.scale;
    return meetsDisc(page, x, y, radius + discRing(radius));
  });
  return pickedDiscs(discs, kept);
}

/** Their parts near the frame. */
function linesInside({ placement, frame }: Scene, lines: Lines): Lines {
  const near = nearTo(frame);
  const parts = lines.sources.map((_, k) => {
    const from = toFrame(placement, frame, lines.x1[k]!, lines.y1[k]!);
    const to = toFrame(placement, frame, lines.x2[k]!, lines.y2[k]!);
    return clipLine({ x1: from.x, y1: from.y, x2: to.x, y2: to.y }, near);
  });
  const found = parts.filter((part) => part !== null);
  const from = found.map(({ x1, y1 }) => toMap(placement, frame, x1, y1));
  const to = found.map(({ x2, y2 }) => toMap(placement, frame, x2, y2));
  return {
    ...linesWhere(lines, (k) => parts[k] !== null),
    x1: Float64Array.from(from, ({ x }) => x),
    y1: Float64Array.from(from, ({ y }) => y),
    x2: Float64Array.from(to, ({ x }) => x),
    y2: Float64Array.from(to, ({ y }) => y),
  };
}

function regionsInside({ regions, placement, frame }: Scene): Region[] {
  const near = nearTo(frame);
  const inside = (ring: Float64Array): Float64Array[] => {
    const corners: number[] = [];
    for (let k = 0; k < ring.length; k += 2) {
      const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
      corners.push(x, y);
    }
    const cut = clipRing(corners, near);
    if (cut.length < 6) return [];
    if (cut.length === corners.length && cut.every((value, k) => value === corners[k])) return [ring];
    const made = new Float64Array(cut.length);
    for (let k = 0; k < cut.length; k += 2) {
      const { x, y } = toMap(placement, frame, cut[k]!, cut[k + 1]!);
      made[k] = x;
      made[k + 1] = y;
    }
    return [made];
  };
  return regions.map((region) => ({ ...region, rings: region.rings.flatMap(inside) }));
}

/** A curve through the corners of a cut ring leaves it by less than this many px. */
const CUT_BEYOND = 240;

function nearTo(frame: Frame): Box {
  return grown({ left: 0, top: 0, ...frame }, CUT_BEYOND);
}
