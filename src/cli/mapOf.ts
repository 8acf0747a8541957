/** A reading → its map. */
import type { CitationMap } from "../model/map";
import type { Reading } from "../model/mapFile";
import { defaultRecipe } from "../model/recipe";
import { makeMap } from "../pipeline";
import { withSeenColours } from "../scene/seenColours";
import type { RecipeFlags } from "./arguments";
import type { Tell } from "./input";
import type { Io } from "./io";
import { wordVectorsFor } from "./wordVectors";

/** A saved map stays as it is unless the command line changes its recipe or its papers; topics of the same papers keep their colours. Throws `InputError`. */
export async function mapOf(
  { bibliography, saved }: Reading,
  change: RecipeFlags,
  io: Io,
  tell: Tell,
): Promise<CitationMap> {
  const recipe = saved?.recipe ?? defaultRecipe;
  const wanted = change(recipe);
  const seen = saved?.map ? makeMap(bibliography, recipe, { saved: saved.map }) : null;
  if (wanted === recipe && seen) return seen;
  const made = seen ? withSeenColours(wanted, seen, "light") : wanted;
  const map = makeMap(bibliography, made, { vectors: await wordVectorsFor(made, io, tell) });
  for (const { reason } of map.topics.unapplied) tell(reason);
  return map;
}
