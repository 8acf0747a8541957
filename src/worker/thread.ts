/** The worker's surroundings, of which tests bring their own. */
import type { WordVectors } from "../lib/wordVectors";
import type { AnswerCache } from "../model/online";
import type { Answer } from "./protocol";

/** What the worker needs from its surroundings. */
export interface Thread {
  /** Sends an answer to the page. @param transfer buffers that are handed over. */
  post(answer: Answer, transfer?: ArrayBuffer[]): void;
  /** Resolves after about the given milliseconds, letting messages in (0 = only that). */
  pause(ms: number): Promise<void>;
  /** Milliseconds since some moment. Decides what is shown on the way, never what is made. */
  now(): number;
  /**
   * Milliseconds between two unfinished maps that are sent where no pace is asked for: drawing one costs the page more than making it costs
   * here, so a layout that is soon ready is best drawn once.
   */
  readonly between: number;
  /** Milliseconds of work after which messages are let in: a pause costs, and whoever cancels waits for the next. */
  readonly patience: number;
  /** The word vectors; null where they cannot be had now. Called again for a later map then. */
  vectors(): Promise<WordVectors | null>;
  /** Asks the services. */
  readonly fetch: typeof fetch;
  /** Where their answers are kept; null where they cannot be. */
  answers(): Promise<AnswerCache | null>;
}
