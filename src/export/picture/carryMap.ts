/** The parameter of pictures that carry their map. */
import type { Parameter } from "../../model/plugins";
import type { Settings } from "../../model/recipe";

/** Under this name a picture carries it: the keyword of a PNG's text, the id of an SVG's metadata. */
export const CARRIED = "orrery-map";

export const carryMapParameter: Parameter = {
  id: "carryMap",
  label: "Carry the map",
  help: "Puts the map inside, papers and corrections but not your notes and stars, so that Orrery opens the picture again: 0.3 to 1 kB a paper. Off for a small or a public file.",
  type: "boolean",
  default: true,
};

export function isCarried({ carryMap }: Settings): boolean {
  return carryMap !== false;
}
