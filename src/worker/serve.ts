/** The worker's side: reads inputs, makes and revises maps; the newest request wins, steps are posted as they come. */
import type { Bibliography } from "../model/bibliography";
import { linksOf } from "../model/graph";
import { InputError } from "../model/inputError";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import { buildMap, finish, type Given, type Ground } from "../pipeline";
import type { Answer, MapParts, Request } from "./protocol";

/** What was built last, with the stages before pins and names for each recipe that was asked for. */
interface Built {
  readonly bibliography: Bibliography;
  readonly grounds: readonly Made[];
}

interface Made {
  readonly recipe: Recipe;
  readonly ground: Ground;
}

/** Undo goes back through so many layouts without making them again. */
const GROUNDS_KEPT = 8;

/** What the worker needs from its surroundings. */
export interface Thread {
  /** Sends an answer to the page. */
  post(answer: Answer): void;
  /** Resolves after about the given milliseconds, letting messages in (0 = only that). */
  pause(ms: number): Promise<void>;
  /** Milliseconds since some moment. Decides what is shown on the way, never what is made. */
  now(): number;
  /**
   * Milliseconds between two unfinished maps that are sent where no pace is asked for: drawing one costs the page more than making it costs
   * here, so a layout that is soon ready is best drawn once.
   */
  readonly between: number;
}

/** @returns the receiver of requests. */
export function serve({ post, pause, now, between }: Thread) {
  let newest = 0;
  let control = { stopped: false };
  let built: Built | null = null;

  /** Null if a newer request took its place. */
  async function make(
    request: { readonly id: number; readonly recipe: Recipe; readonly pace: number },
    bibliography: Bibliography,
    given: Given,
  ): Promise<Made | null> {
    newest = request.id;
    control = { stopped: false };
    const steps = buildMap(bibliography, request.recipe, given, control);
    let sentLinks = false;
    let sentAt = now();
    const parts = (map: CitationMap): MapParts => {
      const all = sentLinks ? withoutLinks(map) : withLinks(map);
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
      if (newest !== request.id) return null;
    }
  }

  async function build(request: Extract<Request, { kind: "build" }>): Promise<void> {
    const { bibliography, saved } = request;
    const made = await make(request, bibliography, saved ? { saved } : {});
    if (made) built = { bibliography, grounds: [made] };
  }

  async function revise(request: Extract<Request, { kind: "revise" }>): Promise<void> {
    if (!built) throw new Error("asked to revise a map before one was made");
    const { bibliography, grounds } = built;
    const { id, recipe } = request;
    const same = grounds.find((made) => groundKey(made.recipe) === groundKey(recipe));
    if (same) {
      newest = id;
      post({ kind: "map", id, recipe, parts: withLinks(finish(bibliography, recipe, same.ground)) });
      return;
    }
    const alike = grounds.find((made) => topicsKey(made.recipe) === topicsKey(recipe));
    const made = await make(request, bibliography, alike ? { ground: alike.ground } : {});
    if (made) built = { bibliography, grounds: [made, ...grounds].slice(0, GROUNDS_KEPT) };
  }

  return async (request: Request): Promise<void> => {
    if (request.kind === "stop") {
      control.stopped = true;
      return;
    }
    try {
      if (request.kind === "read") {
        const { readInputs } = await import("../reading");
        post({ kind: "reading", id: request.id, reading: readInputs(request.inputs) });
      } else if (request.kind === "build") await build(request);
      else await revise(request);
    } catch (error) {
      const expected = error instanceof InputError;
      const message = error instanceof Error ? error.message : String(error);
      post({ kind: "failed", id: request.id, message, expected });
    }
  };
}

function withLinks(map: CitationMap): MapParts {
  return { ...withoutLinks(map), links: linksOf(map.graph.graph) };
}

function withoutLinks({ topics, layout }: CitationMap): MapParts {
  return { topics, layout };
}

/** What the topics depend on. */
function topicsKey({ seed, topics }: Recipe): string {
  return JSON.stringify([seed, topics]);
}

/** What topics and layout depend on; names and pins are applied after them. */
function groundKey(recipe: Recipe): string {
  const { method, settings, arrangement, steps } = recipe.layout;
  return JSON.stringify([topicsKey(recipe), method, settings, arrangement, steps]);
}
