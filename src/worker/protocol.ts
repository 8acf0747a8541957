/** What page and worker say to each other. Plain values that survive structured cloning; graphs travel as links. */
import type { Bibliography } from "../model/bibliography";
import type { Link } from "../model/graph";
import type { Layout } from "../model/layout";
import type { Reading, SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import type { Topics } from "../model/topics";
import type { NamedInput } from "../reading";

export type Request =
  /** `into`: adds what the inputs hold to that bibliography. */
  | {
      readonly kind: "read";
      readonly id: number;
      readonly inputs: readonly NamedInput[];
      readonly into?: Bibliography;
    }
  | {
      readonly kind: "build";
      readonly id: number;
      readonly bibliography: Bibliography;
      readonly recipe: Recipe;
      readonly saved?: SavedMap;
      /** Least time between two steps in milliseconds, so that a short layout can be watched; 0 = as fast as it goes. */
      readonly pace: number;
    }
  /** A new recipe for the bibliography of the last finished build; only the stages that it changes are made anew. */
  | { readonly kind: "revise"; readonly id: number; readonly recipe: Recipe; readonly pace: number }
  /** The map from a file is drawn: time to load what correcting it needs. */
  | { readonly kind: "prepare"; readonly recipe: Recipe }
  /** Ends the running layout where it is. */
  | { readonly kind: "stop" }
  /** The answer to `wants-vectors`: the table of word vectors, packed as it ships; null where it cannot be had. */
  | { readonly kind: "vectors"; readonly table: ArrayBuffer | null };

/** What the page needs to have the map: the bibliography and recipe it sent, and these. `links` come once a run. */
export interface MapParts {
  readonly topics: Topics;
  readonly layout: Layout;
  readonly links?: readonly Link[];
}

export type Answer = IdentifiedAnswer | { readonly kind: "wants-vectors" };

/** What answers the request of that id. */
export type IdentifiedAnswer =
  | { readonly kind: "reading"; readonly id: number; readonly reading: Reading }
  | {
      readonly kind: "step";
      readonly id: number;
      readonly stage: string;
      readonly fraction: number;
      readonly parts: MapParts | null;
    }
  /** The finished map; `recipe` is the one that makes it again (see `buildMap`). */
  | { readonly kind: "map"; readonly id: number; readonly recipe: Recipe; readonly parts: MapParts }
  /** `expected`: the message is for the user as it stands. */
  | { readonly kind: "failed"; readonly id: number; readonly message: string; readonly expected: boolean };
