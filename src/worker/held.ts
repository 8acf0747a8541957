/** What the worker holds for the page: bibliographies that it has read or was given, their finished maps, anchors of recipes. */
import type { Bibliography } from "../model/bibliography";
import type { SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import { createJoiner, type Joiner } from "./pieces";
import type { Held, HoldRequest, SentRecipe } from "./protocol";

export interface HeldValues {
  receive(request: HoldRequest): void;
  /** Holds what the worker has made itself. @param saved its finished map, if it is from a file. */
  keep(held: Held, bibliography: Bibliography, saved?: SavedMap): void;
  /** Throws if the page names what it has not given. */
  bibliography(held: Held): Bibliography;
  /** The finished map of a file, which is given away: it is needed once. */
  takeMap(held: Held): SavedMap;
  /** The recipe with its anchors, the same object each time. */
  recipe(sent: SentRecipe): Recipe;
}

type Anchors = NonNullable<Recipe["layout"]["anchors"]>;

export function createHeldValues(): HeldValues {
  const joining = new Map<Held, Joiner>();
  const bibliographies = new Map<Held, Bibliography>();
  const maps = new Map<Held, SavedMap>();
  const anchors = new Map<Held, Anchors>();
  return {
    receive(request) {
      if (request.kind === "let-go") {
        for (const values of [joining, bibliographies, maps, anchors]) values.delete(request.held);
        return;
      }
      const { id } = request;
      if (request.kind === "hold-anchors") {
        const { ids, places } = request;
        // From entries, so that a key like `__proto__` is a key like any other.
        anchors.set(
          id,
          Object.fromEntries(ids.map((paper, i) => [paper, [places[2 * i]!, places[2 * i + 1]!]])),
        );
        return;
      }
      const joiner = joining.get(id) ?? createJoiner();
      joining.set(id, joiner);
      if (request.kind === "hold-piece") return joiner.add(request.piece);
      bibliographies.set(id, joiner.finish(request.rest));
      joining.delete(id);
    },
    keep(held, bibliography, saved) {
      bibliographies.set(held, bibliography);
      if (saved) maps.set(held, saved);
    },
    bibliography: (held) => found(bibliographies, held),
    takeMap(held) {
      const map = found(maps, held);
      maps.delete(held);
      return map;
    },
    recipe({ layout: { anchors: held, ...layout }, ...recipe }) {
      return {
        ...recipe,
        layout: held === undefined ? layout : { ...layout, anchors: found(anchors, held) },
      };
    },
  };
}

function found<Value>(values: ReadonlyMap<Held, Value>, held: Held): Value {
  const value = values.get(held);
  if (value === undefined) throw new Error(`The worker does not hold ${held}.`);
  return value;
}
