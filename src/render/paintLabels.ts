/**
 * Labels of a scene → names with their halos on a 2D canvas above the discs. Heading, legend and source line are not painted: on the
 * page they are text of the page.
 */
import { HALO } from "../lib/markStyle";
import { FONT_FAMILY } from "../lib/typeface";
import type { Label, TextLine } from "../model/scene";

const anchors: Readonly<Record<TextLine["anchor"], CanvasTextAlign>> = {
  start: "left",
  middle: "center",
  end: "right",
};

/** `context` is clear and scaled so that one unit is one frame px. */
export function paintLabels(context: CanvasRenderingContext2D, labels: readonly Label[]): void {
  context.lineJoin = "round";
  context.lineWidth = 2 * HALO;
  context.textBaseline = "alphabetic";
  context.direction = "ltr";
  for (const { lines, halo, opacity } of labels) {
    context.globalAlpha = opacity;
    context.strokeStyle = halo;
    for (const line of lines) {
      setType(context, line);
      context.strokeText(line.text, line.x, line.y);
    }
    for (const line of lines) {
      setType(context, line);
      context.fillStyle = line.color;
      context.fillText(line.text, line.x, line.y);
    }
  }
  context.globalAlpha = 1;
}

function setType(context: CanvasRenderingContext2D, line: TextLine): void {
  context.font = `${line.weight} ${line.size}px ${FONT_FAMILY}`;
  context.textAlign = anchors[line.anchor];
}
