/** What Europe PMC knows of many papers: by ids in searches for any of them, then by title for those that have none of its ids. */
import { normaliseTitle } from "../../../lib/titles";
import type { GapField, Wire } from "../../../model/online";
import { objectsAt, textAt } from "../../answers/pick";
import { europePmcIds, europePmcRecord } from "../../europePmc/record";
import type { JsonObject } from "../../json/fields";
import type { RawRecord } from "../../records/rawRecord";
import { answersTo, askedBy, batchesOf } from "../asked";
import type { Filled, Wanted } from "../service";
import { wordsOf } from "../words";
import { askList, keyOf, queryForId, queryForTitle, search } from "./works";

/** Ids of one search. */
const BATCH = 25;
/** A DOI may have several records: the preprint, its versions, the article in two collections. */
const RECORDS_AN_ID = 4;
/** Records of one title that are looked at: whether one of them is the paper is decided behind. */
const NAMESAKES = 5;
/** References of a record that are asked for. */
const REFERENCES = 1000;

/** Kinds of ids in the order in which they are tried. */
const KINDS = ["pmid", "doi", "pmcid", "arxiv"] as const;

/** As `Service.fill`. */
export async function* fillBatches(
  works: readonly Wanted[],
  fields: readonly GapField[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  const withCited = fields.includes("references");
  const open = new Set(works.keys());
  for (const kind of KINDS)
    for (const batch of batchesOf(askedBy(kind, works, open), BATCH)) {
      const query = [...new Set(batch.flatMap(({ id }) => queryForId(id) ?? []))].join(" OR ");
      const found = recordsOf(await search(wire, query, "core", BATCH * RECORDS_AN_ID));
      const filled = answersTo(found, batch);
      for (const { index } of filled) open.delete(index);
      yield withCited ? await withReferences(filled, wire) : filled;
    }
  for (const index of open) {
    const { title = "" } = works[index]!;
    const words = wordsOf(title);
    if (words === "") continue;
    const found = recordsOf(await search(wire, queryForTitle(words), "core", NAMESAKES));
    const same = found.filter((record) => normaliseTitle(record.title ?? "") === normaliseTitle(title));
    const filled = (same.length === 1 ? same : found).map((record) => ({ index, record }));
    yield withCited && same.length === 1 ? await withReferences(filled, wire) : filled;
  }
}

/** A record that knows by which key its references are asked for; null: it has none. */
type Listing = RawRecord & { readonly listKey: string | null };

function recordsOf(works: readonly JsonObject[]): Listing[] {
  return works.map((work) => ({
    ...europePmcRecord(work, "the answer"),
    listKey: textAt(work, "hasReferences") === "Y" ? (keyOf(work) ?? null) : null,
  }));
}

async function withReferences(
  filled: readonly (Filled & { readonly record: Listing })[],
  wire: Wire,
): Promise<readonly Filled[]> {
  const whole: Filled[] = [];
  for (const { index, record } of filled) {
    const { listKey } = record;
    const answer = listKey === null ? null : await askList(wire, listKey, "references", 1, REFERENCES);
    const references = objectsAt(answer, "referenceList", "reference").map((cited) => ({
      id: europePmcIds(cited)[0],
      doi: textAt(cited, "doi"),
      title: textAt(cited, "title"),
      text: textAt(cited, "unstructuredInformation"),
    }));
    whole.push({ index, record: { ...record, references } });
  }
  return whole;
}
