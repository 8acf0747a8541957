/** What is asked of services → what they know: apart from reading.ts, so that a page loads it only when something is looked up. */
import type { Bibliography } from "./model/bibliography";
import type { Reading } from "./model/mapFile";
import type { FoundWork, LookUp, ServiceId, Wire } from "./model/online";
import { withLabels } from "./sources/labels";
import { putTogether } from "./sources/merge/putTogether";
import { findWorks } from "./sources/online/find";
import { hosts } from "./sources/online/hosts";
import { lookUp } from "./sources/online/lookUp";
import { services } from "./sources/online/services";

/** A service that a page may ask, and what it may be asked for. */
export interface ServiceFacts {
  readonly id: ServiceId;
  readonly label: string;
  /** `api.openalex.org`: to whom one speaks. */
  readonly host: string;
  /** It finds works and knows who cites them. */
  readonly citing: boolean;
  /** It knows what papers lack. */
  readonly fill: boolean;
  readonly library: boolean;
  /** The user may have a key for it. */
  readonly takesKey: boolean;
  /** It takes an address of mail and then serves more politely. */
  readonly takesMail: boolean;
}

/** The services that a page may ask, in the order in which they stand for each other. */
export function servicesInPage(): readonly ServiceFacts[] {
  return services
    .filter(({ inPage }) => inPage)
    .map(({ id, label, host, find, citing, fill, library }) => ({
      id,
      label,
      host,
      citing: Boolean(find && citing),
      fill: Boolean(fill),
      library: Boolean(library),
      takesKey: hosts[id].key !== null,
      takesMail: hosts[id].mailto,
    }));
}

export interface FoundWorks {
  /** The best first; empty: no service that was asked knows it. */
  readonly works: readonly FoundWork[];
  /** Who was asked in vain and who answered instead, as a sentence; null: the first one answered. */
  readonly instead: string | null;
}

/**
 * @param query an id or address of a work, or its title.
 * @param others true: where that service does not know it, the others that say who cites a work are asked as well.
 */
export function findInPage(query: string, from: ServiceId, others: boolean, wire: Wire): Promise<FoundWorks> {
  return findWorks(query, wire, {
    from,
    mayAsk: ({ inPage, citing }) => others && inPage && citing !== undefined,
  });
}

export interface LookedUpReading {
  readonly reading: Reading;
  /** As `LookedUp.stopped`. */
  readonly stopped: string | null;
}

/**
 * Throws as `lookUp`; also `InputError` if what was found is of another hub than `into`.
 * @param into what the papers are added to; gaps are filled in their own bibliography.
 */
export async function lookUpInPage(
  request: LookUp,
  wire: Wire,
  into?: Bibliography,
): Promise<LookedUpReading> {
  const { bibliography, stopped } = await lookUp(request, wire);
  const found: Reading = { bibliography };
  const reading =
    into && request.kind !== "fill"
      ? putTogether(into, [{ name: bibliography.origin, reading: found }], (_, error) => {
          throw error;
        })
      : found;
  return { reading: { ...reading, bibliography: withLabels(reading.bibliography) }, stopped };
}
