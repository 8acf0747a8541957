/** How many shapes a scene makes on a slide, and which of them are drawn as one picture where they are too many for PowerPoint to stay quick. */
import type { Scene } from "../../model/scene";

/** So many shapes a slide may have; the sentence below says it. */
const MOST_SHAPES = 1500;

/** "none": all marks are shapes; "lines": links and spokes are a picture; "marks": most papers too. */
export type Pictured = "none" | "lines" | "marks";

/** If every mark were a shape. */
export function shapeCount(scene: Scene): number {
  return lineCount(scene) + scene.discs.ids.length + wordCount(scene);
}

export function picturedMarks(scene: Scene): Pictured {
  if (shapeCount(scene) <= MOST_SHAPES) return "none";
  return shapeCount(scene) - lineCount(scene) <= MOST_SHAPES ? "lines" : "marks";
}

/** What the dialog says of the slides before they are made: sentences, none if there is nothing to say. */
export function notes(scene: Scene): string[] {
  const pictured = picturedMarks(scene);
  if (pictured === "none") return [];
  const [what, kept] =
    pictured === "lines"
      ? ["the links are drawn as one picture", "papers, topics and names stay"]
      : [
          "links and most papers are drawn as one picture",
          "topics, names and the papers that stand for a topic stay",
        ];
  return [
    `More than 1,500 shapes on a slide would make PowerPoint slow: ${what}; ${kept} shapes that can be edited.`,
  ];
}

function lineCount({ links, spokes }: Scene): number {
  return links.sources.length + spokes.sources.length;
}

function wordCount({ regions, labels, legend }: Scene): number {
  const entries = (legend?.entries ?? []).reduce((sum, { lines }) => sum + 1 + lines.length, 0);
  return regions.length + labels.length + entries + HUB_SHAPES;
}

const HUB_SHAPES = 2;
