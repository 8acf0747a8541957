/** The parts that articles and books of PubMed share → texts. */
import { elementsIn, textAt, textIn, type XmlElement } from "../xml/element";

/** A paragraph a section, with its label in front: `METHODS: We folded …`. */
export function abstractIn(abstract: XmlElement | undefined): string {
  return elementsIn(abstract, "AbstractText")
    .flatMap((section) => {
      const text = textIn(section);
      const label = section.attributes.get("Label");
      if (text === undefined) return [];
      return [label && label !== "UNLABELLED" ? `${label}: ${text}` : text];
    })
    .join("\n");
}

/** `Family, Given`, `Family, Given, Jr`, or the name of a body without commas. */
export function authorsIn(list: XmlElement | undefined): string[] {
  return elementsIn(list, "Author").flatMap((author) => {
    const family = textAt(author, "LastName");
    const given = textAt(author, "ForeName") ?? textAt(author, "Initials");
    const body = textAt(author, "CollectiveName");
    if (family === undefined) return body === undefined ? [] : [body];
    const suffix = textAt(author, "Suffix");
    return [[family, given, given && suffix].filter(Boolean).join(", ")];
  });
}

/** `2013 Nov 7` as far as it is known, or MEDLINE's own words: `1998 Dec-1999 Jan`. */
export function dateIn(date: XmlElement | undefined): string | undefined {
  const year = textAt(date, "Year");
  if (year === undefined) return textAt(date, "MedlineDate");
  const month = textAt(date, "Month");
  if (month === undefined) return year;
  const day = textAt(date, "Day");
  const isNumber = /^\d{1,2}$/.test(month);
  const parts = [year, isNumber ? month.padStart(2, "0") : month, ...(day ? [day.padStart(2, "0")] : [])];
  return parts.join(isNumber ? "-" : " ");
}

/** Kind of id (`doi`, `pubmed`, `pmc`) → id; the first one of a kind. */
export function idsIn(list: XmlElement | undefined): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const id of elementsIn(list, "ArticleId")) {
    const kind = id.attributes.get("IdType") ?? "pubmed";
    const text = textIn(id);
    if (text !== undefined && !ids.has(kind)) ids.set(kind, text);
  }
  return ids;
}

/** The DOI among electronic places that the publisher has not taken back. */
export function doiAmong(places: readonly XmlElement[]): string | undefined {
  const doi = places.find(
    ({ attributes }) => attributes.get("EIdType") === "doi" && attributes.get("ValidYN") !== "N",
  );
  return textIn(doi);
}
