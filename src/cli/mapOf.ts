/** A reading → its map. */
import type { CitationMap } from "../model/map";
import type { Reading } from "../model/mapFile";
import { defaultRecipe } from "../model/recipe";
import { makeMap } from "../pipeline";
import type { RecipeFlags } from "./arguments";

/** A saved map stays as it is unless the command line changes its recipe. Throws `InputError`. */
export function mapOf({ bibliography, saved }: Reading, change: RecipeFlags): CitationMap {
  const recipe = saved?.recipe ?? defaultRecipe;
  const wanted = change(recipe);
  return makeMap(bibliography, wanted, wanted === recipe ? saved?.map : undefined);
}
