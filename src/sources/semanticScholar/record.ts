/**
 * One paper of Semantic Scholar (api.semanticscholar.org/api-docs/graph) → record: as the Graph API answers it, or as a line of the
 * `papers` data set, whose names are in small letters.
 */
import { isTrueAt, numberAt, objectsAt, textAt, textsAt, valueAt } from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { RawCitation, RawRecord, RawReference } from "../records/rawRecord";

/** What it cites stands in `references`, where the answer holds it. Never null: a paper without title and id is refused behind it. */
export function semanticScholarRecord(paper: JsonObject, where: string): RawRecord {
  const external = (name: string) =>
    textAt(paper, "externalIds", name) ?? textAt(paper, "externalids", name) ?? undefined;
  const types = [...textsAt(paper, "publicationTypes"), ...textsAt(paper, "publicationtypes")];
  return {
    where,
    title: textAt(paper, "title"),
    summary: textAt(paper, "tldr", "text"),
    abstract: textAt(paper, "abstract"),
    authors: [
      ...textsAt(paper, "authors"),
      ...objectsAt(paper, "authors").map((author) => textAt(author, "name")),
    ],
    date: textAt(paper, "publicationDate") ?? textAt(paper, "publicationdate"),
    year: numberAt(paper, "year"),
    venue:
      textAt(paper, "venue") ?? textAt(paper, "publicationVenue", "name") ?? textAt(paper, "journal", "name"),
    volume: textAt(paper, "journal", "volume"),
    pages: textAt(paper, "journal", "pages"),
    type: types[0],
    category: fieldsOf(paper).join(", "),
    citedByCount: numberAt(paper, "citationCount") ?? numberAt(paper, "citationcount"),
    doi: external("DOI"),
    arxivId: external("ArXiv"),
    pmid: external("PubMed"),
    ids: paperIds(paper),
    url: textAt(paper, "url"),
    links: [textAt(paper, "openAccessPdf", "url")],
    references: objectsAt(paper, "references").map(referenceTo),
  };
}

/** How the citing paper of a row of `/citations` or `/references` cites the other one. Several intents are one role: `background, methodology`. */
export function citationIn(row: JsonObject): RawCitation {
  const intents = textsAt(row, "intents");
  return {
    ...(intents.length > 0 ? { role: [...intents].sort().join(", ") } : {}),
    contexts: textsAt(row, "contexts"),
    ...(typeof valueAt(row, "isInfluential") === "boolean"
      ? { influential: isTrueAt(row, "isInfluential") }
      : {}),
  };
}

/** The names that Semantic Scholar gives to a paper, the best one first. */
export function paperIds(paper: JsonObject): string[] {
  const id = textAt(paper, "paperId");
  const corpus =
    textAt(paper, "corpusId") ??
    textAt(paper, "externalIds", "CorpusId") ??
    textAt(paper, "corpusid") ??
    undefined;
  const mag = textAt(paper, "externalIds", "MAG") ?? textAt(paper, "externalids", "MAG");
  return [
    ...(id !== undefined ? [`s2:${id}`] : []),
    ...(corpus !== undefined ? [`corpusid:${corpus}`] : []),
    ...(mag !== undefined ? [`mag:${mag}`] : []),
  ];
}

function referenceTo(paper: JsonObject): RawReference {
  return {
    id: paperIds(paper)[0],
    doi: textAt(paper, "externalIds", "DOI"),
    title: textAt(paper, "title"),
  };
}

/** Fields of study, each once: those of the publisher first, then those of the classifier. */
function fieldsOf(paper: JsonObject): string[] {
  const classified = [...objectsAt(paper, "s2FieldsOfStudy"), ...objectsAt(paper, "s2fieldsofstudy")];
  return [
    ...new Set([
      ...textsAt(paper, "fieldsOfStudy"),
      ...classified.flatMap((field) => textAt(field, "category") ?? []),
    ]),
  ];
}
