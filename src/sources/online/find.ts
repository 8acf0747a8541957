/** A query → the works that it names or may mean. Where one service does not know it, or may not be asked any more today, the next one is. */
import { normaliseTitle } from "../../lib/titles";
import type { FoundWork, ServiceId, Wire } from "../../model/online";
import { ServiceError, type ServiceTrouble } from "../../model/serviceError";
import { isOfYear } from "./matching";
import { readQuery } from "./query";
import type { Service } from "./service";
import { services } from "./services";

export interface Found {
  /** The best first; empty: no service knows it. */
  readonly works: readonly FoundWork[];
  /** Who was asked in vain and who answered instead, as a sentence; null: the first one answered. */
  readonly instead: string | null;
}

export interface FindOptions {
  /** The service that is asked first; OpenAlex. */
  readonly from?: ServiceId;
  /** Which others may be asked: a page cannot ask all. */
  readonly mayAsk?: (service: Service) => boolean;
}

/** Troubles of one service which another may not have. */
const ITS_OWN: readonly ServiceTrouble[] = ["key", "budget", "busy", "unknown"];

/** @param query an id or address of a work, or its title. Throws `ServiceError`, or an `AbortError`. */
export async function findWorks(
  query: string,
  wire: Wire,
  { from = "openalex", mayAsk = () => true }: FindOptions = {},
): Promise<Found> {
  const read = readQuery(query);
  const asked = read.kind === "id" ? read.id : read.title;
  if (asked === "") return { works: [], instead: null };
  const first = services.find(({ id, find }) => id === from && find);
  const order = [
    ...(first ? [first] : []),
    ...services.filter((each) => each !== first && each.find && mayAsk(each)),
  ];
  const inVain: string[] = [];
  let trouble: ServiceError | null = null;
  for (const service of order) {
    try {
      const works = await service.find!(asked, wire);
      const instead = inVain.length === 0 ? null : `${inVain.join(" ")} ${service.label} knows it.`;
      if (
        works.length > 0 &&
        service !== first &&
        first &&
        read.kind === "id" &&
        trouble?.service !== first.id
      )
        return (await byTitle(works[0]!, first, wire)) ?? { works, instead };
      if (works.length > 0) return { works, instead };
      inVain.push(`${service.label} does not know it.`);
    } catch (error) {
      if (!(error instanceof ServiceError) || !ITS_OWN.includes(error.trouble)) throw error;
      trouble ??= error;
      inVain.push(error.message);
    }
  }
  if (trouble) throw trouble;
  return { works: [], instead: inVain.join(" ") || null };
}

/** True for the same title but for case, accents and signs. */
export function hasTitle(work: FoundWork, title: string): boolean {
  const wanted = normaliseTitle(title);
  return wanted !== "" && normaliseTitle(work.title) === wanted;
}

/** The user's own service may know under its title what it does not know under that id. */
async function byTitle(known: FoundWork, service: Service, wire: Wire): Promise<Found | null> {
  const hits = await service.find!(known.title, wire);
  const same = hits.filter((hit) => hasTitle(hit, known.title) && isOfYear(hit.year, known.year));
  return same.length === 1
    ? { works: same, instead: `${service.label} does not know that id; the work was found by its title.` }
    : null;
}
