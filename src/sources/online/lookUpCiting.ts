/** A work → the bibliography of the papers that cite it, with the work as hub. */
import { counted, digits } from "../../lib/digits";
import { excerpt } from "../../lib/plainText";
import type { FoundWork, LookedUp, LookUp, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { collectRecords } from "../records/collector";
import type { RawRecord } from "../records/rawRecord";
import { finished } from "./finished";
import { gatherPages } from "./gatherPages";
import { hosts } from "./hosts";
import { serviceOf } from "./services";

/** Throws as `lookUp`; also `ServiceError` if the service cannot say who cites a work, or knows nobody who does. */
export async function lookUpCiting(
  { work, most }: Extract<LookUp, { kind: "citing" }>,
  wire: Wire,
): Promise<LookedUp> {
  const { label } = hosts[work.service];
  const service = serviceOf(work.service);
  if (!service?.citing)
    throw new ServiceError(work.service, "refused", `${label} cannot be asked which papers cite a work.`);
  const hub = service.hub ? await service.hub(work, wire) : hubAsFound(work);
  const gathering = { service: service.id, stage: "Papers that cite it", most };
  const { records, total, stopped } = await gatherPages(
    (inner) => service.citing!(work, inner),
    gathering,
    wire,
  );
  if (records.length === 0 && stopped === null)
    throw new ServiceError(
      service.id,
      "unknown",
      `${label} knows no paper that cites “${excerpt(work.title)}”.`,
    );
  const citingCount = total ?? work.citedByCount;
  const all = citingCount !== undefined && citingCount > records.length ? ` of ${digits(citingCount)}` : "";
  const papers = all === "" ? counted(records.length, "paper") : `${digits(records.length)}${all} papers`;
  const collector = collectRecords({ format: service.id, origin: label });
  collector.hub(hub, { isEntry: false, figures: citingCount === undefined ? {} : { citingCount } });
  for (const record of records) collector.add(record);
  if (stopped) collector.note(label, stopped);
  else if (all !== "" && records.length >= most)
    collector.note(label, `Only the first ${papers} were asked for.`);
  return { bibliography: finished(collector.finish(`${label} knows no paper that cites it.`)), stopped };
}

function hubAsFound({ key, title, authors, year, venue, doi, citedByCount }: FoundWork): RawRecord {
  return { where: "the hub", title, authors, year, venue, doi, citedByCount, ids: [key] };
}
