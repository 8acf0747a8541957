/** A service played for one test, and what came of asking it. */
import type { ServiceId } from "../../../src/model/online";
import type { Filled, PageOfRecords } from "../../../src/sources/online/service";
import type { RawRecord } from "../../../src/sources/records/rawRecord";
import { type Asked, type Fault, type Played, play, type Reply } from "../server";
import { type TestWire, testWire } from "../wire";

export interface Playing extends TestWire {
  readonly server: Played;
}

/** @param servers gains the one that is started: to be closed after the test. */
export async function playing(
  service: ServiceId,
  answer: (asked: Asked, number: number) => Reply,
  servers: Played[],
  {
    faults,
    ...changes
  }: NonNullable<Parameters<typeof testWire>[1]> & { readonly faults?: Record<number, Fault> } = {},
): Promise<Playing> {
  const server = await play(answer, faults);
  servers.push(server);
  return { server, ...testWire({ [service]: server }, changes) };
}

export interface Gathered {
  readonly records: RawRecord[];
  readonly totals: (number | null)[];
  /** What ended it; null: it came to its end. */
  readonly error: unknown;
}

/** All pages, also those before a failure. */
export async function gathered(pages: AsyncIterable<PageOfRecords>): Promise<Gathered> {
  const records: RawRecord[] = [];
  const totals: (number | null)[] = [];
  try {
    for await (const page of pages) {
      records.push(...page.records);
      totals.push(page.total);
    }
  } catch (error) {
    return { records, totals, error };
  }
  return { records, totals, error: null };
}

/** Index of the paper → the records that were found for it. */
export async function filled(batches: AsyncIterable<readonly Filled[]>): Promise<Map<number, RawRecord[]>> {
  const found = new Map<number, RawRecord[]>();
  for await (const batch of batches)
    for (const { index, record } of batch) found.set(index, [...(found.get(index) ?? []), record]);
  return found;
}
