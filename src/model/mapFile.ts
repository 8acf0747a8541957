/** What reading an input gives, and the `orrery-map` file that keeps a whole map (docs/formats.md). Plain JSON. */
import type { Bibliography } from "./bibliography";
import type { Recipe } from "./recipe";
import type { Topics } from "./topics";
import type { Marks, View } from "./view";

/** What a source makes of bytes: a bibliography, and where the file is a saved map, all the rest of it. */
export interface Reading {
  readonly bibliography: Bibliography;
  readonly saved?: SavedState;
}

/** The parts of a saved map beside its bibliography. */
export interface SavedState {
  readonly recipe: Recipe;
  readonly view: View;
  readonly marks: Marks;
  /** The links, topics and positions as they were; absent in a file that wants the map made anew. */
  readonly map?: SavedMap;
}

/** Topics, layout and links as plain JSON. */
export interface SavedMap {
  readonly topics: Topics;
  readonly layout: {
    readonly method: string;
    /** One a paper in the order of the assignments of `topics`. */
    readonly positions: readonly number[];
    readonly radii: readonly number[];
    readonly hubRadius: number;
  };
  readonly links: readonly {
    readonly source: string;
    readonly target: string;
    readonly weight: number;
    readonly terms: readonly string[];
  }[];
}

/** The `orrery-map` file (docs/formats.md): a bibliography with its recipe, view, marks and finished map. */
export interface MapFile extends SavedState {
  readonly type: "orrery-map";
  readonly version: 1;
  readonly bibliography: Bibliography;
}
