/** A book of PubMed, or a chapter of one → a record. */
import type { RawRecord } from "../records/rawRecord";
import { elementAt, elementsIn, textAt, textsAt, type XmlElement } from "../xml/element";
import { abstractIn, authorsIn, dateIn, doiAmong, idsIn } from "./parts";

export function readBook(element: XmlElement, where: string): RawRecord {
  const document = elementAt(element, "BookDocument");
  const book = elementAt(document, "Book");
  const chapter = textAt(document, "ArticleTitle");
  const bookTitle = textAt(book, "BookTitle");
  const authors = authorsIn(elementAt(document, "AuthorList"));
  const ids = idsIn(elementAt(document, "ArticleIdList"));
  return {
    where,
    title: chapter ?? bookTitle,
    venue: chapter ? bookTitle : textAt(book, "CollectionTitle"),
    abstract: abstractIn(elementAt(document, "Abstract")),
    authors: authors.length > 0 ? authors : authorsIn(elementAt(book, "AuthorList")),
    date: dateIn(elementAt(book, "PubDate")) ?? dateIn(elementAt(document, "ContributionDate")),
    volume: textAt(book, "Volume"),
    pages: textAt(document, "Pagination", "MedlinePgn"),
    publisher: textAt(book, "Publisher", "PublisherName"),
    type: textAt(document, "PublicationType") ?? "Book",
    language: textAt(document, "Language"),
    keywords: textsAt(document, "KeywordList", "Keyword"),
    doi: ids.get("doi") ?? doiAmong(elementsIn(book, "ELocationID")),
    pmid: textAt(document, "PMID") ?? textAt(element, "PubmedBookData", "ArticleIdList", "ArticleId"),
  };
}
