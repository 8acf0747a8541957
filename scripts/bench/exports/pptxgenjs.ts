/** The same shapes by pptxgenjs: an ellipse a paper, a line a link and spoke, a text box a label; it has no groups and no freeforms of curves. */
import pptxgenjs from "pptxgenjs";
import { toFrame } from "../../../src/lib/placement";
import type { Lines, Scene } from "../../../src/model/scene";

const INCH = 96;

/** @returns the bytes of the file. */
export async function writeByPptxgenjs(scene: Scene): Promise<Uint8Array> {
  const deck = new pptxgenjs();
  deck.layout = "LAYOUT_WIDE";
  const slide = deck.addSlide();
  const { placement, frame, discs } = scene;
  const addLines = (lines: Lines) => {
    for (let k = 0; k < lines.x1.length; k++) {
      const from = toFrame(placement, frame, lines.x1[k]!, lines.y1[k]!);
      const to = toFrame(placement, frame, lines.x2[k]!, lines.y2[k]!);
      slide.addShape("line", {
        x: Math.min(from.x, to.x) / INCH,
        y: Math.min(from.y, to.y) / INCH,
        w: Math.abs(to.x - from.x) / INCH,
        h: Math.abs(to.y - from.y) / INCH,
        flipV: from.x < to.x !== from.y < to.y,
        line: { color: lines.colors[k]!.slice(1), width: lines.widths[k]! * 0.75 },
      });
    }
  };
  addLines(scene.spokes);
  addLines(scene.links);
  for (let k = 0; k < discs.ids.length; k++) {
    const { x, y } = toFrame(placement, frame, discs.x[k]!, discs.y[k]!);
    const radius = discs.radii[k]! * placement.scale;
    slide.addShape("ellipse", {
      x: (x - radius) / INCH,
      y: (y - radius) / INCH,
      w: (2 * radius) / INCH,
      h: (2 * radius) / INCH,
      fill: { color: discs.fills[k]!.slice(1) },
    });
  }
  for (const { lines, box } of scene.labels)
    slide.addText(lines.map(({ text }) => text).join("\n"), {
      x: box.left / INCH,
      y: box.top / INCH,
      w: box.width / INCH,
      h: box.height / INCH,
      fontSize: (lines[0]?.size ?? 12) * 0.75,
    });
  return (await deck.write({ outputType: "uint8array" })) as Uint8Array;
}
