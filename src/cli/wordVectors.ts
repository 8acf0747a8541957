/** The word vectors, for the command: read where a map is to be made by meaning. */
import { gunzip } from "../lib/gunzip";
import { readWordVectors, type WordVectors } from "../lib/wordVectors";
import type { Recipe } from "../model/recipe";
import { graphOptions } from "../pipeline";
import { reasonOf } from "./errors";
import type { Tell } from "./input";
import type { Io } from "./io";

/** Null, and said so, where they are not at hand: then the map is made without. Null as well where the recipe does not want them. */
export async function wordVectorsFor(recipe: Recipe, io: Io, tell: Tell): Promise<WordVectors | null> {
  if (!graphOptions(recipe).meaning) return null;
  try {
    return readWordVectors(await gunzip(Uint8Array.from(await io.readWordVectors())));
  } catch (error) {
    tell(
      `The table of word vectors cannot be read (${reasonOf(error)}), so papers are compared by their words alone.`,
    );
    return null;
  }
}
