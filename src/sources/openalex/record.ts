/**
 * One work of OpenAlex (docs.openalex.org/api-entities/works/work-object) → record: today's schema, the older ones with `host_venue` and
 * `concepts`, and the flat ones that openalexR makes of them (`so`, `ab`, `author`).
 */
import type { Standing } from "../../model/bibliography";
import {
  isTrueAt,
  numberAt,
  objectAt,
  objectsAt,
  pageRange,
  textAt,
  textsAt,
  valueAt,
} from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";
import { type RebuiltText, textOfIndex } from "./abstract";

/**
 * @param abstract the text of its inverted index, where the caller has it already.
 * @returns null if the id is that of another kind of thing (an author, a source, a topic).
 */
export function openAlexRecord(
  work: JsonObject,
  where: string,
  abstract: RebuiltText | null = textOfIndex(valueAt(work, "abstract_inverted_index")),
): RawRecord | null {
  const id = openAlexId(textAt(work, "id") ?? textAt(work, "ids", "openalex") ?? textAt(work, "openalex_id"));
  if (id !== null && !id.startsWith("W")) return null;
  const location = objectAt(work, "primary_location");
  const source = objectAt(location, "source") ?? objectAt(work, "host_venue");
  const url =
    textAt(location, "landing_page_url") ?? textAt(work, "landing_page_url") ?? textAt(source, "url");
  return {
    where,
    title: textAt(work, "title") ?? textAt(work, "display_name"),
    abstract: abstract?.text ?? textAt(work, "abstract") ?? textAt(work, "ab"),
    authors: authorsOf(work),
    date: textAt(work, "publication_date"),
    year: numberAt(work, "publication_year"),
    venue:
      textAt(source, "display_name") ??
      textAt(work, "host_venue") ??
      textAt(work, "so") ??
      textAt(work, "source_display_name") ??
      textAt(location, "raw_source_name"),
    publisher:
      textAt(source, "host_organization_name") ??
      textAt(source, "publisher") ??
      textAt(work, "host_organization"),
    volume: textAt(work, "biblio", "volume") ?? textAt(work, "volume"),
    issue: textAt(work, "biblio", "issue") ?? textAt(work, "issue"),
    pages: pageRange(
      textAt(work, "biblio", "first_page") ?? textAt(work, "first_page"),
      textAt(work, "biblio", "last_page") ?? textAt(work, "last_page"),
    ),
    type: typeOf(work),
    standing: standingOf(work),
    language: textAt(work, "language"),
    category: textAt(work, "primary_topic", "display_name"),
    keywords: keywordsOf(work),
    citedByCount: numberAt(work, "cited_by_count"),
    doi: textAt(work, "doi") ?? textAt(work, "ids", "doi"),
    arxivId: arxivAddress(work),
    pmid: digitsOf(textAt(work, "ids", "pmid") ?? textAt(work, "pmid")),
    ids: [id === null ? null : `openalex:${id}`],
    url: url ?? textAt(work, "doi"),
    links: [textAt(work, "open_access", "oa_url") ?? textAt(work, "best_oa_location", "pdf_url")],
    references: textsAt(work, "referenced_works").flatMap((text) => {
      const cited = openAlexId(text);
      return cited === null ? [] : [{ id: `openalex:${cited}` }];
    }),
  };
}

/** `W123` in an address or on its own, also `A…`, `S…`, `keywords/…`; null if it is none. */
export function openAlexId(text: string | undefined): string | null {
  const found = ID.exec(text ?? "");
  return found ? (found[1]?.toUpperCase() ?? found[2] ?? null) : null;
}

const ID =
  /^\s*(?:https?:\/\/(?:api\.|explore\.)?openalex\.org\/(?:(?:works|authors|sources|institutions|concepts|topics|publishers|funders)\/)?|openalex:)?(?:([WASICTPFVwasictpfv]\d{3,})|((?:keywords|topics|subfields|fields|domains)\/[^\s/]+))\/?\s*$/;

function authorsOf(work: JsonObject): (string | undefined)[] {
  return [...objectsAt(work, "authorships"), ...objectsAt(work, "author")].map(
    (authorship) =>
      textAt(authorship, "author", "display_name") ??
      textAt(authorship, "raw_author_name") ??
      textAt(authorship, "au_display_name") ??
      textAt(authorship, "display_name") ??
      textAt(authorship, "name"),
  );
}

/** What Crossref calls it says more than `article` does. */
function typeOf(work: JsonObject): string | undefined {
  const type = textAt(work, "type");
  if (type !== undefined && type !== "article") return type;
  return textAt(work, "type_crossref") ?? textAt(work, "primary_location", "raw_type") ?? type;
}

function standingOf(work: JsonObject): Standing | undefined {
  if (isTrueAt(work, "is_retracted")) return "retracted";
  if (isTrueAt(work, "is_paratext")) return "paratext";
  return STANDINGS.get(textAt(work, "type") ?? "");
}

/** A notice of retraction corrects the record too. */
const STANDINGS = new Map<string, Standing>([
  ["erratum", "correction"],
  ["retraction", "correction"],
  ["peer-review", "peer-review"],
  ["paratext", "paratext"],
]);

/** Of words that a machine gave the work so many, the surest first. */
const MOST_KEYWORDS = 8;
/** Concepts below are often wrong; those of level 0 are whole disciplines. */
const LEAST_SCORE = 0.4;

/** The keywords, else the concepts of older works, else the topics. */
function keywordsOf(work: JsonObject): string[] {
  const concepts = objectsAt(work, "concepts").filter(
    (concept) => (numberAt(concept, "level") ?? 1) > 0 && (numberAt(concept, "score") ?? 1) >= LEAST_SCORE,
  );
  for (const said of [objectsAt(work, "keywords"), concepts, objectsAt(work, "topics")]) {
    const names = [...said]
      .sort((a, b) => (numberAt(b, "score") ?? 0) - (numberAt(a, "score") ?? 0))
      .flatMap((item) => textAt(item, "display_name") ?? textAt(item, "keyword") ?? []);
    if (names.length > 0) return [...new Set(names)].slice(0, MOST_KEYWORDS);
  }
  return textsAt(work, "keywords").slice(0, MOST_KEYWORDS);
}

/** The address of the copy on arXiv, where one of the places of the work is there. */
function arxivAddress(work: JsonObject): string | undefined {
  const pages = objectsAt(work, "locations").flatMap(
    (location) => textAt(location, "landing_page_url") ?? [],
  );
  return pages.find((page) => /^https?:\/\/(?:www\.)?arxiv\.org\/abs\//i.test(page));
}

function digitsOf(text: string | undefined): string | undefined {
  return /(\d+)\/?\s*$/.exec(text ?? "")?.[1];
}
