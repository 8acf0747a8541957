/** Sentences for the user, in the order in which they came. */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import { digits } from "../lib/digits";
import type { Note } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Notice, NoticeAction } from "./store";

/** Milliseconds that an information stays; errors stay until dismissed. */
const INFORMATION_TIME = 8000;

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  /** @param action is offered with the sentence; running it dismisses the notice. */
  tell(kind: Notice["kind"], text: string, action?: NoticeAction): void;
  dismiss(id: number): void;
  /** What went wrong before is over: something else has gone right. */
  dismissErrors(): void;
  /** What was told holds no more: another map is there. */
  dismissInformation(): void;
}

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  let lastId = 0;
  const dismiss = (id: number) => {
    list.value = list.peek().filter((notice) => notice.id !== id);
  };
  const dismissAll = (gone: Notice["kind"]) => {
    list.value = list.peek().filter(({ kind }) => kind !== gone);
  };
  return {
    list,
    dismiss,
    dismissErrors: () => dismissAll("error"),
    dismissInformation: () => dismissAll("info"),
    tell(kind, text, action) {
      const id = ++lastId;
      const offered = action && {
        label: action.label,
        run() {
          dismiss(id);
          action.run();
        },
      };
      const notice = { id, kind, text, ...(offered ? { action: offered } : {}) };
      list.value = [...list.peek().filter((other) => other.text !== text), notice];
      if (kind === "info") setTimeout(() => dismiss(id), INFORMATION_TIME);
    },
  };
}

/** What is offered where the same may well go right the next time; a sentence that is meant for the user says itself what to do. */
export function retryOf(error: unknown, again: () => void): NoticeAction | undefined {
  return error instanceof InputError ? undefined : { label: "Try again", run: again };
}

/** What to tell of an error. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Says how many notes there are, with the first of them; the panel has them all. */
export function tellNotes(notes: readonly Note[], tell: Notices["tell"]): void {
  const [first, ...others] = notes;
  if (!first) return;
  const more = others.length === 0 ? "" : ` ${digits(others.length)} more under “How this map was made”.`;
  tell("info", `${first.where}: ${first.what}${more}`);
}
