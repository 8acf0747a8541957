/** The papers that cite one, page by page. They come without abstracts and DOIs. Papers that come twice while pages shift are given once. */
import type { FoundWork, Wire } from "../../../model/online";
import { listAt, numberAt } from "../../answers/pick";
import { europePmcRecord } from "../../europePmc/record";
import { isJsonObject } from "../../json/fields";
import type { RawRecord } from "../../records/rawRecord";
import type { PageOfRecords } from "../service";
import { askList, keyOf } from "./works";

/** The most that Europe PMC gives in one answer. */
const PER_PAGE = 1000;
/** After so many pages in a row without anything new the rest is given up. */
const MOST_BARREN = 2;

export async function* citingPages({ key }: FoundWork, wire: Wire): AsyncGenerator<PageOfRecords, void> {
  const seen = new Set<string>();
  let barren = 0;
  let came = 0;
  for (let page = 1; ; page++) {
    const answer = await askList(wire, key, "citations", page, PER_PAGE);
    const total = numberAt(answer, "hitCount") ?? null;
    const works = listAt(answer, "citationList", "citation") ?? [];
    const records = works.flatMap((work, i): RawRecord[] => {
      const where = `page ${page}, citation ${i + 1}`;
      if (!isJsonObject(work)) return [{ where }];
      const name = keyOf(work);
      if (name !== undefined && seen.has(name)) return [];
      if (name !== undefined) seen.add(name);
      return [{ ...europePmcRecord(work, where), citesHub: {} }];
    });
    came += works.length;
    barren = records.length === 0 ? barren + 1 : 0;
    yield { records, total };
    const isLast = works.length === 0 || (total !== null && came >= total);
    if (isLast || barren >= MOST_BARREN) return;
  }
}
