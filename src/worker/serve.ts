/** The worker's side: reads inputs, makes and revises maps; the newest request wins, steps are posted as they come. */
import { linksOf } from "../model/graph";
import { InputError } from "../model/inputError";
import type { CitationMap } from "../model/map";
import type { Recipe } from "../model/recipe";
import { buildMap, finish, type Ground } from "../pipeline";
import type { Answer, MapParts, Request } from "./protocol";

type Build = Extract<Request, { kind: "build" }>;

/**
 * @param post sends an answer to the page.
 * @param pause resolves after about the given milliseconds, letting messages in (0 = only that).
 * @returns the receiver of requests.
 */
export function serve(post: (answer: Answer) => void, pause: (ms: number) => Promise<void>) {
  let newest = 0;
  let control = { stopped: false };
  /** What was opened last, and its stages before pins and names, by the part of the recipe that they depend on. */
  let opened: Build | null = null;
  const grounds = new Map<string, Ground>();

  async function make(request: Build): Promise<void> {
    newest = request.id;
    control = { stopped: false };
    const steps = buildMap(request.bibliography, request.recipe, request.saved, control);
    let sentLinks = false;
    const parts = (map: CitationMap): MapParts => {
      const all = sentLinks ? withoutLinks(map) : withLinks(map);
      sentLinks = true;
      return all;
    };
    for (;;) {
      const step = steps.next();
      if (step.done) {
        grounds.set(groundKey(request.recipe), step.value.ground);
        post({ kind: "map", id: request.id, parts: parts(step.value.map) });
        return;
      }
      const { stage, fraction, map } = step.value;
      post({ kind: "step", id: request.id, stage, fraction, parts: map && parts(map) });
      await pause(request.pace);
      if (newest !== request.id) return;
    }
  }

  function open(request: Build): Promise<void> {
    opened = request;
    grounds.clear();
    return make(request);
  }

  async function revise({ id, recipe, pace }: Extract<Request, { kind: "revise" }>): Promise<void> {
    if (!opened) throw new Error("asked to revise a map before one was made");
    const ground = grounds.get(groundKey(recipe));
    if (ground) {
      newest = id;
      post({ kind: "map", id, parts: withLinks(finish(opened.bibliography, recipe, ground)) });
      return;
    }
    const { saved, ...rest } = opened;
    const stillAsSaved = saved && groundKey(recipe) === groundKey(opened.recipe);
    await make({ ...rest, id, recipe, pace, ...(stillAsSaved ? { saved } : {}) });
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
      } else if (request.kind === "build") await open(request);
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

/** What graph, topics and layout depend on; names and pins are applied after them. */
function groundKey({ seed, topics, layout }: Recipe): string {
  return JSON.stringify([seed, topics, layout]);
}
