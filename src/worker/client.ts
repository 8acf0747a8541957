/** The page's side of the worker: promises for readings and maps, steps as they come, the newest map wins. */
import type { Bibliography } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { CitationGraph } from "../model/graph";
import type { HubCandidate } from "../model/hubChoice";
import { InputError } from "../model/inputError";
import type { CitationMap } from "../model/map";
import type { Reading, SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import { ServiceError } from "../model/serviceError";
import type { Step } from "../pipeline";
import type { NamedInput } from "../reading";
import { restoreGraph } from "../restoring";
import type { WorkerLine } from "./lookUpClient";
import type { Answer, IdentifiedAnswer, MapParts, Request } from "./protocol";

export interface PipelineClient {
  /** Starts the worker, so that it loads while the page still waits for what it shall make. */
  prepare(): void;
  /** Rejects with `InputError` if nothing can be read, with an `AbortError` if `signal` was. */
  read(inputs: readonly NamedInput[], options?: ReadOptions): Promise<Reading>;
  /** The bibliography as the user decides. Rejects with `InputError` where it cannot be so. */
  change(bibliography: Bibliography, change: BibliographyChange): Promise<Bibliography>;
  /** For look-ups: their side of the page (lookUpClient.ts) is loaded later. */
  readonly line: WorkerLine;
  /** The works that could be the hub, the most-referenced first. */
  hubCandidates(bibliography: Bibliography): Promise<readonly HubCandidate[]>;
  /** Makes a map; null if a newer request took its place. `pace`: least milliseconds between two steps. */
  build(
    bibliography: Bibliography,
    recipe: Recipe,
    saved: SavedMap | undefined,
    pace: number,
  ): Promise<CitationMap | null>;
  /** A new recipe for the bibliography of the map made last. */
  revise(recipe: Recipe, pace: number): Promise<CitationMap | null>;
  /** Ends the running layout where it is. */
  stop(): void;
}

export interface ReadOptions {
  /** What is read is added to that bibliography. */
  readonly into?: Bibliography;
  /** As `ReadContext.columns`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Called with the share that is read, 0..1. */
  readonly onStep?: (share: number) => void;
  readonly signal?: AbortSignal;
}

/** The part of a Worker that the client needs. */
export interface WorkerLike {
  postMessage(message: Request, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { data: Answer }) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** The table of word vectors as it ships. Rejects where it cannot be had now. */
export type LoadTable = () => Promise<ArrayBuffer>;

/** What turns the parts of a map into the map. */
interface Context {
  readonly bibliography: Bibliography;
  readonly recipe: Recipe;
  graph: CitationGraph | null;
}

interface Waiting {
  resolve(answer: IdentifiedAnswer): void;
  reject(error: Error): void;
}

/** Milliseconds in which a map from a file is drawn before what its first correction needs is loaded. */
const PREPARE_AFTER = 1000;

/**
 * @param startWorker called by `prepare` or at the first request, and again at the next one after the worker has died.
 * @param onStep called for every step of the newest map.
 * @param loadTable called when the worker first needs word vectors, and again for a later map if it could not be had.
 */
export function connect(
  startWorker: () => WorkerLike,
  onStep: (step: Step) => void,
  loadTable: LoadTable,
): PipelineClient {
  let worker: WorkerLike | null = null;
  let lastId = 0;
  let newestMap = 0;
  const waiting = new Map<number, Waiting>();
  const readingSteps = new Map<number, (share: number) => void>();
  /** Of the newest request, and of the map made last: a request that fails leaves the latter as it was. */
  let asked: Context | null = null;
  let made: Context | null = null;

  function send(request: Request & { id: number }): Promise<IdentifiedAnswer> {
    worker ??= start();
    const answered = new Promise<IdentifiedAnswer>((resolve, reject) =>
      waiting.set(request.id, { resolve, reject }),
    );
    worker.postMessage(request);
    return answered;
  }

  const line: WorkerLine = {
    nextId: () => ++lastId,
    send,
    post: (request) => worker?.postMessage(request),
    steps: new Map(),
  };

  function start(): WorkerLike {
    const started = startWorker();
    started.addEventListener("message", ({ data }) => {
      if (data.kind === "wants-vectors") void sendTable(started);
      else receive(data);
    });
    const die = (event: { message?: string }) => {
      started.terminate();
      worker = null;
      const reason = event.message ? `: ${event.message}` : "";
      for (const { reject } of waiting.values())
        reject(
          new Error(`The background process that makes the map has stopped${reason}. Open the input again.`),
        );
      waiting.clear();
    };
    started.addEventListener("error", die);
    started.addEventListener("messageerror", die);
    return started;
  }

  async function sendTable(to: WorkerLike): Promise<void> {
    // Without the table the map is made all the same, and says in its remarks that it lacked it.
    const table = await loadTable().catch(() => null);
    to.postMessage({ kind: "vectors", table }, table ? [table] : []);
  }

  function receive(answer: IdentifiedAnswer): void {
    if (answer.kind === "reading-step") {
      readingSteps.get(answer.id)?.(answer.share);
      return;
    }
    if (answer.kind === "look-up-step") {
      line.steps.get(answer.id)?.(answer.progress);
      return;
    }
    if (answer.kind === "step") {
      if (answer.id !== newestMap) return;
      const { stage, fraction, parts } = answer;
      onStep({ stage, fraction, map: parts && assemble(parts) });
      return;
    }
    const waiter = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.kind !== "failed") waiter?.resolve(answer);
    else waiter?.reject(errorOf(answer));
  }

  function assemble({ topics, layout, links }: MapParts): CitationMap {
    if (!asked) throw new Error("a map came before it was asked for");
    const { bibliography, recipe } = asked;
    if (links) asked.graph = restoreGraph(bibliography, links);
    if (!asked.graph) throw new Error("the first part of a map came without its links");
    return { bibliography, recipe, graph: asked.graph, topics, layout };
  }

  async function map(
    request: Extract<Request, { kind: "build" | "revise" }>,
    context: Context,
  ): Promise<CitationMap | null> {
    // A superseded build is never answered by the worker: it is answered here, so that its caller does not wait for ever.
    const superseded = waiting.get(newestMap);
    waiting.delete(newestMap);
    superseded?.resolve({ kind: "failed", id: newestMap, message: "superseded", expected: true });
    newestMap = request.id;
    asked = context;
    const answer = await send(request);
    if (answer.kind !== "map" || answer.id !== newestMap) return null;
    asked = { ...asked, recipe: answer.recipe };
    made = asked;
    return assemble(answer.parts);
  }

  return {
    line,
    prepare() {
      worker ??= start();
    },
    async read(inputs, { into, columns, onStep, signal } = {}) {
      const id = ++lastId;
      const cancel = () => worker?.postMessage({ kind: "cancel-reading", id });
      signal?.addEventListener("abort", cancel);
      if (onStep) readingSteps.set(id, onStep);
      try {
        const further = { ...(into ? { into } : {}), ...(columns ? { columns } : {}) };
        return readingIn(await send({ kind: "read", id, inputs, ...further }));
      } finally {
        signal?.removeEventListener("abort", cancel);
        readingSteps.delete(id);
      }
    },
    async change(bibliography, change) {
      return readingIn(await send({ kind: "change", id: ++lastId, bibliography, change })).bibliography;
    },
    async hubCandidates(bibliography) {
      const answer = await send({ kind: "hub-candidates", id: ++lastId, bibliography });
      if (answer.kind !== "hub-candidates") throw new Error(`unexpected answer: ${answer.kind}`);
      return answer.candidates;
    },
    async build(bibliography, recipe, saved, pace) {
      const request = { kind: "build", id: ++lastId, bibliography, recipe, pace } as const;
      const context = { bibliography, recipe, graph: null };
      if (!saved) return map(request, context);
      const restored = await map({ ...request, saved }, context);
      setTimeout(() => worker?.postMessage({ kind: "prepare", recipe }), PREPARE_AFTER);
      return restored;
    },
    revise(recipe, pace) {
      if (!made) throw new Error("asked to revise a map before one was made");
      // Where the worker has died since, a new one knows nothing of the bibliography.
      if (!worker) return this.build(made.bibliography, recipe, undefined, pace);
      return map({ kind: "revise", id: ++lastId, recipe, pace }, { ...made, recipe });
    },
    stop() {
      worker?.postMessage({ kind: "stop" });
    },
  };
}

function readingIn(answer: IdentifiedAnswer): Reading {
  if (answer.kind !== "reading") throw new Error(`unexpected answer: ${answer.kind}`);
  return answer.reading;
}

function errorOf(answer: Extract<IdentifiedAnswer, { kind: "failed" }>): Error {
  const { message, expected, cancelled, columns, service } = answer;
  if (cancelled) return new DOMException(message, "AbortError");
  if (service) return new ServiceError(service.id, service.trouble, message, service.retryAfter);
  return expected ? new InputError(message, columns) : new Error(message);
}
