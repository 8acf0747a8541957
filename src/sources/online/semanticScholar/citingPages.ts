/**
 * The papers that cite one, newest first as Semantic Scholar has them, each with the sentences around the citation, its intents and
 * influence. Papers that come twice while pages shift are given once.
 */
import type { FoundWork, Wire } from "../../../model/online";
import { ServiceError } from "../../../model/serviceError";
import { listAt, numberAt, objectAt } from "../../answers/pick";
import { isJsonObject } from "../../json/fields";
import type { RawRecord } from "../../records/rawRecord";
import { citationIn, semanticScholarRecord } from "../../semanticScholar/record";
import { freshItems } from "../freshItems";
import type { PageOfRecords } from "../service";
import { askPapers, DESCRIBED, isRefused, paperPath } from "./papers";

/** The most that Semantic Scholar gives in one answer, and what it still gives where that is too much text. */
const PER_PAGE = 1000;
const PER_SMALL_PAGE = 100;
/** Offset and limit together must stay below 10,000. */
const CEILING = 9999;
/** After so many pages in a row without anything new the rest is given up. */
const MOST_BARREN = 2;

const FIELDS = ["contexts", "intents", "isInfluential", ...DESCRIBED];

export async function* citingPages(
  { key, citedByCount }: FoundWork,
  wire: Wire,
): AsyncGenerator<PageOfRecords, void> {
  const rows = freshItems<RawRecord>(({ ids: [id] = [] }) => id ?? undefined, MOST_BARREN);
  let size = PER_PAGE;
  for (let offset = 0; offset < CEILING; ) {
    const query = { offset, limit: Math.min(size, CEILING - offset) };
    let answer: unknown;
    try {
      answer = await askPapers(wire, { path: `${paperPath(key)}/citations`, query }, FIELDS);
    } catch (error) {
      if (size === PER_SMALL_PAGE || !isRefused(error, TOO_MUCH)) throw error;
      size = PER_SMALL_PAGE;
      continue;
    }
    const first = offset;
    const page = (listAt(answer, "data") ?? []).map((row, i) => recordOf(row, `citation ${first + i + 1}`));
    yield { records: rows.take(page), total: citedByCount ?? null };
    const next = numberAt(answer, "next");
    if (next === undefined || next <= offset || rows.isBarren) return;
    offset = next;
  }
  throw new ServiceError(
    "semantic-scholar",
    "refused",
    "Semantic Scholar gives no more than the newest 9,999 citations of a paper. OpenAlex has the older ones too.",
  );
}

const TOO_MUCH = /maximum size|decreas/i;

/** A row that names no paper is refused behind, as it has neither title nor id. */
function recordOf(row: unknown, where: string): RawRecord {
  const paper = objectAt(row, "citingPaper");
  if (!isJsonObject(row) || !paper) return { where };
  return { ...semanticScholarRecord(paper, where), citesHub: citationIn(row) };
}
