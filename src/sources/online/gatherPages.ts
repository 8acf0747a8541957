/** Pages of records, one after the other, until there are enough, the service has no more, the user stops it or the service fails. */
import { counted, digits } from "../../lib/digits";
import type { ServiceId, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import type { RawRecord } from "../records/rawRecord";
import { hosts } from "./hosts";
import { budgetOf } from "./http/pace";
import type { PageOfRecords } from "./service";

export interface Gathered {
  readonly records: readonly RawRecord[];
  /** By the last page; null: the service does not say. */
  readonly total: number | null;
  /** As `LookedUp.stopped`. */
  readonly stopped: string | null;
}

export interface Gathering {
  readonly service: ServiceId;
  /** For the reader: `Papers that cite it`. */
  readonly stage: string;
  /** Of them so many are wanted. */
  readonly most: number;
}

/**
 * A record that comes twice, as it does while pages shift, is taken once. Throws if not a single page came.
 * @param pages is given a wire that tells the progress of this look-up.
 */
export async function gatherPages(
  pages: (wire: Wire) => AsyncIterable<PageOfRecords>,
  { service, stage, most }: Gathering,
  wire: Wire,
): Promise<Gathered> {
  const records: RawRecord[] = [];
  const seen = new Set<string>();
  let total: number | null = null;
  let came = 0;
  const inner: Wire = { ...wire, tell: (progress) => wire.tell({ ...progress, got: records.length, total }) };
  try {
    for await (const page of pages(inner)) {
      came++;
      total = page.total ?? total;
      for (const record of page.records) {
        if (records.length < most && isNew(record, seen)) records.push(record);
      }
      wire.tell({ service, stage, got: records.length, total, budget: budgetOf(wire, service) });
      if (records.length >= most) return { records, total, stopped: null };
    }
  } catch (error) {
    if (came === 0 || !(error instanceof ServiceError || wire.signal.aborted)) throw error;
    const why = error instanceof ServiceError && !wire.signal.aborted ? `: ${error.message}` : ".";
    const again = wire.cache ? " Ask again and it goes on from there." : "";
    return { records, total, stopped: `Stopped after ${share(records.length, total)}${why}${again}` };
  }
  const { label } = hosts[service];
  const isShort = total !== null && records.length < total;
  const stopped = isShort
    ? `${label} speaks of ${digits(total!)} and gave ${counted(records.length, "different one")}.`
    : null;
  return { records, total, stopped };
}

/** `400 of 10,059`, `400`. */
function share(got: number, total: number | null): string {
  return total === null || total === got ? digits(got) : `${digits(got)} of ${digits(total)}`;
}

/** By the first of the names that the service gives it. One without a name is always new. */
function isNew({ ids = [], doi }: RawRecord, seen: Set<string>): boolean {
  const name = ids.find((id) => id) ?? doi;
  if (!name) return true;
  const known = seen.has(name);
  seen.add(name);
  return !known;
}
