/** The worker's reading: inputs and changes of a bibliography, with progress, until they are there or the user has cancelled. */
import { bring } from "./bringing";
import type { HeldValues } from "./held";
import type { Request } from "./protocol";
import type { Thread } from "./thread";

type Read = Extract<Request, { kind: "read" }>;
type Change = Extract<Request, { kind: "change" | "hub-candidates" }>;

export interface Readings {
  /** Rejects with what readInputs throws, and with an `AbortError` once cancelled. */
  read(request: Read): Promise<void>;
  cancel(id: number): void;
  change(request: Change): Promise<void>;
}

export function createReadings(thread: Thread, held: HeldValues): Readings {
  const { post, pause, now, patience } = thread;
  const cancelled = new Set<number>();
  return {
    async read({ id, inputs, into, columns }) {
      const { readInputs } = await import("../reading");
      const base = into === undefined ? undefined : held.bibliography(into);
      let pausedAt = now();
      const check = () => {
        if (cancelled.delete(id)) throw new DOMException("The reading was cancelled.", "AbortError");
      };
      const step = async (share: number) => {
        if (now() - pausedAt >= patience) {
          post({ kind: "reading-step", id, share });
          await pause(0);
          pausedAt = now();
        }
        check();
      };
      const reading = await readInputs(inputs, base, { step, ...(columns ? { columns } : {}) });
      // One that was cancelled in its last moment is not wanted either.
      await step(1);
      post({ kind: "reading", id, ...(await bring(thread, held, id, reading, base, check)) });
    },
    cancel: (id) => void cancelled.add(id),
    async change(request) {
      const { changeBibliography, hubCandidates } = await import("../reading");
      const { id } = request;
      const before = held.bibliography(request.bibliography);
      if (request.kind === "hub-candidates")
        return post({ kind: "hub-candidates", id, candidates: hubCandidates(before) });
      const reading = { bibliography: changeBibliography(before, request.change) };
      post({ kind: "reading", id, ...(await bring(thread, held, id, reading, before)) });
    },
  };
}
