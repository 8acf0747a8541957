/**
 * What the sources said: papers, the hub that they cite where there is one, and the citations between them.
 * Plain JSON. A field that a source does not give is absent; it is never guessed and never zero.
 */

/** Where something untidy was met in an input, and what was assumed. Both are plain sentences for the reader. */
export interface Note {
  /** The place, as a person finds it again: `line 12`, `papers[3]`, `title "…"`. */
  readonly where: string;
  /** What was found there, what was done about it. */
  readonly what: string;
}

/** A work that a paper cites, as far as the source names it: at least one of the fields is present. */
export interface Reference {
  /** As `Paper.id` or one of `Paper.ids`: `doi:…`, `arxiv:…`, `pmid:…`, `openalex:W…`, `s2:…`. */
  readonly id?: string;
  readonly title?: string;
  /** The source's own line for the work, where it names neither id nor title: `SMITH J, 2001, NATURE, V1, P1`. */
  readonly text?: string;
}

/** What kind of record it is, where that matters for reading the map: shown with the paper. */
export type Standing = "retracted" | "correction" | "peer-review" | "paratext";

/** A paper as its sources describe it. Texts are plain text (never markup) and must be escaped where they are shown. */
export interface Paper {
  /** Stable: `doi:…`, `arxiv:…`, else `title:` and a hash of the normalised title; never an index. */
  readonly id: string;
  /** Where the source gives none, the best id that it gives: then `untitled` is true. */
  readonly title: string;
  readonly untitled?: true;
  /** Further names of the same work, as references may use them: `pmid:…`, `openalex:W…`, `s2:…`, the DOI of a preprint. */
  readonly ids?: readonly string[];
  /** One or two sentences about what the paper does. */
  readonly summary?: string;
  readonly abstract?: string;
  /** As the source writes them: `Given Family`, or `Family, Given` where it parts the two (lib/personName.ts reads both). */
  readonly authors?: readonly string[];
  /** ISO 8601, as exact as the source is: `2026`, `2026-05` or `2026-05-29`. */
  readonly date?: string;
  readonly year?: number;
  readonly venue?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** `12–19`, `e1003`. */
  readonly pages?: string;
  readonly publisher?: string;
  /** Kind of work in the source's words: `article`, `inproceedings`, `JOUR`. */
  readonly type?: string;
  readonly standing?: Standing;
  /** ISO 639-1 where the source says it so, else its own word. */
  readonly language?: string;
  /** How often the work is cited, by the source's count. */
  readonly citedByCount?: number;
  /** Subject class of the source, for instance `cs.SE`. */
  readonly category?: string;
  /** Without `https://doi.org/`. */
  readonly doi?: string;
  /** Without `arXiv:`, for instance `2605.30777`. */
  readonly arxivId?: string;
  readonly pmid?: string;
  /** The page of the paper; http or https. */
  readonly url?: string;
  /** Further pages (code, project), http or https. */
  readonly links?: readonly string[];
  readonly references?: readonly Reference[];
  readonly keywords?: readonly string[];
  /** The source's own verdict on the paper, in its words, for instance `unverdicted`. */
  readonly verdict?: string;
  /** The source's own novelty score, in its words, for instance `7.0`. */
  readonly novelty?: string;
  /** True if the source lists the paper among its representative ones. */
  readonly representative?: boolean;
  /** Field name → where this field came from, for fields that do not come from `Bibliography.origin`. */
  readonly origins?: Readonly<Record<string, string>>;
  /** Field name → its text as the source has it, where cleaning changed more than spaces (markup, capitals, prefixes). */
  readonly originals?: Readonly<Record<string, string>>;
}

/** A count as the source states it, for instance {label: "background", count: 11}. */
export interface Tally {
  readonly label: string;
  readonly count: number;
}

/** The paper in the middle, with what the source says of its citations. */
export interface Hub extends Paper {
  /** The source's own words for the hub's rank, for instance `Canonical reference`. */
  readonly rank?: string;
  /** A sentence of the source about the citations, kept word for word; no number is computed from it. */
  readonly headline?: string;
  /** How many papers cite the hub, where the source says so; not the number of papers at hand. */
  readonly citingCount?: number;
  readonly roles?: readonly Tally[];
  readonly polarities?: readonly Tally[];
  readonly years?: readonly Tally[];
}

/** A stated citation: `source` cites `target` (ids of papers or of the hub). Lists of roles and polarities are open. */
export interface Citation {
  readonly source: string;
  readonly target: string;
  readonly role?: string;
  readonly polarity?: string;
  /** Sentences of the citing paper around the citation. */
  readonly contexts?: readonly string[];
  /** The source's own verdict that the cited work mattered much to the citing one. */
  readonly influential?: boolean;
}

/** One file (or answer, or pasted text) that was read, with the sum of its entries: `records` + `refused`. */
export interface ReadFile {
  readonly name: string;
  /** Id of the source that read it. */
  readonly format: string;
  /** What that format is called: `BibTeX`. */
  readonly label?: string;
  /** Entries that became a paper, the hub, or part of a paper that was there already. */
  readonly records: number;
  readonly refused: number;
  /** Which entries were refused and why, the first 200. */
  readonly refusals: readonly Note[];
  /** Of a table: its columns, and which of them was taken for which field. */
  readonly columns?: TableColumns;
}

/** How the columns of a table were understood. */
export interface TableColumns {
  readonly header: readonly string[];
  /** Field of a record (`title`, `abstract`, `authors`, …) → name of its column. */
  readonly fields: Readonly<Record<string, string>>;
  /** The first rows, at most three, to recognise the columns by. */
  readonly sample: readonly (readonly string[])[];
}

/** Two records that were taken for one paper. Can be undone: then `other` is a paper of its own again. */
export interface Merge {
  /** Id of the paper that holds both. */
  readonly paper: string;
  /** The record that was joined to it, as it was before. */
  readonly other: Paper;
  /** The paper as it was before. */
  readonly before: Paper;
  /** What the two had in common. */
  readonly by: "doi" | "arxiv" | "pmid" | "id" | "title";
  /** Citations that `other`, or of the first merge of a paper either record, was stated to make or to get, by the id of that record. */
  readonly citations?: readonly Citation[];
  /** The user has parted the two. */
  readonly undone?: true;
}

/** Everything the inputs said. Also the `orrery-bibliography` file format (docs/formats.md). */
export interface Bibliography {
  readonly type: "orrery-bibliography";
  readonly version: 1;
  /** Id of the source that read it, for instance `hub-page`; `several` where papers of another input were added. */
  readonly format: string;
  /** Name of the file, `pasted text`, …: what "read from" says on the map. */
  readonly origin: string;
  /** Null: no paper stands in the middle. */
  readonly hub: Hub | null;
  /** In the order of the source, ids unique, the hub not among them. */
  readonly papers: readonly Paper[];
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
  /** What was read, in the order given; absent in what older versions saved. */
  readonly files?: readonly ReadFile[];
  readonly merges?: readonly Merge[];
}
