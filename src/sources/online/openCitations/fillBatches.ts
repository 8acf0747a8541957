/** What OpenCitations knows of many works: Meta by ids in batches, what they cite from the Index, work by work. It has no abstracts. */
import type { GapField, Wire } from "../../../model/online";
import { textAt } from "../../answers/pick";
import { workIds } from "../../openCitations/record";
import type { RawReference } from "../../records/rawRecord";
import { type Asked, answersTo, askedBy, batchesOf } from "../asked";
import type { Filled, Wanted } from "../service";
import { askIndex, askMeta, BATCH } from "./works";

const KNOWN: ReadonlySet<GapField> = new Set(["title", "authors", "date", "venue", "doi"]);

/** As `Service.fill`. */
export async function* fillBatches(
  works: readonly Wanted[],
  fields: readonly GapField[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  const byDoi = askedBy("doi", works, works.keys());
  const named = new Set(byDoi.map(({ index }) => index));
  const others = [...works.keys()].filter((index) => !named.has(index));
  const asked = [...byDoi, ...askedBy("pmid", works, others)];
  if (fields.some((field) => KNOWN.has(field)))
    for (const batch of batchesOf(asked, BATCH)) {
      const ids = [...new Set(batch.map(({ id }) => id))];
      yield answersTo(await askMeta(wire, ids), batch);
    }
  if (fields.includes("references")) for (const each of asked) yield await withReferences(each, wire);
}

async function withReferences({ index, id }: Asked, wire: Wire): Promise<readonly Filled[]> {
  const rows = await askIndex(wire, "references", id);
  const references = rows.flatMap((row): RawReference[] => {
    const [cited] = workIds(textAt(row, "cited"));
    return cited === undefined ? [] : [{ id: cited }];
  });
  return references.length === 0 ? [] : [{ index, record: { where: "the answer", ids: [id], references } }];
}
