/** A citation of MEDLINE with PubMed's data about it → a record. */
import type { Standing } from "../../model/bibliography";
import type { RawRecord, RawReference } from "../records/rawRecord";
import { elementAt, elementsAt, elementsIn, textAt, textIn, textsAt, type XmlElement } from "../xml/element";
import { abstractIn, authorsIn, dateIn, doiAmong, idsIn } from "./parts";

/** @param data PubMed's own part, with ids and references. */
export function readArticle(citation: XmlElement, data: XmlElement | undefined, where: string): RawRecord {
  const article = elementAt(citation, "Article");
  const journal = elementAt(article, "Journal");
  const issue = elementAt(journal, "JournalIssue");
  const ids = idsIn(elementAt(data, "ArticleIdList"));
  const types = textsAt(article, "PublicationTypeList", "PublicationType");
  return {
    where,
    title: titleOf(article),
    abstract: abstractIn(elementAt(article, "Abstract") ?? elementAt(citation, "OtherAbstract")),
    authors: authorsIn(elementAt(article, "AuthorList")),
    date: dateIn(elementAt(issue, "PubDate")) ?? dateIn(elementAt(article, "ArticleDate")),
    venue:
      textAt(journal, "Title") ??
      textAt(journal, "ISOAbbreviation") ??
      textAt(citation, "MedlineJournalInfo", "MedlineTA"),
    volume: textAt(issue, "Volume"),
    issue: textAt(issue, "Issue"),
    pages: pagesOf(elementAt(article, "Pagination")),
    type: types.find((type) => !/^Research Support/.test(type)),
    standing: standingOf(types),
    language: textAt(article, "Language"),
    keywords: [
      ...textsAt(citation, "KeywordList", "Keyword"),
      ...textsAt(citation, "MeshHeadingList", "MeshHeading", "DescriptorName"),
    ],
    doi: doiAmong(elementsIn(article, "ELocationID")) ?? ids.get("doi"),
    pmid: textAt(citation, "PMID") ?? ids.get("pubmed"),
    ids: ids.has("pmc") ? [`pmcid:${ids.get("pmc")}`] : [],
    references: [...elementsIn(data, "ReferenceList").flatMap(referencesIn), ...citedIn(citation)],
  };
}

/** The original title where there is no English one. */
function titleOf(article: XmlElement | undefined): string | undefined {
  const title = textAt(article, "ArticleTitle");
  const isMissing = title === undefined || /^\[?Not Available\]?\.?$/i.test(title);
  return isMissing ? (textAt(article, "VernacularTitle") ?? title) : title;
}

function pagesOf(pagination: XmlElement | undefined): string | undefined {
  const [start, end] = [textAt(pagination, "StartPage"), textAt(pagination, "EndPage")];
  const pages = start && end && start !== end ? `${start}-${end}` : start;
  return textAt(pagination, "MedlinePgn") ?? pages;
}

/** A notice of retraction is no retracted work. */
function standingOf(types: readonly string[]): Standing | undefined {
  if (types.includes("Retracted Publication")) return "retracted";
  const isNotice = types.some((type) =>
    /^(?:Published Erratum|Retraction of Publication|Expression of Concern)$/.test(type),
  );
  return isNotice ? "correction" : undefined;
}

/** Lists of references may hold lists: parts of a chapter. */
function referencesIn(list: XmlElement): RawReference[] {
  return list.content.flatMap((part) => {
    if (typeof part === "string") return [];
    if (part.name === "ReferenceList") return referencesIn(part);
    if (part.name !== "Reference") return [];
    const ids = idsIn(elementAt(part, "ArticleIdList"));
    const pmid = ids.get("pubmed");
    return [{ doi: ids.get("doi"), id: pmid && `pmid:${pmid}`, text: textAt(part, "Citation") }];
  });
}

/** What MEDLINE itself lists as cited, in older records. */
function citedIn(citation: XmlElement): RawReference[] {
  return elementsAt(citation, "CommentsCorrectionsList", "CommentsCorrections")
    .filter(({ attributes }) => attributes.get("RefType") === "Cites")
    .map((cited) => {
      const pmid = textIn(elementAt(cited, "PMID"));
      return { id: pmid && `pmid:${pmid}`, text: textAt(cited, "RefSource") };
    });
}
