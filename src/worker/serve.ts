/**
 * The worker's side: reads inputs, makes and revises maps; the newest request wins. How maps are made is loaded when one is to be made: a
 * finished map from a file is drawn without it.
 */
import { InputError } from "../model/inputError";
import type { SavedMap } from "../model/mapFile";
import { ServiceError } from "../model/serviceError";
import { restoreMap } from "../restoring";
import type { LookUps } from "./lookUps";
import type { Current, Maps, Restored } from "./maps";
import { partsOf } from "./parts";
import type { Answer, Request } from "./protocol";
import { createReadings } from "./readings";
import type { Thread } from "./thread";

type Build = Extract<Request, { kind: "build" }>;

/** @returns the receiver of requests. */
export function serve(thread: Thread) {
  const readings = createReadings(thread);
  let lookUps: Promise<LookUps> | null = null;
  const current: Current = { newest: 0, control: { stopped: false } };
  let maps: Promise<Maps> | null = null;
  /** Shown, and not yet known to `maps`. */
  let restored: Restored | null = null;

  function loadLookUps(): Promise<LookUps> {
    lookUps ??= import("./lookUps").then(
      ({ createLookUps }) => createLookUps(thread),
      (error: unknown) => {
        lookUps = null;
        throw error;
      },
    );
    return lookUps;
  }

  async function loadMaps(): Promise<Maps> {
    maps ??= import("./maps").then(
      ({ createMaps }) => createMaps(thread, current),
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

  function restore({ id, bibliography, recipe }: Build, saved: SavedMap): void {
    const { map, ground } = restoreMap(bibliography, recipe, saved);
    restored = { bibliography, made: { recipe, withVectors: false, ground } };
    thread.post({ kind: "map", id, recipe, parts: partsOf(map, true) });
  }

  return async (request: Exclude<Request, { kind: "vectors" }>): Promise<void> => {
    if (request.kind === "stop") {
      current.control.stopped = true;
      return;
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
        (loaded) => loaded.prepare(request.recipe),
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
      current.newest = request.id;
      current.control = { stopped: false };
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
