/** The papers that cite one, page by page. They come without abstracts and DOIs. Papers that come twice while pages shift are given once. */
import type { FoundWork, Wire } from "../../../model/online";
import { listAt, numberAt } from "../../answers/pick";
import { europePmcRecord } from "../../europePmc/record";
import { isJsonObject } from "../../json/fields";
import type { RawRecord } from "../../records/rawRecord";
import { freshItems } from "../freshItems";
import type { PageOfRecords } from "../service";
import { askList, keyOf } from "./works";

/** The most that Europe PMC gives in one answer. */
const PER_PAGE = 1000;
/** After so many pages in a row without anything new the rest is given up. */
const MOST_BARREN = 2;

export async function* citingPages({ key }: FoundWork, wire: Wire): AsyncGenerator<PageOfRecords, void> {
  const citations = freshItems<Citation>(
    ({ work }) => (isJsonObject(work) ? keyOf(work) : undefined),
    MOST_BARREN,
  );
  let came = 0;
  for (let page = 1; ; page++) {
    const answer = await askList(wire, key, "citations", page, PER_PAGE);
    const total = numberAt(answer, "hitCount") ?? null;
    const works = listAt(answer, "citationList", "citation") ?? [];
    const listed = works.map((work, i) => ({ work, where: `page ${page}, citation ${i + 1}` }));
    yield { records: citations.take(listed).map(recordOf), total };
    came += works.length;
    const isLast = total === null ? works.length === 0 : came >= total;
    if (isLast || citations.isBarren) return;
  }
}

interface Citation {
  readonly work: unknown;
  readonly where: string;
}

/** What is no record at all is refused behind, as it has neither title nor id. */
function recordOf({ work, where }: Citation): RawRecord {
  return isJsonObject(work) ? { ...europePmcRecord(work, where), citesHub: {} } : { where };
}
