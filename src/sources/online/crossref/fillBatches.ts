/** What Crossref knows of many works: by DOI in batches, then by title for those that have none. */
import type { GapField, Wire } from "../../../model/online";
import { crossrefRecord } from "../../crossref/record";
import type { JsonObject } from "../../json/fields";
import type { RawRecord } from "../../records/rawRecord";
import { type Asked, answersTo, askedBy, batchesOf, nameIn } from "../asked";
import type { Filled, Wanted } from "../service";
import { wordsOf } from "../words";
import { askWork, askWorks, isRefused, RECOGNISED } from "./works";

/** DOIs of one filter: the address stays below 4,000 characters. */
const BATCH = 40;
/** Works of one title that are looked at: whether one of them is the paper is decided behind. */
const NAMESAKES = 3;

const SELECT: Readonly<Record<GapField, readonly string[]>> = {
  title: ["original-title"],
  doi: [],
  summary: [],
  abstract: ["abstract"],
  references: ["reference"],
  authors: [],
  date: [],
  venue: ["event", "institution"],
  standing: ["update-to", "updated-by"],
};

/** As `Service.fill`. */
export async function* fillBatches(
  works: readonly Wanted[],
  fields: readonly GapField[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  const select = [...new Set([...RECOGNISED, ...fields.flatMap((field) => SELECT[field])])];
  const asked = askedBy("doi", works, works.keys());
  const plain = asked.filter(({ id }) => !isUnfit(id));
  for (const batch of batchesOf(plain, BATCH)) {
    const filter = [...new Set(batch.map(({ id }) => id))].join(",");
    try {
      const found = await askWorks(wire, { filter, rows: BATCH }, select);
      yield answersTo(recordsOf(found), batch);
    } catch (error) {
      // One DOI that it takes for none spoils the filter.
      if (!isRefused(error)) throw error;
      for (const each of batch) yield await byItself(each, wire);
    }
  }
  for (const each of asked.filter(({ id }) => isUnfit(id))) yield await byItself(each, wire);
  const named = new Set(asked.map(({ index }) => index));
  for (const [index, { title = "" }] of works.entries()) {
    const query = named.has(index) ? "" : wordsOf(title);
    if (query === "") continue;
    const found = await askWorks(wire, { "query.bibliographic": query, rows: NAMESAKES }, select);
    yield recordsOf(found).map((record) => ({ index, record }));
  }
}

async function byItself({ index, id }: Asked, wire: Wire): Promise<readonly Filled[]> {
  try {
    const work = await askWork(wire, nameIn(id));
    return work ? recordsOf([work]).map((record) => ({ index, record })) : [];
  } catch (error) {
    if (isRefused(error)) return [];
    throw error;
  }
}

function recordsOf(works: readonly JsonObject[]): RawRecord[] {
  return works.map((work) => crossrefRecord(work, "the answer"));
}

/** A comma parts filters. */
function isUnfit(id: string): boolean {
  return id.includes(",");
}
