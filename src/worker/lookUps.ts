/** The worker's look-ups: the services are asked from here, with progress, until all is there or the user ends it. */
import type { AnswerCache, LookUp, LookUpProgress, Wire } from "../model/online";
import { bring } from "./bringing";
import type { HeldValues } from "./held";
import type { Access, Request } from "./protocol";
import type { Thread } from "./thread";

type Ask = Extract<Request, { kind: "services" | "find" | "look-up" }>;

export interface LookUps {
  /** Rejects with what the services throw, and with an `AbortError` once ended before anything came, or not to be kept. */
  ask(request: Ask): Promise<void>;
  /** @param keep true: what has come until now is the answer. */
  end(id: number, keep: boolean): void;
}

interface Running {
  readonly ending: AbortController;
  keep: boolean;
}

export function createLookUps(thread: Thread, held: HeldValues): LookUps {
  const running = new Map<number, Running>();
  let answers: Promise<AnswerCache | null> | null = null;

  async function wireFor(access: Access, signal: AbortSignal, tell: Wire["tell"]): Promise<Wire> {
    if (access.keeps) answers ??= thread.answers();
    return {
      // The same one each time: by it the pauses between questions are remembered.
      fetch: thread.fetch,
      wait: (ms, other) => wait(ms, other ? [signal, other] : [signal]),
      now: () => Date.now(),
      signal,
      cache: access.keeps ? await answers : null,
      keys: access.keys,
      addresses: access.addresses,
      ...(access.mailto ? { mailto: access.mailto } : {}),
      tell,
    };
  }

  return {
    async ask(request) {
      const { id } = request;
      const mine: Running = { ending: new AbortController(), keep: true };
      running.set(id, mine);
      try {
        const { findInPage, lookUpInPage, servicesInPage } = await import("../lookingUp");
        if (request.kind === "services")
          return thread.post({ kind: "services", id, services: servicesInPage() });
        const { signal } = mine.ending;
        const tell = (progress: LookUpProgress) => thread.post({ kind: "look-up-step", id, progress });
        const wire = await wireFor(request.access, signal, tell);
        if (request.kind === "find") {
          const { works, instead } = await findInPage(request.query, request.from, request.others, wire);
          return thread.post({ kind: "found", id, found: { works, instead } });
        }
        const asked: LookUp =
          request.request.kind === "fill"
            ? { ...request.request, bibliography: held.bibliography(request.request.bibliography) }
            : request.request;
        const into = request.into === undefined ? undefined : held.bibliography(request.into);
        const { reading, stopped } = await lookUpInPage(asked, wire, into);
        const check = () => {
          if (!mine.keep) signal.throwIfAborted();
        };
        check();
        const base = asked.kind === "fill" ? asked.bibliography : into;
        const brought = await bring(thread, held, id, reading, base, check);
        thread.post({ kind: "looked-up", id, looked: { reading: brought.reading, stopped } });
      } finally {
        running.delete(id);
      }
    },
    end(id, keep) {
      const mine = running.get(id);
      if (!mine) return;
      mine.keep = keep;
      mine.ending.abort();
    },
  };
}

/** Resolves after so many milliseconds; rejects once one of the signals is aborted. */
function wait(ms: number, signals: readonly AbortSignal[]): Promise<void> {
  const signal = AbortSignal.any([...signals]);
  return new Promise((resolve, reject) => {
    const end = () => {
      clearTimeout(timer);
      reject(signal.reason as Error);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", end);
      resolve();
    }, ms);
    if (signal.aborted) end();
    else signal.addEventListener("abort", end, { once: true });
  });
}
