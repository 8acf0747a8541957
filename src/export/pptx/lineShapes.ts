/** Links and spokes as connectors, tied to the discs at their ends, so that a paper that is moved takes its links along. */

import { clipLine, type Line } from "../../lib/clip";
import type { Lines } from "../../model/scene";
import type { PlacedDisc } from "./discShapes";
import type { Onto } from "./onto";
import type { Pen } from "./pen";
import { connector, type Shape, type Tie } from "./shapes";
import { stroke } from "./stroke";

export interface Ends {
  readonly discs: ReadonlyMap<string, PlacedDisc>;
  /** Of a paper; null: none. */
  topicOf(paper: string): string | null;
}

/** Tangent of an eighth of a right angle and a half: between two of the eight connection sites of an ellipse. */
const TAN_22 = 0.41421356237309503;

/** @param name "Link" @param index of the line in the columns. @returns null if nothing of it is on the slide. */
export function lineShape(
  name: string,
  lines: Lines,
  index: number,
  onto: Onto,
  pen: Pen,
  ends: Ends,
): Shape | null {
  const from = onto.point(lines.x1[index]!, lines.y1[index]!);
  const to = onto.point(lines.x2[index]!, lines.y2[index]!);
  const whole: Line = { x1: from.x, y1: from.y, x2: to.x, y2: to.y };
  const seen = clipLine(whole, onto.reach);
  if (!seen) return null;
  const [source, target] = [lines.sources[index]!, lines.targets[index]!];
  const [sourceTopic, targetTopic] = [ends.topicOf(source), ends.topicOf(target)];
  const topic = sourceTopic ?? targetTopic;
  const id = pen.next();
  const look = stroke(lines.widths[index]!, pen.paint(lines.colors[index]!, lines.opacities[index]!, topic));
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const ties =
    seen === whole
      ? { start: tie(ends.discs.get(source), dx, dy), end: tie(ends.discs.get(target), -dx, -dy) }
      : {};
  return connector({ id, name: `${name} ${id}` }, seen, look, ties);
}

/** To the site that looks the way the line goes; sites run from the top anticlockwise. */
function tie(disc: PlacedDisc | undefined, dx: number, dy: number): Tie | undefined {
  if (!disc) return undefined;
  const [across, down] = [Math.abs(dx), Math.abs(dy)];
  const site =
    across < TAN_22 * down
      ? dy < 0
        ? 0
        : 4
      : down < TAN_22 * across
        ? dx < 0
          ? 2
          : 6
        : dx < 0
          ? dy < 0
            ? 1
            : 3
          : dy < 0
            ? 7
            : 5;
  return { id: disc.id, site };
}
