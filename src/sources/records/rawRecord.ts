/**
 * What the readers of bibliographies give to collector.ts: a record with the texts as the file has them. Readers know their format; what is
 * clean text, one paper, a date or an id is decided in one place behind them.
 */
import type { Standing } from "../../model/bibliography";

/** A text, or nothing: null, undefined and white space are all "not in the source". */
export type RawText = string | null | undefined;

export interface RawReference {
  /** As in `RawRecord.ids`; addresses and bare DOIs are understood too. */
  readonly id?: RawText;
  readonly doi?: RawText;
  readonly title?: RawText;
  /** The line as it stands. */
  readonly text?: RawText;
}

export interface RawRecord {
  /** Where it stands, as a person finds it again: `line 12`, `entry "jiang2024" (line 412)`, `record 7`. */
  readonly where: string;
  readonly title?: RawText;
  readonly summary?: RawText;
  readonly abstract?: RawText;
  /** One name an item, `Family, Given` or `Given Family`. */
  readonly authors?: readonly RawText[];
  /** In any form that records.ts/dates understands: `2026-05-29`, `2026 May 29`, `2026/05//`, `May 2026`. */
  readonly date?: RawText;
  readonly year?: RawText | number;
  readonly venue?: RawText;
  readonly volume?: RawText | number;
  readonly issue?: RawText | number;
  readonly pages?: RawText;
  readonly publisher?: RawText;
  readonly type?: RawText;
  readonly standing?: Standing | null | undefined;
  readonly language?: RawText;
  readonly category?: RawText;
  readonly citedByCount?: number | RawText;
  /** A DOI, an address of one, or a text that holds one. */
  readonly doi?: RawText;
  readonly arxivId?: RawText;
  readonly pmid?: RawText | number;
  /** Further names of the work: `openalex:W…`, `s2:…`, `pmid:…`, `doi:…`, or an id that only this file knows (`key:jiang2024`), as references and citations may use it. */
  readonly ids?: readonly RawText[];
  readonly url?: RawText;
  readonly links?: readonly RawText[];
  readonly keywords?: readonly RawText[];
  /** What the record cites. */
  readonly references?: readonly RawReference[];
  /** How the record cites the hub of the file, where the file says that it does. */
  readonly citesHub?: RawCitation;
}

export interface RawCitation {
  readonly role?: RawText;
  readonly polarity?: RawText;
  readonly contexts?: readonly RawText[];
  readonly influential?: boolean | null | undefined;
}
