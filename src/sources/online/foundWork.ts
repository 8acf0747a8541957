/** A record of a service → the work as a user chooses it, its texts cleaned as those of papers are. */
import { naturalName } from "../../lib/personName";
import type { FoundWork, ServiceId } from "../../model/online";
import { paperOf } from "../records/paperOf";
import type { RawRecord } from "../records/rawRecord";

/** So many authors are shown. */
const AUTHORS = 3;

/** @param key as `FoundWork.key`; undefined: the service gives none, so it cannot be asked for the work. @returns a list of one, or of none. */
export function foundWork(service: ServiceId, key: string | undefined, record: RawRecord): FoundWork[] {
  const paper = paperOf(record, []);
  if (key === undefined || typeof paper === "string") return [];
  const { title, authors = [], year, venue, doi, citedByCount } = paper;
  return [
    {
      service,
      key,
      title,
      authors: authors.slice(0, AUTHORS).map(naturalName),
      ...(year === undefined ? {} : { year }),
      ...(venue ? { venue } : {}),
      ...(doi ? { doi } : {}),
      ...(citedByCount === undefined ? {} : { citedByCount }),
    },
  ];
}
