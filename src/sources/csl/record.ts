/** An item of CSL-JSON → a record. Where CSL has no field (arXiv, PubMed), programs write it into `note` or `archive`. */
import { listAt, numberAt, objectsAt, textAt, valueAt } from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";

export function recordOf(item: JsonObject, where: string): RawRecord {
  const text = (field: string) => textAt(item, field);
  const note = text("note") ?? "";
  const noted = (name: keyof typeof NOTED) => NOTED[name].exec(note)?.[1];
  const authors = namesIn(item, "author");
  const number = text("number");
  const central = text("PMCID") ?? noted("PMCID");
  return {
    where,
    title: text("title"),
    summary: text("annote"),
    abstract: text("abstract"),
    authors: authors.length > 0 ? authors : namesIn(item, "editor"),
    date: dateOf(valueAt(item, "issued")) ?? dateOf(valueAt(item, "event-date")),
    venue: text("container-title") ?? text("event-title") ?? text("event"),
    volume: text("volume"),
    issue: text("issue") ?? (number?.startsWith("arXiv:") ? undefined : number),
    pages: text("page"),
    publisher: text("publisher"),
    type: text("type"),
    language: text("language"),
    citedByCount: numberAt(item, "is-referenced-by-count"),
    doi: text("DOI") ?? noted("DOI"),
    arxivId: arxivOf(item) ?? noted("arXiv"),
    pmid: text("PMID") ?? noted("PMID"),
    ids: central ? [`pmcid:${central}`] : [],
    url: text("URL"),
    keywords: keywordsOf(text("keyword")),
    references: objectsAt(item, "reference").map((cited) => ({
      doi: textAt(cited, "DOI"),
      title: textAt(cited, "article-title") ?? textAt(cited, "volume-title"),
      text: textAt(cited, "unstructured"),
    })),
  };
}

/** On a line of its own, or between semicolons or braces; spaces are bounded so that a long note of them costs no time. */
const notedAs = (name: string) =>
  new RegExp(`(?:^|[\\n;{])[ \\t]{0,9}${name}[ \\t]{0,9}:[ \\t]{0,9}([^\\s;}]{1,200})`, "i");
const NOTED = {
  DOI: notedAs("DOI"),
  PMID: notedAs("PMID"),
  PMCID: notedAs("PMCID"),
  arXiv: notedAs("arXiv"),
} as const;

/** `Family, Given` or `Family, Given, Jr`, particles where they are said; a body as it is. */
function namesIn(item: JsonObject, role: string): string[] {
  return objectsAt(item, role).flatMap((name) => {
    const part = (field: string) => textAt(name, field);
    const family = [part("non-dropping-particle"), part("family")].filter(Boolean).join(" ");
    const given = [part("given"), part("dropping-particle")].filter(Boolean).join(" ");
    if (family === "") return part("literal") ?? part("name") ?? (given || []);
    return [[family, given, given && part("suffix")].filter(Boolean).join(", ")];
  });
}

/** The first day of a span. Numbers may be texts; a season or a circumstance adds nothing that can be ordered. */
function dateOf(date: unknown): string | undefined {
  if (typeof date === "string" || typeof date === "number") return String(date);
  const first: unknown = listAt(date, "date-parts")?.[0];
  const [year, ...rest] = (Array.isArray(first) ? first : [first]).map((part) => Number(part ?? Number.NaN));
  if (year === undefined || !Number.isInteger(year) || year < 1 || year > 9999)
    return textAt(date, "raw") ?? textAt(date, "literal");
  const parts = [String(year).padStart(4, "0")];
  for (const [i, most] of [12, 31].entries()) {
    const part = rest[i];
    if (part === undefined || !Number.isInteger(part) || part < 1 || part > most) break;
    parts.push(String(part).padStart(2, "0"));
  }
  return parts.join("-");
}

function arxivOf(item: JsonObject): string | undefined {
  const place = textAt(item, "archive_location") ?? textAt(item, "archive-location");
  if (place && /arxiv/i.test(textAt(item, "archive") ?? "")) return place;
  const named = [textAt(item, "number"), textAt(item, "URL")];
  return named.find((text) => text !== undefined && /^arxiv:|^https?:\/\/(?:\w+\.)?arxiv\.org\//i.test(text));
}

/** Between semicolons where there are any, else between commas. */
function keywordsOf(text = ""): string[] {
  return text.split(text.includes(";") ? ";" : ",");
}
