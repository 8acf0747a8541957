/** The page's side of making maps: the newest request wins, steps are shown one after another, a map can be given up. */
import type { Steps } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import { createAssembling, type Parcel } from "./assembling";
import type { Asked, Line, MapAnswer } from "./line";

/** Where the making of a map is, as `Step` of the pipeline. */
export interface ShownStep {
  readonly stage: string;
  readonly fraction: number;
  readonly map: CitationMap | null;
}

/** What is asked of the pipeline. */
export interface Context {
  readonly bibliography: Bibliography;
  readonly recipe: Recipe;
}

export interface MapRequests {
  /** To be given all that the worker says of maps, in the order in which it comes. */
  receive(answer: MapAnswer): void;
  /** The worker has died: another one will send all parts anew. */
  forget(): void;
  /**
   * Null if a newer request took its place. Rejects with an `AbortError` once given up.
   * @param request given its id; a promise where the worker has to be sent something first.
   */
  make(context: Context, request: (id: number) => Asked | Promise<Asked>): Promise<CitationMap | null>;
  /** Gives up the map that is being made; false if there is none. */
  giveUp(): boolean;
}

/** Of a map that is being made: no request yet, or none any more. */
const NONE = 0;

/** @param onStep called for every step of the newest map. @param prepare see `createAssembling`. */
export function createMapRequests(
  line: Line,
  onStep: (step: ShownStep) => void,
  prepare: (map: CitationMap) => Steps<void>,
): MapRequests {
  let newest = NONE;
  /** The context of the newest request. */
  let asked: Context | null = null;
  const finished = new Map<number, Parcel>();
  /** Given up by the user, of which their callers have not heard yet. */
  const givenUp = new Set<number>();
  let assembling = createAssembling(prepare);
  /** Making one step of a large map takes the page a while: the next waits. */
  let showing: Promise<void> = Promise.resolve();

  async function show(
    { id, stage, fraction }: Extract<MapAnswer, { kind: "step" }>,
    parcel: Parcel | null,
  ): Promise<void> {
    try {
      if (id !== newest || !asked) return;
      const { bibliography, recipe } = asked;
      const map = parcel && (await assembling.assemble(parcel, bibliography, recipe));
      if (id === newest) onStep({ stage, fraction, map });
    } catch (error) {
      line.fail(id, error instanceof Error ? error : new Error(String(error)));
    } finally {
      // Behind what drawing it has put in line.
      if (parcel) setTimeout(() => line.post({ kind: "drawn" }));
    }
  }

  /** The worker does not answer for a map that is given up: it is answered here, so that its caller does not wait for ever. */
  function drop(): void {
    const id = newest;
    newest = NONE;
    finished.delete(id);
    line.answer(id, { kind: "failed", id, message: "given up", expected: true });
  }

  /** What the caller of a map gets that is not the newest any more. */
  function gone(id: number): null {
    if (givenUp.delete(id)) throw new DOMException("The map was given up.", "AbortError");
    return null;
  }

  return {
    receive(answer) {
      const parcel = answer.parts && assembling.receive(answer.parts);
      if (answer.kind === "map") {
        if (parcel && answer.id === newest) finished.set(answer.id, parcel);
        return;
      }
      const before = showing;
      showing = before.then(() => show(answer, parcel));
    },
    forget() {
      assembling = createAssembling(prepare);
      finished.clear();
    },
    async make(context, request) {
      drop();
      const id = line.nextId();
      newest = id;
      asked = context;
      const asking = request(id);
      const whole = asking instanceof Promise ? await asking : asking;
      if (id !== newest) return gone(id);
      const answer = await line.send(whole);
      await showing;
      const parcel = finished.get(id);
      finished.delete(id);
      if (answer.kind !== "map" || id !== newest || !parcel) return gone(id);
      const recipe = withSteps(context.recipe, answer.steps);
      const map = await assembling.assemble(parcel, context.bibliography, recipe);
      if (id !== newest) return gone(id);
      newest = NONE;
      return map;
    },
    giveUp() {
      if (newest === NONE) return false;
      givenUp.add(newest);
      drop();
      return true;
    },
  };
}

/** The same recipe where it stops there already. */
function withSteps(recipe: Recipe, steps: number | undefined): Recipe {
  if (steps === recipe.layout.steps) return recipe;
  const { steps: _, ...layout } = recipe.layout;
  return { ...recipe, layout: steps === undefined ? layout : { ...layout, steps } };
}
