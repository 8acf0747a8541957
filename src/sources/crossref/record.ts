/** One work of Crossref (api.crossref.org, also in its yearly dump and as CSL-JSON of content negotiation) → record. */
import type { Standing } from "../../model/bibliography";
import { listAt, numberAt, objectAt, objectsAt, textAt, textsAt, valueAt } from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { RawRecord, RawReference } from "../records/rawRecord";

/** Never null: a work without title and DOI is refused behind it. */
export function crossrefRecord(work: JsonObject, where: string): RawRecord {
  return {
    where,
    title: titleOf(work),
    abstract: textAt(work, "abstract"),
    authors: objectsAt(work, "author").map(nameOf),
    date: dateOf(work),
    venue:
      textAt(work, "container-title") ?? textAt(work, "event", "name") ?? textAt(work, "institution", "name"),
    volume: textAt(work, "volume"),
    issue: textAt(work, "issue") ?? textAt(work, "journal-issue", "issue"),
    pages: textAt(work, "page") ?? textAt(work, "article-number"),
    publisher: textAt(work, "publisher"),
    type: textAt(work, "type"),
    standing: standingOf(work),
    language: textAt(work, "language"),
    category: textsAt(work, "subject").join(", "),
    citedByCount: numberAt(work, "is-referenced-by-count"),
    doi: textAt(work, "DOI"),
    ids: otherVersions(work),
    url: textAt(work, "URL"),
    references: objectsAt(work, "reference").map(referenceOf),
  };
}

/** The title, behind it the subtitle where the title does not end with it already. */
function titleOf(work: JsonObject): string | undefined {
  const title = textAt(work, "title");
  const subtitle = textAt(work, "subtitle");
  if (title === undefined || subtitle === undefined)
    return title ?? textAt(work, "original-title") ?? subtitle;
  if (title.toLowerCase().includes(subtitle.toLowerCase())) return title;
  return `${title.replace(/\s*:\s*$/, "")}: ${subtitle}`;
}

/** `Family, Given`; of a group its name. */
function nameOf(author: JsonObject): string | undefined {
  const family = textAt(author, "family");
  const given = textAt(author, "given");
  if (family === undefined) return textAt(author, "name") ?? textAt(author, "literal") ?? given;
  const suffix = textAt(author, "suffix");
  return [family, ...(suffix === undefined ? [] : [suffix]), ...(given === undefined ? [] : [given])].join(
    ", ",
  );
}

/** The earliest date of publication that the work names; the date of the deposit says nothing about it. */
function dateOf(work: JsonObject): string | undefined {
  for (const name of ["issued", "published", "published-print", "published-online", "posted"]) {
    const date = partsToDate(valueAt(work, name, "date-parts"));
    if (date !== undefined) return date;
  }
  return undefined;
}

/** `[[2017, 9]]` → `2017-09`; parts may be null, or texts. */
function partsToDate(parts: unknown): string | undefined {
  const first: unknown = Array.isArray(parts) ? parts[0] : null;
  const numbers = (Array.isArray(first) ? first : []).map(Number);
  const end = numbers.findIndex((part) => !Number.isInteger(part) || part <= 0);
  const [year, ...rest] = end < 0 ? numbers : numbers.slice(0, end);
  if (year === undefined) return undefined;
  return [
    String(year).padStart(4, "0"),
    ...rest.slice(0, 2).map((part) => String(part).padStart(2, "0")),
  ].join("-");
}

/** A notice that corrects or retracts another work is marked as one; a work is retracted where a notice about it says so. */
function standingOf(work: JsonObject): Standing | undefined {
  if (
    objectsAt(work, "updated-by").some((update) =>
      /^(?:retraction|withdrawal|removal)$/.test(textAt(update, "type") ?? ""),
    )
  )
    return "retracted";
  if (textAt(work, "type") === "peer-review") return "peer-review";
  return objectsAt(work, "update-to").some((update) => !/^new_/.test(textAt(update, "type") ?? ""))
    ? "correction"
    : undefined;
}

const SAME_WORK = [
  "is-preprint-of",
  "has-preprint",
  "is-version-of",
  "has-version",
  "is-same-as",
  "is-identical-to",
];

/** The DOIs of the preprint of an article, of the article of a preprint. */
function otherVersions(work: JsonObject): string[] {
  const relation = objectAt(work, "relation");
  return SAME_WORK.flatMap((name) => objectsAt(relation, name)).flatMap((other) => {
    const id = textAt(other, "id");
    return textAt(other, "id-type") === "doi" && id !== undefined ? [id] : [];
  });
}

/** The line of a reference is that of the source; where there is none, its parts as they are named. */
function referenceOf(reference: JsonObject): RawReference {
  const part = (name: string) => textAt(reference, name);
  const line = [
    part("author"),
    part("year"),
    part("journal-title") ?? part("volume-title"),
    part("volume"),
    part("first-page"),
  ];
  return {
    doi: part("DOI"),
    title: part("article-title") ?? part("volume-title") ?? part("series-title"),
    text: part("unstructured") ?? line.filter((text) => text !== undefined).join(", "),
  };
}

/** True for an object that only Crossref writes so. */
export function isOfCrossref(work: unknown): boolean {
  if (textAt(work, "DOI") === undefined) return false;
  const signs = [
    "indexed",
    "member",
    "prefix",
    "deposited",
    "reference-count",
    "references-count",
    "is-referenced-by-count",
  ];
  return (
    listAt(work, "title") !== null || signs.filter((name) => valueAt(work, name) !== undefined).length >= 2
  );
}
