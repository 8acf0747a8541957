/** A library of Zotero → the bibliography of its items. */
import { digits } from "../../lib/digits";
import type { LookedUp, LookUp, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { collectRecords } from "../records/collector";
import { finished } from "./finished";
import { gatherPages } from "./gatherPages";
import { serviceOf } from "./services";
import { libraryPath } from "./zotero/libraryPath";

/** Throws as `lookUp`. */
export async function lookUpLibrary(
  { library, most }: Extract<LookUp, { kind: "zotero" }>,
  wire: Wire,
): Promise<LookedUp> {
  const service = serviceOf("zotero");
  if (!service?.library) throw new ServiceError("zotero", "refused", "Zotero cannot be asked here.");
  // The address as the user has it may hold a key.
  const name = libraryPath(library).slice(1);
  const gathering = { service: service.id, stage: "Items of the library", most };
  const { records, total, stopped } = await gatherPages(
    (inner) => service.library!(library, inner),
    gathering,
    wire,
  );
  const collector = collectRecords({ format: service.id, origin: `${service.label}, ${name}` });
  for (const record of records) collector.add(record);
  if (stopped) collector.note(service.label, stopped);
  else if (total !== null && records.length < total)
    collector.note(
      service.label,
      `Only the first ${digits(records.length)} of ${digits(total)} were asked for.`,
    );
  const nothing = `The library ${name} holds no item with a title.`;
  return { bibliography: finished(collector.finish(nothing)), stopped };
}
