/** The hatching of a region → the preset of DrawingML nearest to it, in colours mixed with the ground: not every program lets patterns shine through. */
import { mix } from "../../lib/colour";
import type { Pattern } from "../../model/scene";
import type { Paint } from "./paint";
import { element } from "./xml";

export interface Hatched {
  /** Of the region. */
  readonly fill: string;
  readonly opacity: number;
  readonly pattern: Pattern;
}

/** Lines closer than this are narrow, in px. */
const NARROW = 7;

/** @returns the fill of the shape. */
export function hatching(
  { fill, opacity, pattern }: Hatched,
  ground: string,
  paint: Paint,
  topic: string,
): string {
  const back = mix(ground, fill, opacity);
  const front = mix(back, fill, pattern.opacity);
  return element(
    "a:pattFill",
    { prst: presetOf(pattern) },
    element("a:fgClr", {}, paint(front, 1, topic)),
    element("a:bgClr", {}, paint(back, 1, topic)),
  );
}

export function presetOf({ kind, angle, gap }: Pattern): string {
  const eighth = Math.round((((angle % 180) + 180) % 180) / 45) % 4;
  const isNarrow = gap < NARROW;
  if (kind === "dots") return isNarrow ? "pct10" : "pct5";
  if (kind === "crosses") return eighth % 2 === 1 ? "diagCross" : isNarrow ? "smGrid" : "cross";
  return (isNarrow ? ["ltHorz", "ltUpDiag", "ltVert", "ltDnDiag"] : ["horz", "upDiag", "vert", "dnDiag"])[
    eighth
  ]!;
}
