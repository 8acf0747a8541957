/** The map that is shown, and what the worker is at. */
import { batch, computed, type ReadonlySignal, signal } from "@preact/signals-core";
import type { Bibliography, TableColumns } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { HubCandidate } from "../model/hubChoice";
import { InputError } from "../model/inputError";
import type { CitationMap } from "../model/map";
import type { SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import type { Frame } from "../model/scene";
import { sceneSteps } from "../scene/sceneSteps";
import { connect, type LoadTable, type ReadOptions, type WorkerLike } from "../worker/client";
import type { WorkerLine } from "../worker/lookUpClient";
import type { IN_WORKER, MethodFacts, NamedInput, PageReading } from "../worker/protocol";
import { retryOf, sentenceOf } from "./notices";
import { BRINGING_STAGE, type NoticeAction, READING_STAGE, type Status } from "./store";

/** `superseded`: a newer request took its place. `cancelled`: the user did not want it any more. */
export type Outcome = "made" | "superseded" | "cancelled" | "failed";

export interface Making {
  /** Lets the worker load before there is anything to make. */
  prepare(): void;
  readonly map: ReadonlySignal<CitationMap | null>;
  readonly status: ReadonlySignal<Status>;
  /**
   * Null if the inputs cannot be read, or the user has cancelled.
   * @param again asks for the same once more: offered where that may help. So it is below.
   * @param onUnclear called with the columns of a table in which no title was found, in place of telling the error.
   */
  read(
    inputs: readonly NamedInput[],
    options: Pick<ReadOptions, "into" | "columns">,
    again: () => void,
    onUnclear?: (columns: TableColumns) => void,
  ): Promise<PageReading | null>;
  /** Ends all readings. */
  cancelReading(): void;
  /** Null if it cannot be so; the reason was told then. */
  change(
    bibliography: Bibliography,
    change: BibliographyChange,
    again: () => void,
  ): Promise<PageReading | null>;
  hubCandidates(bibliography: Bibliography): Promise<readonly HubCandidate[]>;
  layoutMethods(): Promise<readonly MethodFacts[]>;
  /** For look-ups. */
  readonly line: WorkerLine;
  /** Null if what was read elsewhere cannot be had. */
  take(reading: Promise<PageReading | null>, again: () => void): Promise<PageReading | null>;
  /** The worker lets go what it held for earlier maps. @param kept what may still be asked for. */
  letGoAllBut(kept: ReadonlySet<object>): void;
  /**
   * Makes another map. The one that is shown stays until the new one can be drawn.
   * @param onFirst called with the new map in the moment before it is first shown, maybe unfinished.
   */
  build(
    bibliography: Bibliography,
    recipe: Recipe,
    saved: SavedMap | typeof IN_WORKER | undefined,
    onFirst: (map: CitationMap) => void,
    again: () => void,
  ): Promise<Outcome>;
  /** Makes a map of papers that one was made of before, by another recipe. @param bibliography null: that of the map made last. @param pace least milliseconds a step. @param onFirst as in `build`. */
  revise(
    bibliography: Bibliography | null,
    recipe: Recipe,
    pace: number,
    onFirst: (map: CitationMap) => void,
    again: () => void,
  ): Promise<Outcome>;
  /** Shows a map that is not from the worker; null: none. */
  show(map: CitationMap | null): void;
  stop(): void;
  /** Gives up the map that is being made. What is shown is left as it is. */
  cancel(): void;
}

/**
 * @param loadTable gives the word vectors to the worker.
 * @param frame of the screen on which maps are shown.
 * @param onError receives the sentence for the user, and what can be done.
 */
export function createMaking(
  startWorker: () => WorkerLike,
  loadTable: LoadTable,
  frame: ReadonlySignal<Frame>,
  onError: (sentence: string, action?: NoticeAction) => void,
): Making {
  const map = signal<CitationMap | null>(null);
  const progress = signal<{ readonly stage: string; readonly fraction: number } | null>(null);
  const readings = signal(0);
  const reading = signal({ stage: READING_STAGE, fraction: 0 });
  let cancelling = new AbortController();
  const failure = signal<string | null>(null);
  const status = computed<Status>(() => {
    if (progress.value) return { kind: "running", ...progress.value };
    if (readings.value > 0) return { kind: "running", ...reading.value };
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
    (latest) => sceneSteps(latest, frame.peek()),
  );

  function fail(error: unknown, again?: () => void): void {
    failure.value = sentenceOf(error);
    onError(sentenceOf(error), again && retryOf(error, again));
  }

  async function make(
    request: () => Promise<CitationMap | null>,
    onFirst: (map: CitationMap) => void,
    again: () => void,
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
        if (!isAbort(error)) fail(error, again);
      });
      return isAbort(error) ? "cancelled" : "failed";
    }
  }

  async function take(
    expected: Promise<PageReading | null>,
    again: () => void,
    onUnclear?: (columns: TableColumns) => void,
  ): Promise<PageReading | null> {
    if (readings.value === 0) reading.value = { stage: READING_STAGE, fraction: 0 };
    readings.value++;
    try {
      return await expected;
    } catch (error) {
      if (isAbort(error)) return null;
      if (error instanceof InputError && error.columns && onUnclear) onUnclear(error.columns);
      else fail(error, again);
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
    read(inputs, options, again, onUnclear) {
      const { signal } = cancelling;
      const onStep = (fraction: number, isRead: boolean) => {
        reading.value = { stage: isRead ? BRINGING_STAGE : READING_STAGE, fraction };
      };
      return take(client.read(inputs, { ...options, signal, onStep }), again, onUnclear);
    },
    cancelReading() {
      cancelling.abort();
      cancelling = new AbortController();
    },
    change: (bibliography, change, again) =>
      take(
        client.change(bibliography, change).then((changed) => ({ bibliography: changed })),
        again,
      ),
    hubCandidates: (bibliography) => client.hubCandidates(bibliography),
    layoutMethods: () => client.layoutMethods(),
    line: client.line,
    take: (expected, again) => take(expected, again),
    letGoAllBut: (kept) => client.letGoAllBut(kept),
    build: (bibliography, recipe, saved, onFirst, again) =>
      make(() => client.build(bibliography, recipe, saved, 0), onFirst, again),
    revise: (bibliography, recipe, pace, onFirst, again) =>
      make(() => client.revise(recipe, pace, bibliography), onFirst, again),
    show(latest) {
      map.value = latest;
    },
    stop: () => client.stop(),
    cancel: () => client.cancel(),
  };
}

function isAbort(error: unknown): boolean {
  return error instanceof DOMException && error.name === "AbortError";
}
