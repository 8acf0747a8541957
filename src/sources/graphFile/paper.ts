/** The record of a paper in a graph file → the same paper as an entry of an `orrery-bibliography`. */
import type { JsonObject } from "../json/fields";
import { isPaperField } from "../json/paper";
import { listIn, numberIn } from "./records";

/** What stands in such a record and belongs to the map rather than to the paper is left behind. */
export function paperIn(record: JsonObject): JsonObject {
  const fields = Object.entries(record).filter(([name]) => isPaperField(name));
  const { title, label, date, year, citingCount } = record;
  const lists = LISTS.filter((name) => record[name] !== undefined);
  const stated = {
    ...Object.fromEntries(fields),
    title: title ?? label,
    ...Object.fromEntries(lists.map((name) => [name, listIn(record[name])])),
    ...(citingCount === undefined ? {} : { citingCount: numberIn(citingCount) ?? citingCount }),
  };
  // Such files give the year of a date beside it; the date says it already.
  if (typeof date !== "string" || !date.startsWith(String(year))) return stated;
  const { year: _, ...rest }: JsonObject = stated;
  return rest;
}

/** Fields that some of these files join to one text. */
const LISTS = ["authors", "keywords", "ids", "links"] as const;
