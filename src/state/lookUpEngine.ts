/**
 * Look-ups of the page, one at a time: works that a query may mean, the papers that cite one, a library, and what the present map lacks.
 * Keys go with each question to the worker and nowhere else: no map, file or address holds them. Loaded when something is looked up.
 */
import { batch, type ReadonlySignal } from "@preact/signals-core";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Reading } from "../model/mapFile";
import type { GapField, LookUp, ServiceId } from "../model/online";
import { createLookUpClient, type LookUpClient, type WorkerLine } from "../worker/lookUpClient";
import type { LookedUpReading } from "../worker/protocol";
import type { AccessStorage } from "./access";
import type { FilledBy, LookUpActs, LookUpOutcome, LookUpSignals, RunningLookUp } from "./lookUpState";
import { sentenceOf } from "./notices";

/** What is asked for but for the present map, which is taken when it is asked. */
type Wish =
  | { readonly request: Exclude<LookUp, { kind: "fill" }>; readonly adding: boolean }
  | { readonly services: readonly ServiceId[]; readonly fields: readonly GapField[] };

export interface LookUpParts {
  readonly line: WorkerLine;
  readonly storage: AccessStorage;
  readonly map: ReadonlySignal<CitationMap | null>;
  /** As a map of its own. @param tells true: its notes are told. */
  open(reading: Reading, tells: boolean): Promise<boolean>;
  /** In place of the present map, with its recipe and marks. @returns null where that is of other papers by then. */
  change(reading: Reading, tells: boolean): Promise<boolean | null>;
}

export function createLookUpEngine(
  { line, storage, map, open, change }: LookUpParts,
  { running, found, outcome, access, services }: LookUpSignals,
): LookUpActs {
  const client = createLookUpClient(line);
  access.value = storage.load();
  let ending = { all: new AbortController(), enough: new AbortController() };
  let last: Wish | null = null;
  /** What the last look-up opened: going on changes that map instead of opening another one. */
  let opened: Bibliography | null = null;

  function end(kind: RunningLookUp["kind"], given: Partial<LookUpOutcome>): void {
    batch(() => {
      running.value = null;
      outcome.value = { kind, sentence: null, canGoOn: false, filled: [], ...given };
    });
  }

  /** Null if it failed or was cancelled; the outcome says why. */
  async function run<Value>(
    kind: RunningLookUp["kind"],
    ask: (options: Parameters<LookUpClient["lookUp"]>[1]) => Promise<Value>,
  ): Promise<Value | null> {
    ending = { all: new AbortController(), enough: new AbortController() };
    batch(() => {
      outcome.value = null;
      running.value = { kind, progress: null };
    });
    try {
      return await ask({
        access: access.peek(),
        signal: ending.all.signal,
        enough: ending.enough.signal,
        onStep: (progress) => {
          running.value = { kind, progress };
        },
      });
    } catch (error) {
      if (ending.all.signal.aborted) {
        running.value = null;
        return null;
      }
      const isStopped = ending.enough.signal.aborted;
      const sentence = isStopped ? "Stopped before anything came." : sentenceOf(error);
      end(kind, { sentence, canGoOn: kind !== "find" });
      return null;
    }
  }

  async function lookUp(wish: Wish): Promise<boolean> {
    if (running.peek()) return false;
    const before = map.peek()?.bibliography ?? null;
    const adding = !("request" in wish) || wish.adding;
    if (!("request" in wish) && !before) return false;
    const request: LookUp =
      "request" in wish ? wish.request : { kind: "fill", bibliography: before!, ...wish };
    const isAgain = wish === last && opened !== null && before === opened;
    last = wish;
    const into = adding && before && request.kind !== "fill" ? { into: before } : {};
    const looked = await run(request.kind, (options) => client.lookUp(request, { ...options, ...into }));
    if (!looked) return false;
    const isOther = adding && before !== (map.peek()?.bibliography ?? null);
    const changes = (adding && before !== null) || isAgain;
    const isShown = isOther ? null : await show(request.kind, looked, before, changes);
    if (isShown !== null) return isShown;
    const sentence = "The map has changed meanwhile. What was found goes into it when you go on.";
    end(request.kind, { sentence, canGoOn: true });
    return false;
  }

  async function show(
    kind: LookUp["kind"],
    { reading, stopped }: LookedUpReading,
    before: Bibliography | null,
    changes: boolean,
  ): Promise<boolean | null> {
    const { bibliography } = reading;
    const filled = kind === "fill" && before ? filledBy(before, bibliography) : [];
    end(kind, { sentence: stopped, canGoOn: stopped !== null, filled });
    if (kind === "fill" && filled.length === 0) return false;
    // Where something was stopped or filled, the outcome tells what the notes would.
    const tells = kind !== "fill" && stopped === null;
    const isOpen = await (changes ? change(reading, tells) : open(reading, tells));
    if (isOpen) opened = bibliography;
    if (isOpen && stopped === null) found.value = null;
    return isOpen;
  }

  return {
    setAccess(next) {
      access.value = next;
      storage.save(next);
    },
    async prepare() {
      if (services.peek().length > 0) return;
      try {
        services.value = await client.services();
      } catch (error) {
        end("find", { sentence: sentenceOf(error) });
      }
    },
    async find(query, from, others) {
      if (running.peek()) return;
      found.value = null;
      const works = await run("find", (options) => client.find(query, { ...options, from, others }));
      if (!works) return;
      batch(() => {
        running.value = null;
        found.value = { ...works, query };
      });
    },
    citing: (work, most, adding) => lookUp({ request: { kind: "citing", work, most }, adding }),
    library: (library, most, adding) => lookUp({ request: { kind: "zotero", library, most }, adding }),
    fillGaps: (services, fields) => lookUp({ services, fields }),
    goOn: async () => last !== null && lookUp(last),
    stop: () => ending.enough.abort(),
    cancel: () => ending.all.abort(),
    clear() {
      batch(() => {
        found.value = null;
        outcome.value = null;
      });
    },
  };
}

/** Which fields came to which number of papers from whom: those whose origin is new. */
function filledBy(before: Bibliography, after: Bibliography): FilledBy[] {
  const known = new Map(before.papers.map((paper) => [paper.id, paper]));
  const found = new Map<string, Map<string, number>>();
  for (const { id, origins = {} } of after.papers) {
    for (const [field, label] of Object.entries(origins)) {
      if (known.get(id)?.origins?.[field] === label) continue;
      const counts = found.get(label) ?? new Map<string, number>();
      found.set(label, counts.set(field, (counts.get(field) ?? 0) + 1));
    }
  }
  return [...found].map(([label, counts]) => ({ label, counts }));
}
