/** The page's side of look-ups in the worker. */
import type { Bibliography } from "../model/bibliography";
import type { LookUp, LookUpProgress, ServiceId } from "../model/online";
import type { Line } from "./line";
import type { Access, FoundWorks, Held, LookedUpReading, LookUpRequest, ServiceFacts } from "./protocol";

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

/** What look-ups need of the line to the worker. */
export type WorkerLine = Pick<Line, "nextId" | "sendFor" | "post" | "steps">;

export function createLookUpClient({ nextId, sendFor, post, steps }: WorkerLine): LookUpClient {
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
      return (await sendFor("services", undefined, (id) => ({ kind: "services", id }))).services;
    },
    find(query, { from, others, access, ...ending }) {
      const id = nextId();
      return endable(id, { access, ...ending }, null, async () => {
        const request = { kind: "find", id, query, from, others, access } as const;
        return (await sendFor("found", undefined, () => request, id)).found;
      });
    },
    lookUp(request, { into, enough, access, ...ending }) {
      const id = nextId();
      return endable(id, { access, ...ending }, enough, async () => {
        // Gaps are filled in their own bibliography: nothing is named twice.
        const base = request.kind === "fill" ? request.bibliography : into;
        const asked = (held: Held | undefined): LookUpRequest & { id: number } => ({
          ...({ kind: "look-up", id, access } as const),
          request: request.kind === "fill" ? { ...request, bibliography: held! } : request,
          ...(held === undefined || request.kind === "fill" ? {} : { into: held }),
        });
        return (await sendFor("looked-up", base, (_, held) => asked(held), id)).looked;
      });
    },
  };
}
