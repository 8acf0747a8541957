/** What a column of a table can hold, and the name by which columns are compared. */

/** Fields of a record, and of an edge (the last line). Each has at most one column. */
export const TABLE_FIELDS = [
  ...["id", "title", "authors", "year", "date", "abstract", "summary", "venue", "doi", "arxivId", "pmid"],
  ...["volume", "issue", "pages", "firstPage", "lastPage", "publisher", "type", "standing", "language"],
  ...[
    "category",
    "keywords",
    "moreKeywords",
    "citedByCount",
    "references",
    "url",
    "links",
    "otherIds",
    "hub",
  ],
  ...[
    "source",
    "target",
    "kind",
    "role",
    "polarity",
    "contexts",
    "influential",
    "sourceTitle",
    "targetTitle",
  ],
] as const;

export type TableField = (typeof TABLE_FIELDS)[number];

/** Field → index of its column. */
export type FieldColumns = ReadonlyMap<TableField, number>;

/**
 * What spellings of one column name share: letters and digits without case, accents and what stands between them. `Cited by`, `cited_by` and
 * `citedBy` → `citedby`.
 */
export function columnKey(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, (marks) => marks.replace(/[\u0300-\u036f]/g, ""))
    .normalize("NFC")
    .toLowerCase()
    .replaceAll("ı", "i")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, "");
}
