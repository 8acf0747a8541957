/** The page's side of the worker: promises for readings and maps, steps as they come, the newest map wins. */
import type { Steps } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { HubCandidate } from "../model/hubChoice";
import type { CitationMap } from "../model/map";
import type { SavedMap } from "../model/mapFile";
import type { Recipe } from "../model/recipe";
import type { NamedInput } from "../reading";
import { type Asked, createLine, type LoadTable, type WorkerLike } from "./line";
import type { WorkerLine } from "./lookUpClient";
import { type Context, createMapRequests, type ShownStep } from "./mapRequests";
import { type Held, IN_WORKER, type MethodFacts, type PageReading } from "./protocol";
import { WorkerLost } from "./workerLost";

export type { LoadTable, ShownStep, WorkerLike };

export interface PipelineClient {
  /** Starts the worker, so that it loads while the page still waits for what it shall make. */
  prepare(): void;
  /** Rejects with `InputError` if nothing can be read, with an `AbortError` if `signal` was, as all others with `WorkerLost`. */
  read(inputs: readonly NamedInput[], options?: ReadOptions): Promise<PageReading>;
  /** The bibliography as the user decides. Rejects with `InputError` where it cannot be so. */
  change(bibliography: Bibliography, change: BibliographyChange): Promise<Bibliography>;
  /** For look-ups: their side of the page (lookUpClient.ts) is loaded later. */
  readonly line: WorkerLine;
  /** The works that could be the hub, the most-referenced first. */
  hubCandidates(bibliography: Bibliography): Promise<readonly HubCandidate[]>;
  /** The ways to lay a map out. */
  layoutMethods(): Promise<readonly MethodFacts[]>;
  /**
   * Makes a map; null if a newer request took its place. Rejects with an `AbortError` once cancelled.
   * @param pace least milliseconds between two steps.
   */
  build(
    bibliography: Bibliography,
    recipe: Recipe,
    saved: SavedMap | typeof IN_WORKER | undefined,
    pace: number,
  ): Promise<CitationMap | null>;
  /**
   * A new recipe for papers that a map was made of before; the worker makes anew what it does not know any more. Rejects as `build`.
   * @param of null or absent: those of the map made last.
   */
  revise(recipe: Recipe, pace: number, of?: Bibliography | null): Promise<CitationMap | null>;
  /** The worker lets go the bibliographies and anchors that it has for maps made so far. @param kept those that may still be asked for. */
  letGoAllBut(kept: ReadonlySet<object>): void;
  /** Ends the running layout where it is. */
  stop(): void;
  /** Drops the map that is being made. */
  cancel(): void;
}

export interface ReadOptions {
  /** What is read is added to that bibliography. */
  readonly into?: Bibliography;
  /** As `ReadContext.columns`. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Called with the share that is read, 0..1, then (`isRead`) with the share that has come to the page. */
  readonly onStep?: (share: number, isRead: boolean) => void;
  readonly signal?: AbortSignal;
}

/** Milliseconds in which a map from a file is drawn before what its first correction needs is loaded. */
const PREPARE_AFTER = 1000;

/**
 * @param startWorker called by `prepare` or at the first request, and again at the next one after the worker has died.
 * @param onStep called for every step of the newest map.
 * @param loadTable called when the worker first needs word vectors, and again for a later map if it could not be had.
 * @param prepare what is made of each map in slices before it is shown. Default: nothing.
 */
export function connect(
  startWorker: () => WorkerLike,
  onStep: (step: ShownStep) => void,
  loadTable: LoadTable,
  prepare: (map: CitationMap) => Steps<void> = function* () {},
): PipelineClient {
  /** Of the map made last, which a request that fails leaves as it was. */
  let made: Bibliography | null = null;
  let methods: readonly MethodFacts[] | null = null;
  const line = createLine(
    startWorker,
    loadTable,
    (answer) => maps.receive(answer),
    () => maps.forget(),
  );
  const maps = createMapRequests(line, onStep, prepare);
  const { holding } = line;

  async function make(
    context: Context,
    request: (id: number, bibliography: Held) => Asked,
  ): Promise<CitationMap | null> {
    const map = await maps.make(context, (id) => {
      const held = holding.hold(context.bibliography);
      return typeof held === "number" ? request(id, held) : held.then((number) => request(id, number));
    });
    if (map) made = map.bibliography;
    return map;
  }

  /** Loads what the first correction of a map from a file needs, and what the layout's form shows. */
  function prepareFor(recipe: Recipe): void {
    if (!line.worker()) return;
    line.post({ kind: "prepare", recipe: holding.sent(recipe) });
    // Now, so that the form need not wait for a worker at work. Where it fails, the form asks again and says so.
    layoutMethods().catch(() => {});
  }

  async function layoutMethods(): Promise<readonly MethodFacts[]> {
    const asked = (id: number): Asked => ({ kind: "layout-methods", id });
    methods ??= (await line.sendFor("layout-methods", undefined, asked)).methods;
    return methods;
  }

  return {
    line,
    prepare() {
      line.start();
    },
    async read(inputs, { into, columns, onStep, signal } = {}) {
      const id = line.nextId();
      const cancel = () => line.post({ kind: "cancel-reading", id });
      signal?.addEventListener("abort", cancel);
      if (onStep) line.readingSteps.set(id, onStep);
      const asked = (base: Held | undefined): Asked => ({
        ...({ kind: "read", id, inputs } as const),
        ...(base === undefined ? {} : { into: base }),
        ...(columns ? { columns } : {}),
      });
      try {
        const { reading, hasMap } = await line.sendFor("reading", into, (_, base) => asked(base), id);
        const { bibliography, saved } = reading;
        if (!saved) return { bibliography };
        return { bibliography, saved: hasMap ? { ...saved, map: IN_WORKER } : saved };
      } finally {
        signal?.removeEventListener("abort", cancel);
        line.readingSteps.delete(id);
      }
    },
    async change(bibliography, change) {
      const asked = (id: number, held: Held): Asked => ({ kind: "change", id, bibliography: held, change });
      const { reading } = await line.sendFor("reading", bibliography, (id, held) => asked(id, held!));
      return reading.bibliography;
    },
    async hubCandidates(bibliography) {
      const asked = (id: number, held: Held): Asked => ({ kind: "hub-candidates", id, bibliography: held });
      return (await line.sendFor("hub-candidates", bibliography, (id, held) => asked(id, held!))).candidates;
    },
    layoutMethods,
    async build(bibliography, recipe, saved, pace) {
      // The finished map of a file was lost with the worker that has read it.
      if (saved === IN_WORKER && !holding.knows(bibliography)) throw new WorkerLost();
      const built = await make({ bibliography, recipe }, (id, held) => ({
        ...({ kind: "build", id, bibliography: held, recipe: holding.sent(recipe), pace } as const),
        ...(saved ? { saved } : {}),
      }));
      if (saved) setTimeout(() => prepareFor(recipe), PREPARE_AFTER);
      return built;
    },
    revise(recipe, pace, of = made) {
      const bibliography = of ?? made;
      if (!bibliography) throw new Error("asked to revise a map before one was made");
      return make({ bibliography, recipe }, (id, held) => ({
        ...({ kind: "revise", id, bibliography: held, recipe: holding.sent(recipe), pace } as const),
      }));
    },
    letGoAllBut: line.letGoAllBut,
    stop() {
      line.post({ kind: "stop" });
    },
    cancel() {
      if (maps.giveUp()) line.post({ kind: "cancel" });
    },
  };
}
