/**
 * A map → CSL-JSON (citationstyles.org, schema 1.0.2), for Pandoc, Zotero and citeproc. A name is parted only where its form leaves no doubt,
 * else it is `literal`. The topic is the first of the keywords.
 */
import type { Exporter } from "../model/plugins";
import type { AuthorName } from "./references/authorName";
import type { Publication } from "./references/publication";
import { type Reference, references } from "./references/reference";
import { cleanText } from "./rows/cleanText";
import { marksWanted, withMarks } from "./withMarks";

export const cslJsonExporter: Exporter = {
  id: "cslJson",
  label: "References (CSL-JSON)",
  help: "Pandoc, Zotero, citation processors; the topics are keywords",
  group: "references",
  extension: "csl.json",
  mime: "application/vnd.citationstyles.csl+json",
  parameters: [withMarks],
  write: (_scene, map, settings, { marks }) =>
    `${JSON.stringify(references(map, marksWanted(settings, marks)).map(item), null, 1)}\n`,
};

/** Fields that are undefined are not written. */
function item(reference: Reference) {
  const { key, paper, title, authors, date, publication, keywords, abstract, summary, note, url } = reference;
  return {
    id: key,
    type: TYPES[publication.kind],
    title,
    author: authors.length > 0 ? authors.map(nameOf) : undefined,
    issued: date.length > 0 ? { "date-parts": [date] } : undefined,
    ...placeFields(publication, paper.arxivId),
    language: paper.language && cleanText(paper.language),
    DOI: paper.doi && cleanText(paper.doi),
    PMID: paper.pmid && cleanText(paper.pmid),
    URL: url,
    abstract,
    keyword: keywords.length > 0 ? keywords.join("; ") : undefined,
    annote: summary,
    note:
      ["remark" in publication ? publication.remark : undefined, note].filter(Boolean).join("; ") ||
      undefined,
  };
}

const TYPES: Readonly<Record<Publication["kind"], string>> = {
  journal: "article-journal",
  proceedings: "paper-conference",
  chapter: "chapter",
  book: "book",
  thesis: "thesis",
  report: "report",
  preprint: "article",
  other: "document",
  unknown: "document",
};

function placeFields(publication: Publication, arxivId: string | undefined) {
  const archived = arxivId ? { archive: "arXiv", archive_location: arxivId } : {};
  if (publication.kind === "preprint") return { publisher: "arXiv", number: `arXiv:${arxivId}`, ...archived };
  if (publication.kind === "unknown") return archived;
  const { name, volume, number, pages, publisher } = publication;
  return { "container-title": name, volume, issue: number, page: pages, publisher, ...archived };
}

function nameOf(name: AuthorName) {
  if (name.kind === "literal") return { literal: name.text };
  const { family, given, particle, suffix } = name;
  return { family, given, "non-dropping-particle": particle, suffix };
}
