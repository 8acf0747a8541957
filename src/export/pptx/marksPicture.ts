/** Marks that are too many for shapes → one picture under the rest: an SVG, and a PNG for programs that draw none. */
import type { MapPart } from "../deck/deck";
import { marksBitmap } from "./marksBitmap";
import { marksOfPicture } from "./marksOfPicture";
import { marksSvg } from "./marksSvg";
import type { Pen } from "./pen";
import { picture, type Shape } from "./shapes";

/**
 * @param isPictured says of each paper, by place, whether it is drawn here; null: only lines are.
 * @param step awaited between parts of the work.
 */
export async function marksPicture(
  part: MapPart,
  isPictured: ((index: number) => boolean) | null,
  pen: Pen,
  step: () => Promise<void>,
): Promise<Shape> {
  const { box } = part;
  const marks = marksOfPicture(part, isPictured);
  const svg = marksSvg(marks, box);
  await step();
  const added = pen.addPicture(svg, await marksBitmap(marks, box, step));
  const identity = isPictured
    ? { name: "Links and papers", alt: "Papers in the colours of their topics, and the links between them" }
    : {
        name: "Links",
        alt: `Links between papers${part.scene.hub ? ", and lines to the paper they cite" : ""}`,
      };
  return picture({ id: pen.next(), ...identity }, box, added.bitmap, added.drawing);
}
