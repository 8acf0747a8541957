/** The map that is shown and what the worker is at; a failure leaves the map that was there, and says why. */
import { batch, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Reading, SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import { connect, type WorkerLike } from "../worker/client";
import { sentenceOf } from "./notices";
import type { Status } from "./store";

type Inputs = readonly { bytes: Uint8Array; name: string }[];

/** `superseded`: a newer request took its place. */
export type Outcome = "made" | "superseded" | "failed";

export interface Making {
  readonly map: ReadonlySignal<CitationMap | null>;
  readonly status: ReadonlySignal<Status>;
  /** Null if the inputs cannot be read. */
  read(inputs: Inputs): Promise<Reading | null>;
  /** Null if what was read elsewhere cannot be had. */
  take(reading: Promise<Reading>): Promise<Reading | null>;
  build(bibliography: Bibliography, recipe: Recipe, saved: SavedMap | undefined): Promise<Outcome>;
  /** @param pace least milliseconds a step. */
  revise(recipe: Recipe, pace: number): Promise<Outcome>;
  /** Shows a map that is not from the worker, for the time of a gesture. */
  show(map: CitationMap): void;
  stop(): void;
}

/** @param onError receives the sentence for the user. */
export function createMaking(startWorker: () => WorkerLike, onError: (sentence: string) => void): Making {
  const map = signal<CitationMap | null>(null);
  const status = signal<Status>({ kind: "idle" });
  const client = connect(startWorker, ({ stage, fraction, map: latest }) => {
    batch(() => {
      status.value = { kind: "running", stage, fraction };
      if (latest) map.value = latest;
    });
  });

  function fail(error: unknown, before: CitationMap | null): void {
    const message = sentenceOf(error);
    batch(() => {
      map.value = before;
      status.value = before ? { kind: "idle" } : { kind: "failed", message };
      onError(message);
    });
  }

  async function run(make: () => Promise<CitationMap | null>): Promise<Outcome> {
    const before = map.peek();
    try {
      const made = await make();
      if (!made) return "superseded";
      batch(() => {
        map.value = made;
        status.value = { kind: "idle" };
      });
      return "made";
    } catch (error) {
      fail(error, before);
      return "failed";
    }
  }

  async function take(reading: Promise<Reading>): Promise<Reading | null> {
    status.value = { kind: "running", stage: "Reading", fraction: 0 };
    try {
      return await reading;
    } catch (error) {
      fail(error, map.peek());
      return null;
    }
  }

  return {
    map,
    status,
    read: (inputs) => take(client.read(inputs)),
    take,
    build: (bibliography, recipe, saved) => run(() => client.build(bibliography, recipe, saved, 0)),
    revise: (recipe, pace) => run(() => client.revise(recipe, pace)),
    show(latest) {
      map.value = latest;
    },
    stop: () => client.stop(),
  };
}
