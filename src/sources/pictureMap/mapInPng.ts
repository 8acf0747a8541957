/** A PNG → the map in its text chunk `orrery-map`. */
import { packedTextOf, pngChunks } from "../../lib/png";
import { InputError } from "../../model/inputError";
import { DAMAGED, NO_MAP, unpackMap } from "./unpackMap";

const KEYWORD = "orrery-map";

/** Throws `InputError` if there is no map, or it is damaged. Damage behind the map is the picture's own. */
export function mapInPng(png: Uint8Array): Uint8Array {
  try {
    for (const chunk of pngChunks(png)) {
      const packed = packedTextOf(chunk, KEYWORD);
      if (!packed) continue;
      if (!chunk.isWhole()) throw new InputError(DAMAGED);
      return unpackMap(packed);
    }
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError("This picture is cut off or damaged, and no map was found in what there is of it.");
  }
  throw new InputError(NO_MAP);
}
