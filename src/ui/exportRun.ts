/** Making a file in the page: its progress, its cancelling, and what is to be said of it. */
import { type Signal, signal } from "@preact/signals";

export interface Said {
  readonly error: boolean;
  readonly text: string;
}

export interface ExportRun {
  /** Share done, 0..1; null while nothing is being made. */
  readonly share: Signal<number | null>;
  readonly said: Signal<Said | null>;
  /** @param work gets what exporters want of their surroundings; its sentence is said at the end. */
  start(work: (hooks: Hooks) => Promise<string>): Promise<void>;
  cancel(): void;
}

/** Two fields of `ExportContext`. */
export interface Hooks {
  tell(sentence: string): void;
  step(share: number): Promise<void>;
}

/** Milliseconds between two drawings of the progress. */
const FRAME = 40;

export function createExportRun(): ExportRun {
  const share = signal<number | null>(null);
  const said = signal<Said | null>(null);
  let stop: AbortController | null = null;
  return {
    share,
    said,
    async start(work) {
      stop?.abort();
      const mine = new AbortController();
      stop = mine;
      share.value = 0;
      said.value = null;
      const told: string[] = [];
      let drawn = performance.now();
      const hooks: Hooks = {
        tell: (sentence) => told.push(sentence),
        async step(done) {
          mine.signal.throwIfAborted();
          if (performance.now() - drawn < FRAME) return;
          // Parts of the work that count anew must not look like a step back.
          share.value = Math.max(share.value ?? 0, done);
          await new Promise((resolve) => setTimeout(resolve));
          drawn = performance.now();
          mine.signal.throwIfAborted();
        },
      };
      const end = (last: Said) => {
        // A newer run has taken the place of this one.
        if (stop !== mine) return;
        stop = null;
        share.value = null;
        said.value = last;
      };
      try {
        const sentence = await work(hooks);
        mine.signal.throwIfAborted();
        end({ error: false, text: [sentence, ...new Set(told)].join(". ") });
      } catch (error) {
        if (mine.signal.aborted) end({ error: false, text: "Cancelled; nothing was saved" });
        else end({ error: true, text: error instanceof Error ? error.message : String(error) });
      }
    },
    cancel: () => stop?.abort(),
  };
}
