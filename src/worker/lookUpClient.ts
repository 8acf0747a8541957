/** The page's side of look-ups in the worker. */
import type { Bibliography } from "../model/bibliography";
import type { LookUp, LookUpProgress, ServiceId } from "../model/online";
import type {
  Access,
  FoundWorks,
  IdentifiedAnswer,
  LookedUpReading,
  LookUpAnswer,
  LookUpRequest,
  ServiceFacts,
} from "./protocol";

export interface LookUpClient {
  /** Those that a page may ask. */
  services(): Promise<readonly ServiceFacts[]>;
  /** Rejects with `ServiceError`, or an `AbortError` once it was ended. */
  find(query: string, options: FindOptions): Promise<FoundWorks>;
  /** Rejects with `ServiceError`, `InputError`, or an `AbortError` once it was ended and nothing is there to be kept. */
  lookUp(request: LookUp, options: LookUpOptions): Promise<LookedUpReading>;
}

interface Ending {
  readonly access: Access;
  /** Aborted: all is given up. */
  readonly signal: AbortSignal;
  readonly onStep: (progress: LookUpProgress) => void;
}

export interface FindOptions extends Ending {
  readonly from: ServiceId;
  /** True: the others may be asked too where that one does not know it. */
  readonly others: boolean;
}

export interface LookUpOptions extends Ending {
  /** Aborted: what has come is the answer. */
  readonly enough: AbortSignal;
  /** What the papers are added to. */
  readonly into?: Bibliography;
}

/** The line to the worker. */
export interface WorkerLine {
  nextId(): number;
  send(request: LookUpRequest): Promise<IdentifiedAnswer>;
  /** Without an answer. */
  post(request: LookUpRequest): void;
  /** Who is told of the progress of the look-up of that id. */
  readonly steps: Map<number, (progress: LookUpProgress) => void>;
}

export function createLookUpClient({ nextId, send, post, steps }: WorkerLine): LookUpClient {
  async function answered<Kind extends LookUpAnswer["kind"]>(
    kind: Kind,
    request: LookUpRequest,
  ): Promise<Extract<LookUpAnswer, { kind: Kind }>> {
    const answer = await send(request);
    if (answer.kind !== kind) throw new Error(`unexpected answer: ${answer.kind}`);
    return answer as Extract<LookUpAnswer, { kind: Kind }>;
  }

  async function endable<Value>(
    id: number,
    { onStep, signal }: Ending,
    enough: AbortSignal | null,
    work: () => Promise<Value>,
  ): Promise<Value> {
    signal.throwIfAborted();
    const giveUp = () => post({ kind: "end-look-up", id, keep: false });
    const keep = () => post({ kind: "end-look-up", id, keep: true });
    signal.addEventListener("abort", giveUp);
    enough?.addEventListener("abort", keep);
    steps.set(id, onStep);
    try {
      return await work();
    } finally {
      signal.removeEventListener("abort", giveUp);
      enough?.removeEventListener("abort", keep);
      steps.delete(id);
    }
  }

  return {
    async services() {
      return (await answered("services", { kind: "services", id: nextId() })).services;
    },
    find(query, { from, others, access, ...ending }) {
      const id = nextId();
      return endable(id, { access, ...ending }, null, async () => {
        const request = { kind: "find", id, query, from, others, access } as const;
        return (await answered("found", request)).found;
      });
    },
    lookUp(request, { into, enough, access, ...ending }) {
      const id = nextId();
      return endable(id, { access, ...ending }, enough, async () => {
        const asked = { kind: "look-up", id, request, access, ...(into ? { into } : {}) } as const;
        return (await answered("looked-up", asked)).looked;
      });
    },
  };
}
