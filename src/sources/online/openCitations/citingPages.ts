/**
 * The papers that cite one, newest first: the Index names them by their ids, all at once; titles and authors come from Meta, batch by batch.
 * A paper that Meta does not know stays an id with a date.
 */
import type { FoundWork, Wire } from "../../../model/online";
import { textAt } from "../../answers/pick";
import { workIds } from "../../openCitations/record";
import type { RawRecord } from "../../records/rawRecord";
import { answersTo, batchesOf } from "../asked";
import type { PageOfRecords } from "../service";
import { askIndex, askMeta, BATCH, bestId } from "./works";

interface Citing {
  readonly ids: readonly string[];
  readonly id: string;
  /** When it was published; empty where that is not known. */
  readonly date: string;
}

export async function* citingPages({ key }: FoundWork, wire: Wire): AsyncGenerator<PageOfRecords, void> {
  const rows = await askIndex(wire, "citations", key);
  const works = new Map<string, Citing>();
  const unnamed: RawRecord[] = [];
  for (const [i, row] of rows.entries()) {
    const ids = workIds(textAt(row, "citing"));
    const id = bestId(ids);
    if (id === undefined) unnamed.push({ where: `citation ${i + 1}` });
    else if (!works.has(id)) works.set(id, { ids, id, date: textAt(row, "creation") ?? "" });
  }
  const total = works.size + unnamed.length;
  yield { records: unnamed, total };
  const inOrder = [...works.values()].sort(newestFirst);
  let at = 0;
  for (const batch of batchesOf(inOrder, BATCH)) {
    const known = answersTo(
      await askMeta(
        wire,
        batch.map(({ id }) => id),
      ),
      batch.map(({ id }, index) => ({ id, index })),
    );
    const byIndex = new Map(known.map(({ index, record }) => [index, record]));
    yield { records: batch.map((each, i) => recordOf(each, byIndex.get(i), `citation ${++at}`)), total };
  }
}

function recordOf({ ids, date }: Citing, known: RawRecord | undefined, where: string): RawRecord {
  const named = (kind: string) => ids.find((id) => id.startsWith(`${kind}:`));
  return {
    ...known,
    where,
    doi: known?.doi ?? named("doi"),
    pmid: known?.pmid ?? named("pmid")?.slice("pmid:".length),
    ids: [...new Set([...(known?.ids ?? []), ...ids.filter((id) => !/^(?:doi|pmid):/.test(id))])],
    date: known?.date ?? date,
    citesHub: {},
  };
}

function newestFirst(a: Citing, b: Citing): number {
  if (a.date !== b.date) return a.date < b.date ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}
