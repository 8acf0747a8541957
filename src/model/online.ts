/** Asking scholarly services: what is asked, what they answer, and the surroundings (network, clock, cache, keys) that page and command bring. */
import type { Bibliography } from "./bibliography";

export const serviceIds = [
  "openalex",
  "semantic-scholar",
  "crossref",
  "opencitations",
  "europe-pmc",
  "arxiv",
  "zotero",
] as const;
export type ServiceId = (typeof serviceIds)[number];

/** A work that a service knows: what a user chooses from. */
export interface FoundWork {
  readonly service: ServiceId;
  /** The service's own name for it, as it wants to be asked: `W2741809807`, a Semantic Scholar id, a DOI, `MED:12345`. */
  readonly key: string;
  readonly title: string;
  /** The first few, `Given Family`. */
  readonly authors: readonly string[];
  readonly year?: number;
  readonly venue?: string;
  readonly doi?: string;
  /** How many works cite it, by that service. */
  readonly citedByCount?: number;
}

/** What can be asked of the services. */
export type LookUp =
  /** Papers that cite the work, with the work as hub. `most`: stop after so many, newest or most relevant first as the service has it. */
  | { readonly kind: "citing"; readonly work: FoundWork; readonly most: number }
  /** What the papers (and the hub) of a bibliography lack: only fields that are absent are filled, each remembers its service. */
  | {
      readonly kind: "fill";
      readonly bibliography: Bibliography;
      readonly services: readonly ServiceId[];
      readonly fields: readonly GapField[];
    }
  /** A Zotero library or collection: the address of it, `users/123`, `groups/456/collections/ABC`. */
  | { readonly kind: "zotero"; readonly library: string; readonly most: number };

export const gapFields = [
  "title",
  "abstract",
  "summary",
  "references",
  "authors",
  "date",
  "venue",
  "doi",
  "standing",
] as const;
export type GapField = (typeof gapFields)[number];

export interface LookUpProgress {
  readonly service: ServiceId;
  /** What is being done, for the reader: `Papers that cite it`, `Waiting 12 s: OpenAlex asks for it`. */
  readonly stage: string;
  readonly got: number;
  /** Null: the service does not say. */
  readonly total: number | null;
  /** What the service says is left of the day's or the minute's budget, in its words; null: it does not say. */
  readonly budget: string | null;
}

/** Answers of services kept on the machine, so that a look-up goes on where it stopped and is not paid twice. */
export interface AnswerCache {
  /** Null: not there, or too old. */
  get(key: string): Promise<string | null>;
  set(key: string, text: string): Promise<void>;
}

export interface Wire {
  readonly fetch: typeof fetch;
  /** Resolves after so many milliseconds; rejects with an `AbortError` once `signal` (of the wire, or the one given) is aborted. */
  wait(ms: number, signal?: AbortSignal): Promise<void>;
  /** Milliseconds since 1970: for `Retry-After` dates and for the pauses between questions only. */
  now(): number;
  /** Aborted: the look-up ends; what has come is kept (`LookedUp.stopped`). */
  readonly signal: AbortSignal;
  /** Null: nothing is kept. */
  readonly cache: AnswerCache | null;
  /** The user's own keys; sent as headers (OpenAlex: `api_key`, the only way it has), never kept in maps or exports. */
  readonly keys: Readonly<Partial<Record<ServiceId, string>>>;
  /** An address in place of the service's own, without a slash at its end: a server of tests, a mirror, Zotero's local one. */
  readonly addresses: Readonly<Partial<Record<ServiceId, string>>>;
  /** For services that ask who is there (Crossref's and OpenAlex's polite pools). */
  readonly mailto?: string;
  tell(progress: LookUpProgress): void;
}

export interface LookedUp {
  readonly bibliography: Bibliography;
  /** Why not all of it came, as a sentence; null: all that the service has (or `most`) is there. */
  readonly stopped: string | null;
}
