/**
 * OpenCitations (api.opencitations.net): open citations between works that have ids. Works are found by id only, since Meta has no search by
 * title.
 */
import type { FoundWork, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import type { RawRecord } from "../records/rawRecord";
import { idOfQuery } from "./asked";
import { foundWork } from "./foundWork";
import { hosts } from "./hosts";
import { citingPages } from "./openCitations/citingPages";
import { fillBatches } from "./openCitations/fillBatches";
import { askMeta, bestId } from "./openCitations/works";
import type { Service } from "./service";

export const openCitations: Service = {
  id: "opencitations",
  label: hosts.opencitations.label,
  host: "api.opencitations.net",
  inPage: true,
  async find(query, wire): Promise<readonly FoundWork[]> {
    const id = bestId([nameHere(idOfQuery(query) ?? "")]);
    const work = id === undefined ? undefined : await describe(id, wire);
    return work && id !== undefined ? foundWork("opencitations", id, work) : [];
  },
  citing: citingPages,
  async hub({ key, title }, wire): Promise<RawRecord> {
    const work = await describe(key, wire);
    if (work) return work;
    throw new ServiceError(
      "opencitations",
      "unknown",
      `OpenCitations does not know the work ${key} (“${title}”) any more.`,
    );
  },
  fill: fillBatches,
};

async function describe(id: string, wire: Wire): Promise<RawRecord | undefined> {
  return (await askMeta(wire, [id]))[0];
}

/** Preprints of arXiv have DOIs. */
function nameHere(id: string): string {
  return id.startsWith("arxiv:") ? `doi:10.48550/${id.replace(":", ".")}` : id;
}
