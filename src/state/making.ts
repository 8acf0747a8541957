/** The map that is shown, and what the worker is at. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Bibliography, TableColumns } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { HubCandidate } from "../model/hubChoice";
import { InputError } from "../model/inputError";
import type { CitationMap } from "../model/map";
import type { Reading, SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import { connect, type LoadTable, type ReadOptions, type WorkerLike } from "../worker/client";
import type { WorkerLine } from "../worker/lookUpClient";
import type { NamedInput } from "../worker/protocol";
import { sentenceOf } from "./notices";
import { READING_STAGE, type Status } from "./store";

/** `superseded`: a newer request took its place. */
export type Outcome = "made" | "superseded" | "failed";

export interface Making {
  /** Lets the worker load before there is anything to make. */
  prepare(): void;
  readonly map: ReadonlySignal<CitationMap | null>;
  readonly status: ReadonlySignal<Status>;
  /**
   * Null if the inputs cannot be read, or the user has cancelled.
   * @param onUnclear called with the columns of a table in which no title was found, in place of telling the error.
   */
  read(
    inputs: readonly NamedInput[],
    options?: Pick<ReadOptions, "into" | "columns">,
    onUnclear?: (columns: TableColumns) => void,
  ): Promise<Reading | null>;
  /** Ends all readings. */
  cancelReading(): void;
  /** Null if it cannot be so; the reason was told then. */
  change(bibliography: Bibliography, change: BibliographyChange): Promise<Reading | null>;
  hubCandidates(bibliography: Bibliography): Promise<readonly HubCandidate[]>;
  /** For look-ups. */
  readonly line: WorkerLine;
  /** Null if what was read elsewhere cannot be had. */
  take(reading: Promise<Reading>): Promise<Reading | null>;
  /**
   * Makes another map. The one that is shown stays until the new one can be drawn.
   * @param onFirst called with the new map in the moment before it is first shown, maybe unfinished.
   */
  build(
    bibliography: Bibliography,
    recipe: Recipe,
    saved: SavedMap | undefined,
    onFirst: (map: CitationMap) => void,
  ): Promise<Outcome>;
  /** Makes the shown map by another recipe. @param pace least milliseconds a step. @param onFirst as in `build`. */
  revise(recipe: Recipe, pace: number, onFirst: (map: CitationMap) => void): Promise<Outcome>;
  /** Shows a map that is not from the worker; null: none. */
  show(map: CitationMap | null): void;
  stop(): void;
}

/**
 * @param loadTable gives the word vectors to the worker.
 * @param onError receives the sentence for the user.
 */
export function createMaking(
  startWorker: () => WorkerLike,
  loadTable: LoadTable,
  onError: (sentence: string) => void,
): Making {
  const map = signal<CitationMap | null>(null);
  const progress = signal<{ readonly stage: string; readonly fraction: number } | null>(null);
  const readings = signal(0);
  const readShare = signal(0);
  let cancelling = new AbortController();
  const failure = signal<string | null>(null);
  const status = computed<Status>(() => {
    if (progress.value) return { kind: "running", ...progress.value };
    if (readings.value > 0) return { kind: "running", stage: READING_STAGE, fraction: readShare.value };
    if (failure.value !== null && !map.value) return { kind: "failed", message: failure.value };
    return { kind: "idle" };
  });
  /** Called with the first map of the newest request. */
  let onFirstMap: ((map: CitationMap) => void) | null = null;

  function show(latest: CitationMap): void {
    batch(() => {
      onFirstMap?.(latest);
      onFirstMap = null;
      map.value = latest;
    });
  }

  const client = connect(
    startWorker,
    ({ stage, fraction, map: latest }) =>
      batch(() => {
        progress.value = { stage, fraction };
        if (latest) show(latest);
      }),
    loadTable,
  );

  function fail(error: unknown): void {
    failure.value = sentenceOf(error);
    onError(sentenceOf(error));
  }

  async function make(
    request: () => Promise<CitationMap | null>,
    onFirst: (map: CitationMap) => void,
  ): Promise<Outcome> {
    const mine = (latest: CitationMap) => onFirst(latest);
    onFirstMap = mine;
    try {
      const made = await request();
      if (!made) return "superseded";
      batch(() => {
        show(made);
        progress.value = null;
        failure.value = null;
      });
      return "made";
    } catch (error) {
      batch(() => {
        if (onFirstMap === mine) onFirstMap = null;
        progress.value = null;
        fail(error);
      });
      return "failed";
    }
  }

  async function take(
    reading: Promise<Reading>,
    onUnclear?: (columns: TableColumns) => void,
  ): Promise<Reading | null> {
    if (readings.value === 0) readShare.value = 0;
    readings.value++;
    try {
      return await reading;
    } catch (error) {
      if (error instanceof DOMException && error.name === "AbortError") return null;
      if (error instanceof InputError && error.columns && onUnclear) onUnclear(error.columns);
      else fail(error);
      return null;
    } finally {
      readings.value--;
    }
  }

  return {
    prepare() {
      try {
        client.prepare();
      } catch (error) {
        fail(error);
      }
    },
    map,
    status,
    read(inputs, options, onUnclear) {
      const { signal } = cancelling;
      const onStep = (share: number) => {
        readShare.value = share;
      };
      return take(client.read(inputs, { ...options, signal, onStep }), onUnclear);
    },
    cancelReading() {
      cancelling.abort();
      cancelling = new AbortController();
    },
    change: (bibliography, change) =>
      take(client.change(bibliography, change).then((changed) => ({ bibliography: changed }))),
    hubCandidates: (bibliography) => client.hubCandidates(bibliography),
    line: client.line,
    take: (reading) => take(reading),
    build: (bibliography, recipe, saved, onFirst) =>
      make(() => client.build(bibliography, recipe, saved, 0), onFirst),
    revise: (recipe, pace, onFirst) => make(() => client.revise(recipe, pace), onFirst),
    show(latest) {
      map.value = latest;
    },
    stop: () => client.stop(),
  };
}
