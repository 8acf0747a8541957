/** One record of Europe PMC (europepmc.org/RestfulWebService): of a search (lite and core), of a list of citations or of references → record. */
import type { Standing } from "../../model/bibliography";
import { numberAt, objectsAt, partsOf, textAt, textsAt } from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";

/** Never null: a record without title and id is refused behind it. */
export function europePmcRecord(work: JsonObject, where: string): RawRecord {
  const types = [
    ...textsAt(work, "pubTypeList", "pubType"),
    ...partsOf(textAt(work, "pubType") ?? textAt(work, "citationType")),
  ];
  return {
    where,
    title: textAt(work, "title"),
    abstract: textAt(work, "abstractText"),
    authors: authorsOf(work),
    date: textAt(work, "firstPublicationDate") ?? textAt(work, "journalInfo", "printPublicationDate"),
    year: numberAt(work, "pubYear") ?? numberAt(work, "journalInfo", "yearOfPublication"),
    venue:
      textAt(work, "journalInfo", "journal", "title") ??
      textAt(work, "journalTitle") ??
      textAt(work, "journalAbbreviation") ??
      textAt(work, "publicationTitle") ??
      textAt(work, "bookOrReportDetails", "comprisingTitle"),
    volume: textAt(work, "journalInfo", "volume") ?? textAt(work, "journalVolume") ?? textAt(work, "volume"),
    issue: textAt(work, "journalInfo", "issue") ?? textAt(work, "issue"),
    pages: textAt(work, "pageInfo"),
    publisher: textAt(work, "bookOrReportDetails", "publisher"),
    type: types[0],
    standing: standingOf(types),
    language: textAt(work, "language"),
    citedByCount: numberAt(work, "citedByCount"),
    doi: textAt(work, "doi"),
    pmid: textAt(work, "pmid") ?? (textAt(work, "source") === "MED" ? textAt(work, "id") : undefined),
    ids: europePmcIds(work),
    url: pageOf(work),
    keywords: [
      ...textsAt(work, "keywordList", "keyword"),
      ...objectsAt(work, "meshHeadingList", "meshHeading").map((heading) =>
        textAt(heading, "descriptorName"),
      ),
    ],
  };
}

/** Source and id together name a record; those of MEDLINE are its PMIDs, of PMC its PMC ids. */
export function europePmcIds(work: JsonObject): string[] {
  const [source, id, pmc] = [textAt(work, "source"), textAt(work, "id"), textAt(work, "pmcid")];
  const own =
    source === undefined || id === undefined
      ? []
      : source === "MED"
        ? [`pmid:${id}`]
        : [`epmc:${source}/${id}`];
  const inPmc = pmc ?? (source === "PMC" ? id : undefined);
  return [...own, ...(inPmc === undefined ? [] : [`pmcid:${inPmc.replace(/^(?!PMC)/i, "PMC")}`])];
}

function pageOf(work: JsonObject): string | undefined {
  const [source, id] = [textAt(work, "source"), textAt(work, "id")];
  return source !== undefined && id !== undefined && /^\w+$/.test(source + id)
    ? `https://europepmc.org/article/${source}/${id}`
    : undefined;
}

function authorsOf(work: JsonObject): (string | undefined)[] {
  const listed = objectsAt(work, "authorList", "author").map((author) => {
    const [family, given] = [textAt(author, "lastName"), textAt(author, "firstName")];
    if (family !== undefined && given !== undefined) return `${family}, ${given}`;
    return textAt(author, "fullName") ?? textAt(author, "collectiveName") ?? family;
  });
  if (listed.length > 0) return listed;
  return (textAt(work, "authorString") ?? "").replace(/\.\s*$/, "").split(/,\s*/);
}

function standingOf(types: readonly string[]): Standing | undefined {
  const has = (pattern: RegExp) => types.some((type) => pattern.test(type));
  if (has(/^retracted (?:publication|article)$/i)) return "retracted";
  return has(/^(?:published erratum|erratum|retraction of publication|correction)$/i)
    ? "correction"
    : undefined;
}
