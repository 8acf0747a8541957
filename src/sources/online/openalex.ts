/**
 * OpenAlex (developers.openalex.org): works by id or title, the works that cite one, and what is known of many. Single works are free;
 * lists cost from a daily budget, so all pages are as long as they may be and hold only the fields that are read.
 */
import type { FoundWork, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { objectsAt, textAt } from "../answers/pick";
import { isJsonObject, type JsonObject } from "../json/fields";
import { openAlexId, openAlexRecord } from "../openalex/record";
import type { RawRecord } from "../records/rawRecord";
import { foundWork } from "./foundWork";
import { hosts } from "./hosts";
import { askJson } from "./http";
import { citingPages } from "./openalex/citingPages";
import { fillBatches } from "./openalex/fillBatches";
import { askWorks, SELECT_ALL, workPath } from "./openalex/works";
import type { Service } from "./service";
import { wordsOf } from "./words";

/** So many hits of a search are offered. */
const HITS = 10;

export const openAlex: Service = {
  id: "openalex",
  label: hosts.openalex.label,
  host: "api.openalex.org",
  inPage: true,
  async find(query, wire) {
    const path = workPath(query);
    if (path === null) return searchByTitle(query, wire);
    const work = await askJson(wire, "openalex", { path });
    return isJsonObject(work) ? foundIn([work]) : [];
  },
  async *citing({ key }, wire) {
    for await (const { works, total, page } of citingPages(key, wire))
      yield {
        total,
        records: works.flatMap((work, i) => citingRecord(work, `page ${page}, result ${i + 1}`)),
      };
  },
  async hub({ key, title }, wire): Promise<RawRecord> {
    const work = await askJson(wire, "openalex", { path: `/works/${key}` });
    const record = isJsonObject(work) ? openAlexRecord(work, `the work ${key}`) : null;
    if (record) return record;
    throw new ServiceError(
      "openalex",
      "unknown",
      `OpenAlex does not know the work ${key} (“${title}”) any more.`,
    );
  },
  fill: fillBatches,
};

async function searchByTitle(title: string, wire: Wire): Promise<readonly FoundWork[]> {
  const words = wordsOf(title);
  if (words === "") return [];
  const answer = await askWorks(wire, { filter: `title.search:${words}`, per_page: HITS }, SELECT_ALL);
  return foundIn(objectsAt(answer, "results"));
}

function foundIn(works: readonly JsonObject[]): FoundWork[] {
  return works.flatMap((work) => {
    const record = openAlexRecord(work, "the answer");
    const key = openAlexId(textAt(work, "id"));
    return record && key !== null ? foundWork("openalex", key, record) : [];
  });
}

function citingRecord(work: JsonObject, where: string): RawRecord[] {
  const record = openAlexRecord(work, where);
  return record ? [{ ...record, citesHub: {} }] : [];
}
