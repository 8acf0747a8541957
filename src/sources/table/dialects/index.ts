/** The programs whose tables are known. To add one: its file and its line here. */
import { columnKey } from "../fields";
import type { Dialect } from "./dialect";
import { dimensions } from "./dimensions";
import { iCite } from "./iCite";
import { ieee } from "./ieee";
import { lens } from "./lens";
import { openAlex } from "./openAlex";
import { openCitationsMeta } from "./openCitationsMeta";
import { orrery } from "./orrery";
import { publishOrPerish } from "./publishOrPerish";
import { pubMed } from "./pubMed";
import { retractionWatch } from "./retractionWatch";
import { scopus } from "./scopus";
import { springer } from "./springer";
import { webOfScience } from "./webOfScience";
import { zotero } from "./zotero";

const dialects: readonly Dialect[] = [
  ...[orrery, webOfScience, dimensions, scopus, lens, ieee, springer, openAlex],
  ...[pubMed, zotero, publishOrPerish, openCitationsMeta, iCite, retractionWatch],
];

/** Null: written by no program that is known. */
export function dialectOf(header: readonly string[]): Dialect | null {
  const names = new Set(header.map(columnKey));
  return (
    dialects.find(({ signs }) => signs.some((set) => set.every((name) => names.has(columnKey(name))))) ?? null
  );
}
