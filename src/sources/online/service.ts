/** The shape of a service that can be asked. To add one: its file, its line in services.ts, its host in hosts.ts. */
import type { FoundWork, GapField, ServiceId, Wire } from "../../model/online";
import type { RawRecord } from "../records/rawRecord";

/** Records that came with one answer. An entry without title and id may be among them: it is refused behind, with a sentence. */
export interface PageOfRecords {
  readonly records: readonly RawRecord[];
  /** How many the service has in all, as this answer says; null: it does not say. */
  readonly total: number | null;
}

/** A paper with gaps, as it can be asked for. */
export interface Wanted {
  /** As `Paper.id` and `Paper.ids`: `doi:…`, `arxiv:…`, `pmid:…`, `openalex:W…`, `s2:…`. */
  readonly ids: readonly string[];
  /** Absent where the paper has none. */
  readonly title?: string;
  readonly year?: number;
}

/** What was found of the paper with that index in the list that was given. */
export interface Filled {
  readonly index: number;
  readonly record: RawRecord;
}

/** All methods throw `ServiceError`, or an `AbortError` once `wire.signal` is aborted. */
export interface Service {
  readonly id: ServiceId;
  readonly label: string;
  /** `api.openalex.org`: to whom one speaks, for the reader. */
  readonly host: string;
  /** A page may ask it (CORS); else the command only. */
  readonly inPage: boolean;
  /** The works that the query names or may mean, the best first; empty: none. @param query an id as `idOfWork` spells it, else a title. */
  find?(query: string, wire: Wire): Promise<readonly FoundWork[]>;
  /** The papers that cite it, each record with `citesHub`, page by page, as long as the caller goes on asking. */
  citing?(work: FoundWork, wire: Wire): AsyncIterable<PageOfRecords>;
  /** The work itself. Without it, what `find` said of it is the hub. */
  hub?(work: FoundWork, wire: Wire): Promise<RawRecord>;
  /**
   * What the service knows of the papers, batch by batch. A record may say more than `fields`. Papers without an id may be looked up by
   * title: all namesakes found come in one batch, and whether one of them is the paper is decided behind.
   */
  fill?(works: readonly Wanted[], fields: readonly GapField[], wire: Wire): AsyncIterable<readonly Filled[]>;
  /** All of a library. */
  library?(library: string, wire: Wire): AsyncIterable<PageOfRecords>;
}
