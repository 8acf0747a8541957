/** An answer of arXiv's interface (Atom, info.arxiv.org/help/api/user-manual.html) → records. An entry may be an error that it reports. */
import { hasRoot } from "./graphFile/xml";
import type { RawRecord } from "./records/rawRecord";
import { elementAt, elementsIn, textAt, textsAt, type XmlElement } from "./xml/element";
import { xmlRecordsSource } from "./xml/recordsSource";

export const arxivAtom = xmlRecordsSource({
  id: "arxiv-atom",
  label: "arXiv (Atom)",
  accepts: ({ headText }) => (hasRoot(headText, "feed") && headText.includes("arxiv.org/") ? 0.9 : 0),
  records: ["entry"],
  read: arxivRecord,
  nothing:
    "No paper was found: an answer of arXiv holds an <entry> for each paper. Perhaps the search found none.",
});

/** One entry of an answer. @returns a sentence where it reports an error. */
export function arxivRecord(entry: XmlElement, where: string): RawRecord | string {
  const id = textAt(entry, "id");
  const summary = textAt(entry, "summary");
  if (id?.includes("/api/errors"))
    return `arXiv answered with an error: ${summary ?? "it does not say which"}.`;
  const links = elementsIn(entry, "link").flatMap(({ attributes }) =>
    attributes.get("type") === "application/pdf" ? [attributes.get("href")] : [],
  );
  const comment = textAt(entry, "comment") ?? "";
  return {
    where,
    title: textAt(entry, "title"),
    abstract: summary,
    authors: elementsIn(entry, "author").map((author) => textAt(author, "name")),
    date: textAt(entry, "published")?.slice(0, 10),
    venue: textAt(entry, "journal_ref"),
    category: (elementAt(entry, "primary_category") ?? elementAt(entry, "category"))?.attributes.get("term"),
    standing: WITHDRAWN.test(`${comment}\n${summary ?? ""}`) ? "retracted" : null,
    arxivId: id,
    doi: textsAt(entry, "doi")[0],
    url: id,
    links,
  };
}

/** As authors and arXiv say it in the comment or in place of the abstract. */
const WITHDRAWN =
  /^(?:this (?:paper|article|submission|manuscript|work|preprint)\b.{0,40}\bwithdrawn|withdrawn\b)/im;
