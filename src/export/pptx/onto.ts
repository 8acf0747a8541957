/** A scene on its slide: map units and px of its frame → px of the slide, and what of it can be seen there. */
import { meetsDisc } from "../../lib/boxes";
import { toFrame } from "../../lib/placement";
import { smoothRing } from "../../lib/smoothRing";
import type { Box, Frame, TextLine } from "../../model/scene";
import type { MapPart } from "../deck/deck";
import type { Curve } from "./curve";

export interface Onto {
  /** px for a map unit. */
  readonly scale: number;
  /** Marks are cut at its edge. */
  readonly reach: Box;
  /** From map units. */
  point(x: number, y: number): { x: number; y: number };
  /** A ring in map units as the smooth curve through its points. */
  curve(ring: Float64Array): Curve;
  /** From px of the frame. */
  lines(lines: readonly TextLine[]): readonly TextLine[];
  box(box: Box): Box;
  /** Is the whole disc to be seen? One that the slide's own edge cuts is. */
  holdsDisc(x: number, y: number, radius: number): boolean;
}

export function newOnto({ box, scene }: MapPart, slide: Frame): Onto {
  const { placement, frame } = scene;
  const { left, top } = box;
  const point = (x: number, y: number) => {
    const at = toFrame(placement, frame, x, y);
    return { x: at.x + left, y: at.y + top };
  };
  const seen = beyondEdges(box, slide);
  return {
    scale: placement.scale,
    reach: box,
    point,
    curve(ring) {
      const segments = smoothRing(ring);
      const curve: number[] = [];
      const add = (x: number, y: number) => {
        const at = point(x, y);
        curve.push(at.x, at.y);
      };
      add(ring[0]!, ring[1]!);
      for (let k = 0; k < segments.length; k += 2) add(segments[k]!, segments[k + 1]!);
      return curve;
    },
    lines: (lines) => lines.map((line) => ({ ...line, x: line.x + left, y: line.y + top })),
    box: (inner) => ({ ...inner, left: inner.left + left, top: inner.top + top }),
    holdsDisc: (x, y, radius) =>
      meetsDisc(box, x, y, radius) &&
      x - radius >= seen.left &&
      y - radius >= seen.top &&
      x + radius <= seen.left + seen.width &&
      y + radius <= seen.top + seen.height,
  };
}

/** The box, without an end where it ends with the slide. */
function beyondEdges({ left, top, width, height }: Box, slide: Frame): Box {
  const far = 1e6;
  const [right, bottom] = [left + width, top + height];
  const x0 = left <= 0 ? -far : left;
  const y0 = top <= 0 ? -far : top;
  return {
    left: x0,
    top: y0,
    width: (right >= slide.width ? far : right) - x0,
    height: (bottom >= slide.height ? far : bottom) - y0,
  };
}
