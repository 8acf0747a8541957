/**
 * An EndNote library exported as XML (also by Zotero, JabRef, Mendeley) → records. Texts may be cut into pieces of a style each; they are
 * joined. Which fields mean what follows EndNote's own RIS-like names: `number` is the issue, `electronic-resource-num` the DOI.
 */
import { hasRoot } from "./graphFile/xml";
import type { RawRecord } from "./records/rawRecord";
import { elementAt, textAt, textsAt, type XmlElement } from "./xml/element";
import { xmlRecordsSource } from "./xml/recordsSource";

export const endnoteXml = xmlRecordsSource({
  id: "endnote-xml",
  label: "EndNote (XML)",
  accepts({ headText }) {
    if (!hasRoot(headText, "xml") && !hasRoot(headText, "records")) return 0;
    return /<records?[\s/>]/.test(headText) ? 0.9 : 0;
  },
  records: ["record"],
  read,
  nothing: "No record was found: an EndNote XML file holds a <record> with a title for each work.",
});

function read(record: XmlElement, where: string): RawRecord {
  const text = (...path: string[]) => textAt(record, ...path);
  const authors = peopleAt(record, "authors");
  const year = text("dates", "year");
  const urls = [
    ...textsAt(record, "urls", "related-urls", "url"),
    ...textsAt(record, "urls", "web-urls", "url"),
  ];
  const [url, ...links] = urls.flatMap((group) => group.split(/\s+/)).filter((one) => /^https?:/i.test(one));
  const type = elementAt(record, "ref-type");
  return {
    where,
    title: text("titles", "title"),
    authors: authors.length > 0 ? authors : peopleAt(record, "secondary-authors"),
    year,
    date: dateOf(record, year),
    venue:
      text("periodical", "full-title") ?? text("titles", "secondary-title") ?? text("periodical", "abbr-1"),
    volume: text("volume"),
    issue: text("number"),
    pages: text("pages"),
    publisher: text("publisher"),
    type: type?.attributes.get("name"),
    language: text("language"),
    abstract: text("abstract"),
    keywords: textsAt(record, "keywords", "keyword").flatMap((group) => group.split(/[\r\n]+|;\s/)),
    doi: text("electronic-resource-num"),
    url,
    links,
    ...accession(record),
  };
}

/** One element may hold several names, a carriage return between them. */
function peopleAt(record: XmlElement, role: string): string[] {
  return textsAt(record, "contributors", role, "author").flatMap((names) => names.split("\r"));
}

/** `Jan`, `Mar 15`, `2011 Mar 15`, or JabRef's month beside the year. */
function dateOf(record: XmlElement, year: string | undefined): string | undefined {
  const day = textAt(record, "dates", "pub-dates", "date");
  if (day && /\b\d{4}\b/.test(day)) return day;
  if (!year || !/^\d{4}$/.test(year)) return undefined;
  const month = textAt(record, "dates", "month");
  if (month && /^\d{1,2}$/.test(month)) return `${year}-${month.padStart(2, "0")}`;
  return day ? `${year} ${day}` : year;
}

/** The number of the work in the database that it came from. */
function accession(record: XmlElement): Pick<RawRecord, "pmid" | "ids"> {
  const number = textAt(record, "accession-num");
  const origin = [
    textAt(record, "remote-database-name"),
    textAt(record, "remote-database-provider"),
    textAt(record, "database"),
  ];
  const pmid =
    number && /^\d{1,9}$/.test(number) && /pubmed|medline|nlm/i.test(origin.join(" ")) ? number : undefined;
  const science = /^(?:WOS|ISI):(\w+)$/i.exec(number ?? "")?.[1];
  const central = /^PMC\d+$/i.exec(textAt(record, "custom2") ?? "")?.[0];
  return {
    pmid,
    ids: [
      ...(science ? [`wos:${science.toUpperCase()}`] : []),
      ...(central ? [`pmcid:${central.toUpperCase()}`] : []),
    ],
  };
}
