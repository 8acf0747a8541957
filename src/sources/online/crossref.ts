/**
 * Crossref (api.crossref.org): works by DOI or title, with what they cite. It counts the works that cite one but does not name them, so it
 * cannot be asked for them.
 */
import type { FoundWork } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { textAt } from "../answers/pick";
import { crossrefRecord } from "../crossref/record";
import type { JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";
import { idOfQuery, nameIn } from "./asked";
import { fillBatches } from "./crossref/fillBatches";
import { askWork, askWorks, isRefused, RECOGNISED } from "./crossref/works";
import { foundWork } from "./foundWork";
import { hosts } from "./hosts";
import type { Service } from "./service";
import { wordsOf } from "./words";

/** So many hits of a search are offered. */
const HITS = 10;

export const crossref: Service = {
  id: "crossref",
  label: hosts.crossref.label,
  host: "api.crossref.org",
  inPage: true,
  async find(query, wire) {
    const id = idOfQuery(query);
    if (id?.startsWith("doi:")) {
      try {
        const work = await askWork(wire, nameIn(id));
        return work ? foundIn([work]) : [];
      } catch (error) {
        if (isRefused(error)) return [];
        throw error;
      }
    }
    const words = id === null ? wordsOf(query) : "";
    if (words === "") return [];
    return foundIn(await askWorks(wire, { "query.bibliographic": words, rows: HITS }, RECOGNISED));
  },
  async hub({ key, title }, wire): Promise<RawRecord> {
    const work = await askWork(wire, key);
    if (work) return crossrefRecord(work, `the work ${key}`);
    throw new ServiceError(
      "crossref",
      "unknown",
      `Crossref does not know the work ${key} (“${title}”) any more.`,
    );
  },
  fill: fillBatches,
};

function foundIn(works: readonly JsonObject[]): FoundWork[] {
  return works.flatMap((work) =>
    foundWork("crossref", textAt(work, "DOI"), crossrefRecord(work, "the answer")),
  );
}
