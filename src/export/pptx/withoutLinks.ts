/** The deck with its maps bare of lines: papers, topics and names only. */
import type { Lines } from "../../model/scene";
import type { Deck } from "../deck/deck";

const NO_LINES: Lines = {
  x1: new Float64Array(),
  y1: new Float64Array(),
  x2: new Float64Array(),
  y2: new Float64Array(),
  widths: new Float64Array(),
  opacities: new Float64Array(),
  colors: [],
  sources: [],
  targets: [],
};

export function withoutLinks(deck: Deck): Deck {
  const slides = deck.slides.map((slide) => ({
    ...slide,
    parts: slide.parts.map((part) =>
      part.kind === "map" ? { ...part, scene: { ...part.scene, links: NO_LINES, spokes: NO_LINES } } : part,
    ),
  }));
  return { ...deck, slides };
}
