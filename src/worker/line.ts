/**
 * The line to the worker: requests out, answers in, each to whoever waits for it. Bibliographies are put together from their pieces; a worker that
 * dies rejects all that was asked of it, and the next request starts another.
 */
import type { Bibliography } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { LookUpProgress } from "../model/online";
import { ServiceError } from "../model/serviceError";
import { createHolding, type Holding } from "./holding";
import { createJoiner, type Joiner } from "./pieces";
import type { Answer, Held, IdentifiedAnswer, Request } from "./protocol";
import { WorkerLost } from "./workerLost";

/** The part of a Worker that the page needs. */
export interface WorkerLike {
  postMessage(message: Request, transfer?: Transferable[]): void;
  addEventListener(type: "message", listener: (event: { data: Answer }) => void): void;
  addEventListener(type: "error" | "messageerror", listener: (event: { message?: string }) => void): void;
  terminate(): void;
}

/** The table of word vectors as it ships. Rejects where it cannot be had now. */
export type LoadTable = () => Promise<ArrayBuffer>;

/** A request that is answered. */
export type Asked = Request & { readonly id: number };

/** Where the making of a map is. */
export type MapAnswer = Extract<IdentifiedAnswer, { kind: "step" | "map" }>;

export interface Line {
  nextId(): number;
  /** The present worker; null: none was started yet, or it has died. */
  worker(): WorkerLike | null;
  /** The same, started if there is none. */
  start(): WorkerLike;
  /** Rejects with the failure that is the answer, or with `WorkerLost`. */
  send(request: Asked): Promise<IdentifiedAnswer>;
  /**
   * Rejects, too, where the answer is of another kind.
   * @param base a bibliography that the request names; the worker comes to know it by the number that `request` gets.
   */
  sendFor<Kind extends IdentifiedAnswer["kind"]>(
    kind: Kind,
    base: Bibliography | undefined,
    request: (id: number, base: Held | undefined) => Asked,
    id?: number,
  ): Promise<Extract<IdentifiedAnswer, { kind: Kind }>>;
  /** Without an answer; not at all where there is no worker. */
  post(request: Request): void;
  /** Answers a request in the worker's place. */
  answer(id: number, answer: IdentifiedAnswer): void;
  fail(id: number, error: Error): void;
  readonly holding: Holding;
  /** The worker lets go what it holds but these and what a request names that is not answered yet. */
  letGoAllBut(kept: ReadonlySet<object>): void;
  /** Who is told of the progress of the reading, and of the look-up, of that id. */
  readonly readingSteps: Map<number, (share: number, isRead: boolean) => void>;
  readonly steps: Map<number, (progress: LookUpProgress) => void>;
}

interface Waiting {
  resolve(answer: IdentifiedAnswer): void;
  reject(error: Error): void;
}

/**
 * @param onMap is given all steps and maps in the order in which they come, before whoever waits for a map.
 * @param onDeath is told before those who wait.
 */
export function createLine(
  startWorker: () => WorkerLike,
  loadTable: LoadTable,
  onMap: (answer: MapAnswer) => void,
  onDeath: () => void,
): Line {
  let worker: WorkerLike | null = null;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();
  const readingSteps: Line["readingSteps"] = new Map();
  const steps: Line["steps"] = new Map();
  const bases = new Map<number, Bibliography>();
  const joining = new Map<number, Joiner>();

  const nextId = () => ++lastId;
  const running = () => {
    worker ??= start();
    return worker;
  };
  const post = (request: Request) => worker?.postMessage(request);
  const holding = createHolding(nextId, (request) => running().postMessage(request), post);

  function start(): WorkerLike {
    const started = startWorker();
    started.addEventListener("message", ({ data }) => {
      if (worker !== started) return;
      if (data.kind === "wants-vectors") void sendTable(started);
      else receive(data);
    });
    const die = (event: { message?: string }) => {
      started.terminate();
      if (worker !== started) return;
      worker = null;
      holding.forget();
      onDeath();
      const ids = [...waiting.keys()];
      for (const id of ids) fail(id, new WorkerLost(event.message));
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
    const { id } = answer;
    switch (answer.kind) {
      case "reading-step":
        readingSteps.get(id)?.(answer.share, false);
        return;
      case "look-up-step":
        steps.get(id)?.(answer.progress);
        return;
      case "piece": {
        const joiner = joining.get(id) ?? createJoiner(bases.get(id));
        joining.set(id, joiner);
        joiner.add(answer.piece);
        readingSteps.get(id)?.(answer.share, true);
        return;
      }
      case "step":
        onMap(answer);
        return;
      case "failed":
        fail(id, errorOf(answer));
        return;
      case "map":
        onMap(answer);
    }
    settle(id, completed(answer));
  }

  function settle(id: number, answer: IdentifiedAnswer): void {
    const waiter = waiting.get(id);
    waiting.delete(id);
    waiter?.resolve(answer);
  }

  function fail(id: number, error: Error): void {
    const waiter = waiting.get(id);
    waiting.delete(id);
    waiter?.reject(error);
  }

  /** The answer with the lists of its bibliography, which came before it; the worker knows it by the id of the request. */
  function completed(answer: IdentifiedAnswer): IdentifiedAnswer {
    if (answer.kind !== "reading" && answer.kind !== "looked-up") return answer;
    const reading = answer.kind === "reading" ? answer.reading : answer.looked.reading;
    const joiner = joining.get(answer.id) ?? createJoiner();
    const bibliography = joiner.finish(reading.bibliography);
    holding.note(answer.id, bibliography);
    const whole = { ...reading, bibliography };
    return answer.kind === "reading"
      ? { ...answer, reading: whole }
      : { ...answer, looked: { ...answer.looked, reading: whole } };
  }

  function send(request: Asked): Promise<IdentifiedAnswer> {
    const to = running();
    const answered = new Promise<IdentifiedAnswer>((resolve, reject) =>
      waiting.set(request.id, { resolve, reject }),
    );
    to.postMessage(request);
    return answered;
  }

  return {
    nextId,
    worker: () => worker,
    start: running,
    send,
    async sendFor(kind, base, request, id = nextId()) {
      const held = base && holding.hold(base);
      const number = typeof held === "object" ? await held : held;
      if (base) bases.set(id, base);
      try {
        const answer = await send(request(id, number));
        if (answer.kind !== kind) throw new Error(`unexpected answer: ${answer.kind}`);
        return answer as Extract<IdentifiedAnswer, { kind: typeof kind }>;
      } finally {
        bases.delete(id);
        joining.delete(id);
      }
    },
    post,
    answer: settle,
    fail,
    holding,
    letGoAllBut: (kept) => holding.letGoAllBut(new Set([...kept, ...bases.values()])),
    readingSteps,
    steps,
  };
}

function errorOf(answer: Extract<IdentifiedAnswer, { kind: "failed" }>): Error {
  const { message, expected, cancelled, columns, service } = answer;
  if (cancelled) return new DOMException(message, "AbortError");
  if (service) return new ServiceError(service.id, service.trouble, message, service.retryAfter);
  return expected ? new InputError(message, columns) : new Error(message);
}
