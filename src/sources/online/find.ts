/** A query → the works that it names or may mean. Where one service does not know it, or may not be asked any more today, the next one is. */
import { listed } from "../../lib/listed";
import { normaliseTitle } from "../../lib/titles";
import type { FoundWork, ServiceId, Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
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
  const ignorant: string[] = [];
  const unasked: string[] = [];
  let trouble: ServiceError | null = null;
  for (const service of order) {
    try {
      const works = await service.find!(asked, wire);
      if (works.length > 0) {
        const isKnownByTitle = first && service !== first && trouble === null && read.kind === "id";
        const there = isKnownByTitle ? await byTitle(works[0]!, first, wire) : null;
        return there ?? { works, instead: sentence(ignorant, trouble, [], service) };
      }
      ignorant.push(service.label);
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      if (service !== first) unasked.push(service.label);
      // What is wrong with the first one is for the user to know; the others only stand in.
      else if (standsIn(error, wire)) trouble = error;
      else throw error;
    }
  }
  if (trouble) throw trouble;
  return { works: [], instead: sentence(ignorant, null, unasked, null) };
}

/** `OpenAlex and Crossref do not know it. Semantic Scholar knows it.`; null: the first one knew it. */
function sentence(
  ignorant: readonly string[],
  trouble: ServiceError | null,
  unasked: readonly string[],
  knowing: Service | null,
): string | null {
  const parts = [
    ...(trouble ? [trouble.message] : []),
    ...(ignorant.length > 0
      ? [`${listed(ignorant)} ${ignorant.length > 1 ? "do" : "does"} not know it.`]
      : []),
    ...(unasked.length > 0 ? [`${listed(unasked)} could not be asked.`] : []),
  ];
  if (knowing && parts.length > 0) parts.push(`${knowing.label} knows it.`);
  return parts.join(" ") || null;
}

/** Another service may be asked instead: not where this machine is offline, nor for a key that is wrong. */
function standsIn({ trouble, service }: ServiceError, wire: Wire): boolean {
  if (trouble === "key") return wire.keys[service] === undefined;
  return trouble === "budget" || trouble === "busy" || trouble === "unknown";
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
