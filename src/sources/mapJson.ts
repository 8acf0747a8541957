/** An `orrery-map` file, a saved map → bibliography, recipe, view, marks, and the map as it was if it still fits its papers. */
import type { Note } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Reading, SavedState } from "../model/mapFile";
import type { Source } from "../model/plugins";
import { readBibliography } from "./json/bibliography";
import { isJsonObject, type JsonObject } from "./json/fields";
import { MAP_STEPS } from "./json/mapVersions";
import { jsonType, readObject } from "./json/parse";
import { readRecipe } from "./json/recipe";
import { readSavedMap } from "./json/savedMap";
import { upgraded } from "./json/version";
import { readMarks, readView } from "./json/view";
import { joinNotes } from "./notes";

export const mapJson: Source = {
  id: "map-json",
  label: "Orrery map (JSON)",
  accepts(input) {
    return jsonType(input) === "orrery-map" ? 1 : 0;
  },
  read: async ([input]) => readMapJson(await input.bytes(), input.name),
};

/** Half a map would be a wrong map. */
const MADE_ANEW = "Topics and places are not whole in the file: they are made anew from papers and recipe.";

/** The bytes of such a file, also where they stand inside a page or a picture. Throws `InputError`. */
export function readMapJson(bytes: Uint8Array, name: string): Promise<Reading> {
  return readObject(bytes, name, (value, notes, isWhole) => {
    const { map, ...rest } = value;
    if (!isWhole) notes.push({ where: "map", what: MADE_ANEW });
    return savedMapIn(isWhole ? value : rest, name, notes);
  });
}

function savedMapIn(value: JsonObject, name: string, notes: Note[]): Reading {
  const file = upgraded(value, "orrery-map", MAP_STEPS, notes);
  if (!isJsonObject(file.bibliography))
    throw new InputError('This map holds no papers: looked for a field "bibliography".');
  const bibliography = readBibliography(file.bibliography, {
    format: "map-json",
    origin: name,
    notes,
  });
  const further: Note[] = [];
  const { recipe, places } = readRecipe(file.recipe, further);
  const map = readSavedMap(file.map, bibliography, places, further);
  const saved: SavedState = {
    recipe,
    view: readView(file.view, further),
    marks: readMarks(file.marks, further),
    ...(map ? { map } : {}),
  };
  return { bibliography: { ...bibliography, notes: joinNotes(bibliography.notes, further) }, saved };
}
