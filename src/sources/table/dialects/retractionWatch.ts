/** The Retraction Watch data: a row is a notice; the paper is the one that it is about, and the notice a link of it. */
import type { Dialect } from "./dialect";

export const retractionWatch: Dialect = {
  label: "a table of Retraction Watch",
  signs: [["Record ID", "RetractionDOI", "OriginalPaperDOI"]],
  columns: {
    title: ["Title"],
    authors: ["Author"],
    date: ["OriginalPaperDate"],
    venue: ["Journal"],
    publisher: ["Publisher"],
    doi: ["OriginalPaperDOI"],
    pmid: ["OriginalPaperPubMedID"],
    type: ["ArticleType"],
    keywords: ["Subject"],
    links: ["URLS"],
  },
  amend(record, cell) {
    const [notice, nature] = [cell("RetractionDOI"), cell("RetractionNature")];
    const address = /^10\.\d{4,9}\/\S+$/.test(notice) ? [`https://doi.org/${notice}`] : [];
    return {
      ...record,
      date: isoOfAmerican(record.date),
      type: record.type?.replace(/;\s*$/, ""),
      ...(record.pmid === "0" ? { pmid: null } : {}),
      ...(/unavailable/i.test(record.doi ?? "") ? { doi: null } : {}),
      ...(/^retraction$/i.test(nature) ? { standing: "retracted" as const } : {}),
      links: [...(record.links ?? []), ...address],
    };
  },
};

/** `7/31/2024 13:59` → `2024-07-31`. */
function isoOfAmerican(date: string | null | undefined): string | null | undefined {
  const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(date ?? "") ?? [];
  return year ? `${year}-${month!.padStart(2, "0")}-${day!.padStart(2, "0")}` : date;
}
