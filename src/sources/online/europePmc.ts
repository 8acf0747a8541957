/** Europe PMC (europepmc.org/RestfulWebService): works of the life sciences by id or title, the papers that cite one, abstracts of many. */
import type { FoundWork } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { europePmcRecord } from "../europePmc/record";
import type { JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";
import { idOfQuery } from "./asked";
import { citingPages } from "./europePmc/citingPages";
import { fillBatches } from "./europePmc/fillBatches";
import { keyOf, queryForId, queryForKey, queryForTitle, search } from "./europePmc/works";
import { foundWork } from "./foundWork";
import { hosts } from "./hosts";
import type { Service } from "./service";
import { wordsOf } from "./words";

/** So many hits of a search are offered. */
const HITS = 10;

export const europePmc: Service = {
  id: "europe-pmc",
  label: hosts["europe-pmc"].label,
  host: "www.ebi.ac.uk",
  inPage: true,
  async find(query, wire) {
    const id = idOfQuery(query);
    if (id !== null) {
      const byId = queryForId(id);
      return byId === null ? [] : foundIn(await search(wire, byId, "lite", HITS));
    }
    const words = wordsOf(query);
    return words === "" ? [] : foundIn(await search(wire, queryForTitle(words), "lite", HITS));
  },
  citing: citingPages,
  async hub({ key, title }, wire): Promise<RawRecord> {
    const [work] = await search(wire, queryForKey(key), "core", 1);
    if (work) return europePmcRecord(work, `the record ${key}`);
    throw new ServiceError(
      "europe-pmc",
      "unknown",
      `Europe PMC does not know the record ${key} (“${title}”) any more.`,
    );
  },
  fill: fillBatches,
};

function foundIn(works: readonly JsonObject[]): FoundWork[] {
  return works.flatMap((work) => foundWork("europe-pmc", keyOf(work), europePmcRecord(work, "the answer")));
}
