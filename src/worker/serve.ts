/**
 * The worker's side: reads inputs, makes and revises maps; the newest request wins. How maps are made is loaded when one is to be made: a
 * finished map from a file is drawn without it.
 */
import { InputError } from "../model/inputError";
import { ServiceError } from "../model/serviceError";
import { restoreMap } from "../restoring";
import { createHeldValues } from "./held";
import type { LookUps } from "./lookUps";
import type { Current, Maps, Restored } from "./maps";
import { createParts, postMap } from "./parts";
import { type Answer, IN_WORKER, type Request } from "./protocol";
import { createReadings } from "./readings";
import type { Thread } from "./thread";

type Build = Extract<Request, { kind: "build" }>;

/** @returns the receiver of requests. */
export function serve(thread: Thread) {
  const held = createHeldValues();
  const readings = createReadings(thread, held);
  const parts = createParts();
  let lookUps: Promise<LookUps> | null = null;
  const current: Current = { newest: 0, control: { stopped: false }, isDrawing: false };
  let maps: Promise<Maps> | null = null;
  /** Shown, and not yet known to `maps`. */
  let restored: Restored | null = null;

  function loadLookUps(): Promise<LookUps> {
    lookUps ??= import("./lookUps").then(
      ({ createLookUps }) => createLookUps(thread, held),
      (error: unknown) => {
        lookUps = null;
        throw error;
      },
    );
    return lookUps;
  }

  async function loadMaps(): Promise<Maps> {
    maps ??= import("./maps").then(
      ({ createMaps }) => createMaps(thread, current, held, parts),
      (error: unknown) => {
        // The next request tries again.
        maps = null;
        throw error;
      },
    );
    const loaded = await maps;
    if (restored) loaded.adopt(restored);
    restored = null;
    return loaded;
  }

  function restore(request: Build, saved: NonNullable<Build["saved"]>): void {
    const bibliography = held.bibliography(request.bibliography);
    const recipe = held.recipe(request.recipe);
    const finished = saved === IN_WORKER ? held.takeMap(request.bibliography) : saved;
    const { map, ground } = restoreMap(bibliography, recipe, finished);
    restored = { bibliography, made: { recipe, withVectors: false, ground } };
    postMap(thread, parts, request.id, map);
  }

  return async (request: Exclude<Request, { kind: "vectors" }>): Promise<void> => {
    switch (request.kind) {
      case "stop":
        current.control.stopped = true;
        return;
      case "cancel":
        current.newest = 0;
        return;
      case "drawn":
        current.isDrawing = false;
        return;
      case "hold-piece":
      case "hold":
      case "hold-anchors":
      case "let-go":
        return held.receive(request);
    }
    if (request.kind === "cancel-reading") return readings.cancel(request.id);
    if (request.kind === "end-look-up")
      return lookUps?.then(
        ({ end }) => end(request.id, request.keep),
        // The look-up itself tells that it could not be loaded.
        () => {},
      );
    if (request.kind === "prepare") {
      // What cannot be loaded now is asked for again, and the failure told, when it is needed.
      await loadMaps().then(
        (loaded) => loaded.prepare(held.recipe(request.recipe)),
        () => {},
      );
      return;
    }
    try {
      if (request.kind === "read") return await readings.read(request);
      if (request.kind === "change" || request.kind === "hub-candidates")
        return await readings.change(request);
      if (request.kind === "services" || request.kind === "find" || request.kind === "look-up")
        return await (await loadLookUps()).ask(request);
      if (request.kind === "layout-methods") {
        const { layoutMethods } = await import("../pipeline");
        const methods = layoutMethods.map(({ id, label, parameters }) => ({ id, label, parameters }));
        return thread.post({ kind: "layout-methods", id: request.id, methods });
      }
      current.newest = request.id;
      current.control = { stopped: false };
      current.isDrawing = false;
      if (request.kind === "revise") await (await loadMaps()).revise(request);
      else if (request.saved) restore(request, request.saved);
      else await (await loadMaps()).build(request);
    } catch (error) {
      thread.post(failure(request.id, error));
    }
  };
}

/** What is left of an error on the way to the page. */
function failure(id: number, error: unknown): Extract<Answer, { kind: "failed" }> {
  const expected = error instanceof InputError;
  const message = error instanceof Error ? error.message : String(error);
  const columns = error instanceof InputError ? error.columns : undefined;
  const cancelled = error instanceof DOMException && error.name === "AbortError";
  const service =
    error instanceof ServiceError
      ? { id: error.service, trouble: error.trouble, retryAfter: error.retryAfter }
      : undefined;
  return {
    kind: "failed",
    id,
    message,
    expected,
    ...(columns ? { columns } : {}),
    ...(cancelled ? { cancelled } : {}),
    ...(service ? { service } : {}),
  };
}
