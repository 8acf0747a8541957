/** The fields of an entry → a record. Names of fields are those of BibTeX, biblatex, JabRef, Scopus, Web of Science, PubMed and Orrery. */
import type { RawRecord, RawReference } from "../records/rawRecord";
import { journalCommands } from "./abbreviations";
import { dateOf } from "./dates";
import { keywordsOf } from "./keywords";
import type { LatexReader } from "./latex";
import { namesOf } from "./names";
import { citedReferences, listedReferences } from "./references";
import { type Fields, type Get, getterOf } from "./values";
import { addressesIn, verbatim } from "./verbatim";
import { arxivIdOf, doiOf, idsOf, pmidOf } from "./workNames";

export interface EntryHead {
  readonly where: string;
  readonly key: string;
  readonly type: string;
}

export function recordOf({ where, key, type }: EntryHead, fields: Fields, latex: LatexReader): RawRecord {
  const get = getterOf(fields);
  const text: Get = (...names) => {
    const value = get(...names);
    return value === undefined ? undefined : latex(value).trim();
  };
  const names = (field: string) => (fields.get(field) ?? []).flatMap(namesOf).map(latex);
  const authors = [...names("author"), ...names("authors")];
  const addresses = addressesOf(fields);
  const venue = venueOf(text, get);
  return {
    where,
    type,
    title: titleOf(text),
    summary: text("annotation"),
    abstract: text("abstract", "abstracttext", "summary"),
    authors: authors.length > 0 ? authors : [...names("editor"), ...names("editors")],
    date: dateOf(get),
    year: /\b\d{4}\b/.exec(get("date") ?? get("year") ?? "")?.[0],
    venue,
    volume: text("volume"),
    issue: NUMBERED.has(type) ? text("issue") : text("number", "issue"),
    pages: text("pages", "page", "eid", "articlenumber", "artnumber"),
    publisher: text("publisher", "school", "institution", "organization"),
    language: text("language", "langid", "hyphenation")?.replace(/\blang(?=[a-z]{4})/g, ""),
    category: isArxiv(get) ? text("primaryclass", "eprintclass") : undefined,
    citedByCount: citedBy(get),
    doi: doiOf(get, addresses),
    arxivId: arxivIdOf(get, addresses),
    pmid: pmidOf(get),
    ids: idsOf(key, get, addresses),
    url: addresses[0],
    links: addresses.slice(1),
    keywords: keywordsOf(fields, latex),
    references: referencesOf(get),
  };
}

/** Their number is that of the work itself, not of an issue. */
const NUMBERED: ReadonlySet<string> = new Set(
  "techreport report patent standard legislation jurisdiction manual dataset".split(" "),
);

function isArxiv(get: Get): boolean {
  return (
    /arxiv/i.test(get("archiveprefix", "eprinttype") ?? "") ||
    get("primaryclass", "eprintclass") !== undefined
  );
}

function titleOf(text: Get): string | undefined {
  const title = text("title");
  const subtitle = title === undefined ? undefined : text("subtitle");
  if (title === undefined) return text("maintitle", "booktitle", "eventtitle", "shorttitle");
  return subtitle ? `${title}${/[.:?!]$/.test(title) ? "" : ":"} ${subtitle}` : title;
}

/** Where it was published; an address in `howpublished` is none. */
function venueOf(text: Get, get: Get): string | undefined {
  const command = /^[\s{]*\\([a-z]+)[\s}]*$/.exec(get("journal") ?? "")?.[1];
  const journal = command === undefined ? undefined : journalCommands.get(command);
  if (journal) return journal;
  const place = text(
    "journaltitle",
    "journal",
    "journalfull",
    "fjournal",
    "shortjournal",
    "booktitle",
    "eventtitle",
    "venue",
  );
  if (place) return place;
  const how = get("howpublished") ?? "";
  if (how !== "" && !/\\url|https?:\/\//.test(how)) return text("howpublished");
  return text("school", "institution");
}

function addressesOf(fields: Fields): string[] {
  const written = ["url", "ee", "howpublished", "link"].flatMap((name) => fields.get(name) ?? []);
  const ofBibDesk = [...fields].flatMap(([name, values]) => (/^bdskurl\d+$/.test(name) ? values : []));
  return [...new Set([...written, ...ofBibDesk].flatMap((value) => addressesIn(verbatim(value))))];
}

/** Web of Science has a field of its own, Scopus a note: `Cited by 12`, `cited By :0`. */
function citedBy(get: Get): number | undefined {
  const stated = /^\s*[{]*(\d{1,7})[}]*\s*$/.exec(get("timescited", "citedby", "citationcount") ?? "");
  const noted = /\bcited by:?\s*:?\s*(\d{1,7})\b/i.exec(get("note") ?? "");
  const count = stated?.[1] ?? noted?.[1];
  return count === undefined ? undefined : Number(count);
}

function referencesOf(get: Get): RawReference[] {
  const ofScience = get("citedreferences");
  if (ofScience !== undefined) return citedReferences(ofScience);
  const list = get("references");
  return list === undefined ? [] : listedReferences(list);
}
