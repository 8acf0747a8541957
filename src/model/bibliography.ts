/**
 * What the sources said: a hub paper, the papers that cite it, and the citations between them.
 * Plain JSON. A field that a source does not give is absent; it is never guessed and never zero.
 */

/** Where something untidy was met in an input, and what was assumed. Both are plain sentences for the reader. */
export interface Note {
  /** The place, as a person finds it again: `line 12`, `papers[3]`, `title "…"`. */
  readonly where: string;
  /** What was found there, what was done about it. */
  readonly what: string;
}

/** A work that a paper cites, as far as the source names it: at least one of the two fields is present. */
export interface Reference {
  readonly id?: string;
  readonly title?: string;
}

/** A paper as its sources describe it. Texts are plain text (never markup) and must be escaped where they are shown. */
export interface Paper {
  /** Stable: `doi:…`, `arxiv:…`, else `title:` and a hash of the normalised title; never an index. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences about what the paper does. */
  readonly summary?: string;
  readonly abstract?: string;
  readonly authors?: readonly string[];
  /** ISO 8601, as exact as the source is: `2026`, `2026-05` or `2026-05-29`. */
  readonly date?: string;
  readonly year?: number;
  readonly venue?: string;
  /** Subject class of the source, for instance `cs.SE`. */
  readonly category?: string;
  /** Without `https://doi.org/`. */
  readonly doi?: string;
  /** Without `arXiv:`, for instance `2605.30777`. */
  readonly arxivId?: string;
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
}

/** Everything one input said. Also the `orrery-bibliography` file format (docs/formats.md). */
export interface Bibliography {
  readonly type: "orrery-bibliography";
  readonly version: 1;
  /** Id of the source that read it, for instance `hub-page`; `several` where papers of another input were added. */
  readonly format: string;
  /** Name of the file, `pasted text`, …: what "read from" says on the map. */
  readonly origin: string;
  readonly hub: Hub;
  /** In the order of the source, ids unique, the hub not among them. */
  readonly papers: readonly Paper[];
  readonly citations: readonly Citation[];
  readonly notes: readonly Note[];
}
