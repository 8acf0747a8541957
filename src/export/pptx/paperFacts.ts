/** What a disc says of its paper, and where a click on it leads. */
import { naturalName } from "../../lib/personName";
import { plainText } from "../../lib/plainText";
import { webUrl } from "../../lib/webLinks";
import { worksOf } from "../../model/about";
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import { standingWords } from "../../model/standing";

export interface PaperFacts {
  /** "Title. First Author, Second Author and others, 2026. Topic: Name." as far as known. */
  readonly words: string;
  readonly title: string;
  /** A web address that a package may hold; null: none. */
  readonly href: string | null;
  readonly isRepresentative: boolean;
}

const MOST_AUTHORS = 3;
/** What programs take as an address. */
const LONGEST_ADDRESS = 2000;

/** By id, the hub among them. */
export function paperFacts({ bibliography, topics }: CitationMap): Map<string, PaperFacts> {
  const labels = new Map(topics.topics.map(({ id, label }) => [id, label]));
  const topicOf = new Map(
    topics.assignments.map(({ paper, topic }) => [paper, labels.get(topic ?? "") ?? null]),
  );
  const representative = new Set(topics.topics.flatMap((topic) => topic.representative));
  return new Map(
    worksOf(bibliography).map((paper) => [
      paper.id,
      {
        words: wordsOf(paper, topicOf.get(paper.id) ?? null),
        title: paper.title,
        href: hrefOf(paper),
        isRepresentative: representative.has(paper.id),
      },
    ]),
  );
}

function wordsOf(paper: Paper, topic: string | null): string {
  const authors = (paper.authors ?? []).map((name) => plainText(naturalName(name))).filter(Boolean);
  const few = authors.slice(0, MOST_AUTHORS).join(", ");
  const by = authors.length > MOST_AUTHORS ? `${few} and others` : few;
  const year = paper.date?.slice(0, 4) ?? (paper.year === undefined ? "" : String(paper.year));
  const title = plainText(paper.title);
  return [
    title,
    standingWords(paper),
    [by, year].filter(Boolean).join(", "),
    topic === null ? "" : `Topic: ${plainText(topic)}`,
  ]
    .filter(Boolean)
    .map((part) => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(" ");
}

/** Its DOI, else arXiv, else its page, else that of PubMed. */
function hrefOf({ doi, arxivId, url, pmid }: Paper): string | null {
  if (doi) return packageAddress(`https://doi.org/${doi}`);
  if (arxivId) return packageAddress(`https://arxiv.org/abs/${arxivId}`);
  if (url) return packageAddress(url);
  return pmid ? packageAddress(`https://pubmed.ncbi.nlm.nih.gov/${encodeURIComponent(pmid)}/`) : null;
}

/**
 * The address if it is one of the web, with everything escaped that RFC 3986 does not allow: a package with such an address
 * would have to be repaired.
 */
export function packageAddress(address: string): string | null {
  const url = webUrl(address);
  if (url === null) return null;
  // webUrl gives ASCII only, so nothing is left that could not be escaped.
  const escaped = url
    .replace(/[^A-Za-z0-9\-._~:/?#@!$&'()*+,;=%]/gu, encodeURIComponent)
    .replace(/%(?![0-9A-Fa-f]{2})/g, "%25");
  const [whole = "", ...fragments] = escaped.split("#");
  const safe = fragments.length > 1 ? `${whole}#${fragments.join("%23")}` : escaped;
  return safe.length <= LONGEST_ADDRESS ? safe : null;
}
