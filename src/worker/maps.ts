/** Making and revising maps in the worker: steps are posted as they come, the newest request wins, stages that still hold are kept. */
import type { WordVectors } from "../lib/wordVectors";
import type { Bibliography } from "../model/bibliography";
import type { Recipe } from "../model/recipe";
import { buildMap, type Given, graphOptions } from "../pipeline";
import { finish } from "../restoring";
import type { HeldValues } from "./held";
import { type Parts, postMap } from "./parts";
import type { Request } from "./protocol";
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

/** What messages that come meanwhile change. */
export interface Current {
  /** Id of the request that came last; 0 where the user has cancelled it. */
  newest: number;
  /** Whether the user has stopped its layout. */
  control: { stopped: boolean };
  /** True while the page is at the unfinished map that was sent last: it gets no other meanwhile. */
  isDrawing: boolean;
}

/** Undo goes back over papers that were added without making the map again, while all maps together have at most so many papers. */
const PAPERS_KEPT = 60_000;

interface Making {
  readonly id: number;
  readonly recipe: Recipe;
  readonly pace: number;
}

/** @param papersKept see `PAPERS_KEPT`. */
export function createMaps(
  thread: Thread,
  current: Current,
  held: HeldValues,
  parts: Parts,
  papersKept = PAPERS_KEPT,
): Maps {
  const { post, pause, now, between, patience, vectors: load } = thread;
  /** Of the maps that were shown or made last, one a bibliography; what `held` has let go takes its stages with it. */
  const built = new WeakMap<Bibliography, Stages>();
  /** Their bibliographies, the newest first. */
  let order: readonly WeakRef<Bibliography>[] = [];
  let vectors: WordVectors | null = null;

  /** Null where the recipe does not want them or they cannot be had. */
  async function vectorsFor({ id, recipe }: Making): Promise<WordVectors | null> {
    if (!graphOptions(recipe).meaning) return null;
    if (!vectors) {
      post({ kind: "step", id, stage: "Loading word vectors", fraction: 0, parts: null });
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
    const { id, pace } = request;
    const steps = buildMap(bibliography, request.recipe, given, current.control);
    let sentAt = now();
    let pausedAt = now();
    let shown = "";
    for (;;) {
      const step = steps.next();
      if (step.done) {
        const { map, ground } = step.value;
        postMap(thread, parts, id, map);
        return { recipe: map.recipe, ground };
      }
      const { stage, fraction, map } = step.value;
      const isTold = stage !== shown || now() - pausedAt >= patience;
      if (map && !current.isDrawing && (pace > 0 || now() - sentAt >= between)) {
        const { parts: made, transfer } = parts.of(map());
        post({ kind: "step", id, stage, fraction, parts: made }, transfer);
        current.isDrawing = true;
        sentAt = now();
      } else if (isTold) post({ kind: "step", id, stage, fraction, parts: null });
      else if (!map || pace === 0) continue;
      shown = stage;
      await pause(map ? pace : 0);
      pausedAt = now();
      if (current.newest !== id) return null;
    }
  }

  async function build(request: Request & { kind: "build" | "revise" }): Promise<void> {
    const making = { ...request, recipe: held.recipe(request.recipe) };
    const bibliography = held.bibliography(request.bibliography);
    const loaded = await vectorsFor(making);
    const made = await make(making, bibliography, { vectors: loaded });
    if (made) keep(bibliography, createStages({ ...made, withVectors: loaded !== null }));
  }

  function keep(newest: Bibliography, stages: Stages): void {
    built.set(newest, stages);
    let papers = newest.papers.length;
    const others = order.filter((reference) => {
      const other = reference.deref();
      if (!other || other === newest) return false;
      papers += other.papers.length;
      if (papers > papersKept) built.delete(other);
      return papers <= papersKept;
    });
    order = [new WeakRef(newest), ...others];
  }

  return {
    build,
    async revise(request) {
      const bibliography = held.bibliography(request.bibliography);
      const stages = built.get(bibliography);
      if (!stages) return build(request);
      const recipe = held.recipe(request.recipe);
      const making = { ...request, recipe };
      const finished = stages.finished(recipe);
      if (finished) {
        keep(bibliography, stages);
        return postMap(thread, parts, request.id, finish(bibliography, recipe, finished));
      }
      // Where only the layout is to be made, nothing is compared.
      const grouped = stages.grouped(recipe);
      const loaded = grouped ? null : await vectorsFor(making);
      const ground = grouped?.ground ?? stages.usable(recipe, loaded !== null);
      const made = await make(making, bibliography, { ground, vectors: loaded });
      // What is given up leaves the shown map the newest.
      if (!made) return;
      keep(bibliography, stages);
      stages.keep({ ...made, withVectors: grouped?.withVectors ?? loaded !== null });
    },
    adopt({ bibliography, made }) {
      keep(bibliography, createStages(made));
    },
    async prepare(recipe) {
      if (graphOptions(recipe).meaning) vectors ??= await load();
    },
  };
}
