/** The map: a bibliography seen through a recipe. */
import type { Bibliography } from "./bibliography";
import type { CitationGraph } from "./graph";
import type { Layout } from "./layout";
import type { Recipe } from "./recipe";
import type { Topics } from "./topics";

export interface CitationMap {
  readonly bibliography: Bibliography;
  readonly recipe: Recipe;
  readonly graph: CitationGraph;
  readonly topics: Topics;
  readonly layout: Layout;
}
