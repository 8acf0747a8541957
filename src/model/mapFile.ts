/** What reading an input gives, and the `orrery-map` file that keeps a whole map (docs/formats.md). Plain JSON. */
import type { Bibliography } from "./bibliography";
import { type Link, linksOf } from "./graph";
import type { Layout } from "./layout";
import type { CitationMap } from "./map";
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
    /** As `Layout.unpinned`. */
    readonly unpinned?: readonly number[];
    readonly radii: readonly number[];
    readonly hubRadius: number;
  };
  readonly links: readonly Link[];
}

/** The `orrery-map` file (docs/formats.md): a bibliography with its recipe, view, marks and finished map. */
export interface MapFile extends SavedState {
  readonly type: "orrery-map";
  readonly version: 2;
  readonly bibliography: Bibliography;
}

/** The finished map as plain JSON, with how it was looked at. */
export function saveMap(map: CitationMap, view: View, marks: Marks): MapFile {
  return {
    type: "orrery-map",
    version: 2,
    bibliography: map.bibliography,
    recipe: map.recipe,
    view,
    marks,
    map: {
      topics: map.topics,
      layout: savedLayout(map.layout),
      links: linksOf(map.graph.graph),
    },
  };
}

/** The layout as plain JSON. */
export function savedLayout({ method, positions, unpinned, radii, hubRadius }: Layout): SavedMap["layout"] {
  return {
    method,
    positions: Array.from(positions),
    ...(unpinned ? { unpinned: Array.from(unpinned) } : {}),
    radii: Array.from(radii),
    hubRadius,
  };
}
