/** A record → what speaks for or against its being of one paper with another. */

import { normaliseTitle } from "../../lib/titles";
import type { Paper } from "../../model/bibliography";
import { familyWords } from "./authors";
import { doiOfWork, isPreprintDoi } from "./dois";
import { tellingTitleKey, wordsIn } from "./titles";

export interface MatchFacts {
  /** Number of words of the title. */
  readonly words: number;
  readonly families: readonly string[];
  /** As `families`, of each author. */
  readonly authors: readonly (readonly string[])[];
  readonly year: number | null;
  readonly isPreprint: boolean;
  /** Words of the venue that tell it from others; empty if it is not known or a preprint server. */
  readonly venue: readonly string[];
  /** Venue, number of the volume and first page, to compare; empty where not known. */
  readonly place: { readonly venue: string; readonly volume: string; readonly page: string };
  /** Notices and papers, theses and papers of one title are different works. */
  readonly kind: string;
}

/** Key of the title; null if it cannot tell papers apart. */
export function titleKeyOf({ title, untitled }: Paper): string | null {
  return untitled ? null : tellingTitleKey(title);
}

/** Of the names of a work those of which a paper has but one: the DOI of its journal, arXiv id, PMID: kind → name. */
export function singleNames(names: readonly string[]): (readonly [kind: string, name: string])[] {
  return names.map(singleName).filter((name) => name !== null);
}

/** @param names all of the work. */
export function matchFacts(paper: Paper, names: readonly string[]): MatchFacts {
  const isPublished = singleNames(names).some(([kind]) => kind === "published");
  return {
    words: wordsIn(paper.title),
    families: familyWords(paper.authors?.[0]),
    authors: (paper.authors ?? []).slice(0, MOST_AUTHORS).map(familyWords),
    year: paper.year ?? (paper.date ? Number(paper.date.slice(0, 4)) : null),
    isPreprint:
      !isPublished && (names.some(isOfPreprint) || PREPRINT_TYPE.test(`${paper.type} ${paper.venue}`)),
    venue: PREPRINT_TYPE.test(paper.venue ?? "") ? [] : venueWords(paper.venue ?? ""),
    place: {
      venue: normaliseTitle(paper.venue ?? ""),
      volume: /\d+/.exec(paper.volume ?? "")?.[0] ?? "",
      page: /\d+/.exec(paper.pages ?? "")?.[0] ?? "",
    },
    kind: kindOf(paper),
  };
}

function venueWords(venue: string): string[] {
  return normaliseTitle(venue)
    .split(" ")
    .filter((word) => word.length > 3 && !COMMON_WORDS.has(word));
}

const COMMON_WORDS = new Set(
  "international conference journal proceedings annual meeting symposium workshop transactions unknown notes lecture with their from into proc conf intl trans".split(
    " ",
  ),
);

const MOST_AUTHORS = 12;

function isOfPreprint(name: string): boolean {
  return name.startsWith("arxiv:") || (name.startsWith("doi:") && isPreprintDoi(name.slice(4)));
}

const PREPRINT_TYPE =
  /preprint|posted-content|\bcorr\b|arxiv|ssrn|biorxiv|medrxiv|research square|working paper/i;

function singleName(name: string): [string, string] | null {
  if (name.startsWith("arxiv:")) return ["arxiv", name.replace(/v\d+$/, "")];
  if (name.startsWith("pmid:")) return ["pmid", name];
  if (!name.startsWith("doi:")) return null;
  const doi = name.slice(4);
  // Servers give each version, and each time that a paper is handed in anew, a DOI of its own.
  return isPreprintDoi(doi) ? null : ["published", doiOfWork(doi)];
}

function kindOf({ standing, type = "", title }: Paper): string {
  if (standing === "correction" || standing === "peer-review" || standing === "paratext") return standing;
  if (/thesis|dissertation|^thes$/i.test(type)) return "thesis";
  if (/^(?:dataset|data|patent|pat|software|comp)$/i.test(type)) return type.toLowerCase();
  // "Response to: …", "Comment on …" carry the title of another work, and are told by their words already.
  return /^(?:supplementary|supporting) (?:material|information|data)/i.test(title) ? "supplement" : "paper";
}
