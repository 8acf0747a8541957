/** What was read → the numbers and sentences of its report, and whether there is any need to show it. */
import type { Bibliography, Merge, Note, Paper } from "../model/bibliography";
import { type CountedField, fieldCounts } from "../model/fieldCounts";
import type { HubCandidate } from "../model/hubChoice";
import { joinedRecords } from "../model/joinedRecords";

export interface FieldShare {
  readonly field: CountedField;
  readonly label: string;
  /** Number of papers that have it. */
  readonly count: number;
}

/** `always`: also told where no paper has it. */
const FIELDS: readonly { readonly field: CountedField; readonly label: string; readonly always?: true }[] = [
  { field: "title", label: "Title", always: true },
  { field: "abstract", label: "Abstract", always: true },
  { field: "summary", label: "Summary" },
  { field: "authors", label: "Authors", always: true },
  { field: "date", label: "Year", always: true },
  { field: "venue", label: "Journal or venue" },
  { field: "doi", label: "DOI", always: true },
  { field: "arxivId", label: "arXiv id" },
  { field: "pmid", label: "PubMed id" },
  { field: "references", label: "References", always: true },
  { field: "keywords", label: "Keywords", always: true },
  { field: "category", label: "Subject class" },
  { field: "citedByCount", label: "Times cited" },
];

export function fieldShares(papers: readonly Paper[]): FieldShare[] {
  const counts = fieldCounts(papers);
  return FIELDS.flatMap(({ field, label, always }) =>
    always || counts[field] > 0 ? [{ field, label, count: counts[field] }] : [],
  );
}

/** What topics have to do with, where that is little; null: there are texts. */
export function thinTexts(papers: readonly Paper[]): string | null {
  const { abstract, summary, title } = fieldCounts(papers);
  if (papers.length === 0 || abstract + summary > 0) return null;
  return title > 0
    ? "Titles only: abstracts would make topics more certain."
    : "Ids only: titles and abstracts are needed for topics that mean something.";
}

/** Number of citations between papers, those of the hub not counted. */
export function citationsAmong({ papers, citations }: Bibliography): number {
  const ids = new Set(papers.map(({ id }) => id));
  return citations.filter(({ source, target }) => ids.has(source) && ids.has(target)).length;
}

/** Number of papers that say what they cite: by references or by stated citations. */
export function papersWithReferences({ papers, citations }: Bibliography): number {
  const citing = new Set(citations.map(({ source }) => source));
  return papers.filter(({ id, references = [] }) => references.length > 0 || citing.has(id)).length;
}

/** True where the papers cite more than the hub, so that another work could stand in its place. */
export function hasHubChoice({ hub, papers, citations }: Bibliography): boolean {
  return (
    papers.some(({ references = [] }) => references.length > 0) ||
    citations.some(({ target }) => target !== hub?.id)
  );
}

/** A merge with its place in the bibliography. */
export interface PlacedMerge {
  readonly place: number;
  readonly merge: Merge;
}

/** The least certain ones first: those that share a title only, then those that share an id but have other titles. */
export function mergesToCheck({ merges = [] }: Bibliography): PlacedMerge[] {
  const ranked: [PlacedMerge[], PlacedMerge[], PlacedMerge[]] = [[], [], []];
  for (const [place, merge] of merges.entries()) {
    const rank = merge.by === "title" ? 0 : haveOneTitle(merge.before, merge.other) ? 2 : 1;
    ranked[rank].push({ place, merge });
  }
  return ranked.flat();
}

/** True where the titles differ in signs, spaces and capitals at most; a paper without one differs from none. */
export function haveOneTitle(a: Paper, b: Paper): boolean {
  return a.untitled === true || b.untitled === true || letters(a.title) === letters(b.title);
}

function letters(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** What is said of inputs of which nothing could be read. @param names of the inputs. */
export function unreadInputs({ notes, files = [] }: Bibliography, names: readonly string[]): Note[] {
  // Inputs that were read together, as the two files of a network, are one file by the names of both.
  const read = new Set(files.flatMap(({ name }) => [name, ...name.split(", ")]));
  return notes.filter(
    ({ where }) => !read.has(where) && names.some((name) => where === name || where.startsWith(`${name}/`)),
  );
}

/**
 * True where a user would want to know before going on: several files, something refused or joined, no hub, titles only.
 * @param into what it was added to; null: it is all new. @param names of the inputs.
 */
export function isWorthTelling(
  bibliography: Bibliography,
  into: Bibliography | null,
  names: readonly string[],
): boolean {
  const { files = [], merges = [], hub, papers } = bibliography;
  const news = files.slice(into?.files?.length ?? 0);
  return (
    news.length > 1 ||
    news.some(({ refused }) => refused > 0) ||
    merges.length > (into?.merges?.length ?? 0) ||
    (!into &&
      ((!hub && hasHubChoice(bibliography)) ||
        thinTexts(papers) !== null ||
        joinedRecords(bibliography) > 0)) ||
    unreadInputs(bibliography, names).length > 0
  );
}

/**
 * What to say over the works that could be the hub.
 * @param citing number of papers with references. @param hasHub true: another one than the hub that there is.
 */
export function hubOffer(candidates: readonly HubCandidate[], citing: number, hasHub = false): string {
  const [first] = candidates;
  if (!first) return `No ${hasHub ? "other " : ""}work is cited by more than one of these papers.`;
  if (hasHub) return "The works that these papers refer to most, the hub aside:";
  return first.count >= MANY * citing
    ? "Many of these papers refer to one work: choose it as the hub."
    : "These papers have no one work in common. Any of those that they refer to most can be the hub:";
}

/** From this share of the papers with references on, a work is what they have in common. */
const MANY = 0.3;
