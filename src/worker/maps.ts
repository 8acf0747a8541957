/** Making and revising maps in the worker: steps are posted as they come, the newest request wins, stages that still hold are kept. */
import type { WordVectors } from "../lib/wordVectors";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import { buildMap, type Given, graphOptions } from "../pipeline";
import { finish } from "../restoring";
import { partsOf } from "./parts";
import type { MapParts, Request } from "./protocol";
import { createStages, type Made, type Stages } from "./stages";
import type { Thread } from "./thread";

export interface Maps {
  build(request: Extract<Request, { kind: "build" }>): Promise<void>;
  revise(request: Extract<Request, { kind: "revise" }>): Promise<void>;
  /** A map from a file is shown now: what is revised next. */
  adopt(restored: Restored): void;
  /** Fetches the word vectors before they are asked for, where the recipe wants them. */
  prepare(recipe: Recipe): Promise<void>;
}

export interface Restored {
  readonly bibliography: Bibliography;
  readonly made: Made;
}

/** The request that came last, and whether the user has stopped it. */
export interface Current {
  newest: number;
  control: { stopped: boolean };
}

interface Making {
  readonly id: number;
  readonly recipe: Recipe;
  readonly pace: number;
}

export function createMaps({ post, pause, now, between, vectors: load }: Thread, current: Current): Maps {
  let built: { readonly bibliography: Bibliography; readonly stages: Stages } | null = null;
  let vectors: WordVectors | null = null;

  /** Null where the recipe does not want them or they cannot be had. */
  async function vectorsFor({ id, recipe }: Making): Promise<WordVectors | null> {
    if (!graphOptions(recipe).meaning) return null;
    if (!vectors) {
      post({ kind: "step", id, stage: "Loading word vectors", fraction: 0.02, parts: null });
      vectors = await load();
    }
    return vectors;
  }

  /** Null if a newer request took its place. */
  async function make(
    request: Making,
    bibliography: Bibliography,
    given: Given,
  ): Promise<Omit<Made, "withVectors"> | null> {
    if (current.newest !== request.id) return null;
    const steps = buildMap(bibliography, request.recipe, given, current.control);
    let sentLinks = false;
    let sentAt = now();
    const parts = (map: CitationMap): MapParts => {
      const all = partsOf(map, !sentLinks);
      sentLinks = true;
      return all;
    };
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const { map, ground } = step.value;
        post({ kind: "map", id: request.id, recipe: map.recipe, parts: parts(map) });
        return { recipe: map.recipe, ground };
      }
      const { stage, fraction, map } = step.value;
      if (map && request.pace === 0 && now() - sentAt < between) continue;
      sentAt = now();
      post({ kind: "step", id: request.id, stage, fraction, parts: map && parts(map) });
      await pause(request.pace);
      if (current.newest !== request.id) return null;
    }
  }

  return {
    async build(request) {
      const loaded = await vectorsFor(request);
      const made = await make(request, request.bibliography, { vectors: loaded });
      if (!made) return;
      const stages = createStages({ ...made, withVectors: loaded !== null });
      built = { bibliography: request.bibliography, stages };
    },
    async revise(request) {
      if (!built) throw new Error("asked to revise a map before one was made");
      const { bibliography, stages } = built;
      const { id, recipe } = request;
      const ground = stages.finished(recipe);
      if (ground) {
        post({ kind: "map", id, recipe, parts: partsOf(finish(bibliography, recipe, ground), true) });
        return;
      }
      // Where only the layout is to be made, nothing is compared.
      const grouped = stages.grouped(recipe);
      const loaded = grouped ? null : await vectorsFor(request);
      const known = grouped?.ground ?? stages.usable(recipe, loaded !== null);
      const made = await make(request, bibliography, { ground: known, vectors: loaded });
      if (made) stages.keep({ ...made, withVectors: grouped?.withVectors ?? loaded !== null });
    },
    adopt({ bibliography, made }) {
      built = { bibliography, stages: createStages(made) };
    },
    async prepare(recipe) {
      if (graphOptions(recipe).meaning) vectors ??= await load();
    },
  };
}
