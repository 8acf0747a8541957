/** The worker's reading: inputs and changes of a bibliography, with progress, until they are there or the user has cancelled. */
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

/** Least milliseconds between two pauses in which messages are let in. */
const BETWEEN = 40;

export function createReadings({ post, pause, now }: Thread): Readings {
  const cancelled = new Set<number>();
  return {
    async read({ id, inputs, into, columns }) {
      const { readInputs } = await import("../reading");
      let pausedAt = now();
      const step = async (share: number) => {
        if (now() - pausedAt >= BETWEEN) {
          post({ kind: "reading-step", id, share });
          await pause(0);
          pausedAt = now();
        }
        if (cancelled.delete(id)) throw new DOMException("The reading was cancelled.", "AbortError");
      };
      const reading = await readInputs(inputs, into, { step, ...(columns ? { columns } : {}) });
      // One that was cancelled in its last moment is not wanted either.
      await step(1);
      post({ kind: "reading", id, reading });
    },
    cancel: (id) => void cancelled.add(id),
    async change(request) {
      const { changeBibliography, hubCandidates } = await import("../reading");
      const { id, bibliography } = request;
      if (request.kind === "hub-candidates")
        return post({ kind: "hub-candidates", id, candidates: hubCandidates(bibliography) });
      post({
        kind: "reading",
        id,
        reading: { bibliography: changeBibliography(bibliography, request.change) },
      });
    },
  };
}
