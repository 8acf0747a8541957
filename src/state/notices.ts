/** Sentences for the user, in the order in which they came. */
import { type ReadonlySignal, signal } from "@preact/signals-core";
import type { Note } from "../model/bibliography";
import type { Notice } from "./store";

/** Milliseconds that an information stays; errors stay until dismissed. */
const INFORMATION_TIME = 8000;

export interface Notices {
  readonly list: ReadonlySignal<readonly Notice[]>;
  tell(kind: Notice["kind"], text: string): void;
  dismiss(id: number): void;
  /** What went wrong before is over: something else has gone right. */
  dismissErrors(): void;
}

export function createNotices(): Notices {
  const list = signal<readonly Notice[]>([]);
  let lastId = 0;
  const dismiss = (id: number) => {
    list.value = list.peek().filter((notice) => notice.id !== id);
  };
  return {
    list,
    dismiss,
    dismissErrors() {
      list.value = list.peek().filter(({ kind }) => kind !== "error");
    },
    tell(kind, text) {
      const id = ++lastId;
      list.value = [...list.peek().filter((notice) => notice.text !== text), { id, kind, text }];
      if (kind === "info") setTimeout(() => dismiss(id), INFORMATION_TIME);
    },
  };
}

/** What to tell of an error. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Says how many notes there are, with the first of them; the panel has them all. */
export function tellNotes(notes: readonly Note[], tell: Notices["tell"]): void {
  const [first, ...others] = notes;
  if (!first) return;
  const more = others.length === 0 ? "" : ` ${others.length} more under “How this map was made”.`;
  tell("info", `${first.where}: ${first.what}${more}`);
}
