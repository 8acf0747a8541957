/**
 * The page's side of what the worker holds for it: which number stands for which bibliography or anchors, and how the worker comes to have one
 * that it does not know. What the page has let go, the worker lets go.
 */

import { inSlices } from "../lib/slices";
import type { Bibliography } from "../model/bibliography";
import type { Recipe } from "../model/recipe";
import { piecesOf, withoutLists } from "./pieces";
import type { Held, HoldRequest, SentRecipe } from "./protocol";
import { WorkerLost } from "./workerLost";

export interface Holding {
  /** The worker has this bibliography under the id of the request that it answers. */
  note(held: Held, bibliography: Bibliography): void;
  /** False for one that the worker would have to be sent. */
  knows(bibliography: Bibliography): boolean;
  /** The number of a bibliography; where the worker does not know it, it is sent in pieces. */
  hold(bibliography: Bibliography): Held | Promise<Held>;
  /** The recipe as it travels; the worker gets anchors that it does not know. */
  sent(recipe: Recipe): SentRecipe;
  /** The worker lets go all others of what it has had so far; one that is asked for all the same is sent again. */
  letGoAllBut(kept: ReadonlySet<object>): void;
  /** The worker is another one, which holds nothing. */
  forget(): void;
}

/** Milliseconds of sending before the page does something else. */
const SLICE = 20;

/** @param post starts a worker where there is none. @param letGo reaches the present worker, if there is one. */
export function createHolding(
  nextId: () => number,
  post: (request: HoldRequest) => void,
  letGo: (request: HoldRequest) => void,
): Holding {
  let known = new WeakMap<object, Held>();
  let sending = new WeakMap<object, Promise<Held>>();
  const noted = new Map<Held, WeakRef<object>>();
  const gone = new FinalizationRegistry<Held>((held) => {
    if (noted.delete(held)) letGo({ kind: "let-go", held });
  });

  function note(held: Held, value: object): void {
    known.set(value, held);
    noted.set(held, new WeakRef(value));
    gone.register(value, held);
  }

  async function send(bibliography: Bibliography): Promise<Held> {
    const id = nextId();
    const to = known;
    await inSlices(posts(id, bibliography), SLICE, () => performance.now());
    if (to !== known) throw new WorkerLost();
    note(id, bibliography);
    return id;
  }

  function* posts(id: Held, bibliography: Bibliography): Generator<number, void, void> {
    for (const piece of piecesOf(bibliography)) {
      post({ kind: "hold-piece", id, piece });
      yield 0;
    }
    post({ kind: "hold", id, rest: withoutLists(bibliography) });
  }

  return {
    note,
    knows: (bibliography) => known.has(bibliography),
    hold(bibliography) {
      const held = known.get(bibliography) ?? sending.get(bibliography);
      if (held !== undefined) return held;
      const sent = send(bibliography);
      sending.set(bibliography, sent);
      return sent;
    },
    sent({ layout: { anchors, ...layout }, ...recipe }) {
      if (!anchors) return { ...recipe, layout };
      const id = known.get(anchors) ?? nextId();
      if (!known.has(anchors)) {
        const entries = Object.entries(anchors);
        const places = new Float64Array(2 * entries.length);
        for (const [i, [, place]] of entries.entries()) places.set(place, 2 * i);
        const ids = entries.map(([paper]) => paper);
        post({ kind: "hold-anchors", id, ids, places });
        note(id, anchors);
      }
      return { ...recipe, layout: { ...layout, anchors: id } };
    },
    letGoAllBut(kept) {
      for (const [held, reference] of noted) {
        const value = reference.deref();
        if (value && kept.has(value)) continue;
        if (value) {
          known.delete(value);
          sending.delete(value);
        }
        noted.delete(held);
        letGo({ kind: "let-go", held });
      }
    },
    forget() {
      noted.clear();
      known = new WeakMap();
      sending = new WeakMap();
    },
  };
}
