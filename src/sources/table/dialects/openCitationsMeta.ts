/** OpenCitations Meta, dumps and answers as CSV: several ids in one cell, ids in brackets behind names and journals. */
import { withoutIds } from "../authors";
import type { Dialect } from "./dialect";

export const openCitationsMeta: Dialect = {
  label: "a table of OpenCitations Meta",
  signs: [["id", "title", "author", "pub_date", "venue", "page"]],
  columns: {
    id: ["id"],
    title: ["title"],
    authors: ["author"],
    date: ["pub_date"],
    venue: ["venue"],
    volume: ["volume"],
    issue: ["issue"],
    pages: ["page"],
    type: ["type"],
    publisher: ["publisher"],
  },
  authors: (text) => text.split(";").map(withoutIds),
  amend: (record) => ({
    ...record,
    ...(record.venue ? { venue: withoutIds(record.venue) } : {}),
    ...(record.publisher ? { publisher: withoutIds(record.publisher) } : {}),
  }),
};
