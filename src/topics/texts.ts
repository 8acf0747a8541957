/** What all names of a set are taken from: the phrases of the texts that are read, and the facets that these speak of. */
import { type Cut, cutExcluded } from "../lib/excludedWords";
import { between, type Steps } from "../lib/steps";
import { tokenise } from "../lib/tokens";
import type { Paper } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import { facetMentions } from "./facetMentions";
import type { NamingEvidence } from "./names";
import { passageSteps } from "./passages";
import { phraseSteps } from "./phraseTable";
import { facetSubjects } from "./subjects";
import { withWholeCompounds } from "./wholeCompounds";

/** Of up to so many papers abstracts are read for names; beyond, titles and summaries hold enough phrases. */
const READ_ABSTRACTS = 400;
/** Readings kept of one graph: before and after corrections, and of the broader groups. */
const KEPT = 3;

export interface Texts extends Pick<NamingEvidence, "phrases" | "facets"> {
  readonly hubTitle: string;
  /** All papers of the set, read or not. */
  readonly papers: readonly Paper[];
  /** Index of a paper that is read in `phrases` and `facets`. */
  readonly placeOf: (paper: number) => number;
  readonly cut: Cut;
}

/** What is read: the papers of the set, those of them whose texts are read (null: all), without the words that the user has excluded. */
export interface Reading {
  readonly hubTitle: string;
  readonly papers: readonly Paper[];
  readonly read: readonly number[] | null;
  /** As the user wrote them. */
  readonly excluded: readonly string[];
}

/**
 * Reads the texts, which takes most of the time that naming takes, but once for a graph as long as nothing that is read changes: a correction
 * asks for names anew, and mostly of the same texts.
 */
export function* textsFor(graph: CitationGraph, reading: Reading): Steps<Texts> {
  const known = kept.get(graph) ?? [];
  const same = known.find((other) => isSame(other.reading, reading));
  if (same) return same.texts;
  const texts = yield* readTexts(reading);
  kept.set(graph, [{ reading, texts }, ...known].slice(0, KEPT));
  return texts;
}

const kept = new WeakMap<CitationGraph, readonly { readonly reading: Reading; readonly texts: Texts }[]>();

function isSame(a: Reading, b: Reading): boolean {
  return (
    a.hubTitle === b.hubTitle &&
    areSame(a.excluded, b.excluded) &&
    areSame(a.papers, b.papers) &&
    (a.read && b.read ? areSame(a.read, b.read) : a.read === b.read)
  );
}

function areSame<Item>(a: readonly Item[], b: readonly Item[]): boolean {
  return a === b || (a.length === b.length && a.every((item, at) => item === b[at]));
}

function* readTexts({ hubTitle, papers, read, excluded }: Reading): Steps<Texts> {
  const cut = cutExcluded(excluded);
  const own = read ? read.map((i) => papers[i]!) : papers;
  const passages = yield* between(passageSteps(own, papers.length <= READ_ABSTRACTS, excluded), 0, 0.4);
  yield 0.4;
  const facets = facetSubjects(facetMentions(passages));
  yield 0.6;
  const phrases = withWholeCompounds(yield* between(phraseSteps(hubTitle, passages), 0.6, 1), own);
  const places = read && new Map(read.map((paper, place) => [paper, place]));
  return {
    hubTitle,
    papers,
    placeOf: places ? (paper) => places.get(paper)! : (paper) => paper,
    phrases,
    facets: facets.filter(({ label }) => !hasExcluded(label, cut)),
    cut,
  };
}

/** True if a word or phrase of the text is excluded. */
export function hasExcluded(text: string, cut: Cut): boolean {
  const runs = tokenise(text);
  return cut(runs).flat().length < runs.flat().length;
}
