/** Works of OpenAlex (docs.openalex.org): lists, single works, JSON lines, and what pyalex and openalexR save → bibliography. */

import type { Hub } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Source, SourceInput } from "../model/plugins";
import { numberAt, textAt, valueAt } from "./answers/pick";
import { type Entry, itemsOf, readEntries } from "./answers/readEntries";
import { isJsonObject, type JsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { textOfIndex } from "./openalex/abstract";
import { hubOf, refusalOf, worksIn } from "./openalex/answers";
import { openAlexId, openAlexRecord } from "./openalex/record";
import { type Collector, collectRecords } from "./records/collector";

export const openAlex: Source = {
  id: "openalex",
  label: "OpenAlex works (JSON)",
  accepts(input) {
    const answer = jsonHead(input);
    if (!isJsonObject(answer) && !Array.isArray(answer)) return 0;
    const works = worksIn(answer)?.works;
    const first: unknown = works ? works.find(isJsonObject) : answer;
    if (/openalex\.org\//i.test(textAt(first, "id") ?? "")) return 0.95;
    // Ids need not have been asked for.
    if (valueAt(first, "id") === undefined && isJsonObject(valueAt(first, "abstract_inverted_index")))
      return 0.9;
    if (textAt(answer, "error") !== undefined && textAt(answer, "message") !== undefined) return 0.2;
    return numberAt(answer, "meta", "count") !== undefined && Array.isArray(valueAt(answer, "group_by"))
      ? 0.9
      : 0;
  },
  async read([input], context) {
    const records = collectRecords({ format: openAlex.id, origin: input.name });
    await readEntries(input, context, records, layoutFor(input, records));
    return records.finish(
      "No works were found: looked for works of OpenAlex, each with an id such as W2741809807.",
    );
  },
};

function layoutFor({ name: origin }: SourceInput, records: Collector) {
  let hub: { readonly id: string; readonly isStated: boolean; readonly figures: Partial<Hub> } | null = null;
  return {
    *entries(answer: unknown, where: string): Generator<Entry, void> {
      const list = worksIn(answer);
      const isEmpty = !list?.works.some((work) => openAlexId(textAt(work, "id"))?.startsWith("W"));
      const refusal = isEmpty ? refusalOf(answer) : null;
      // One strange line costs itself only; a file that is nothing else is refused as a whole.
      if (refusal !== null && where === "") throw new InputError(refusal);
      if (refusal !== null) return records.refuse(where, refusal);
      if (!list) {
        yield { value: answer, where: where || origin };
        return;
      }
      const cited = hubOf(answer);
      if (cited && !hub) {
        const record = openAlexRecord(
          { ...cited.work, id: cited.work.id ?? cited.work.openalex_id },
          "the cited work",
        );
        const count = numberAt(cited.work, "cited_by_count") ?? numberAt(answer, "meta", "count");
        const figures = count === undefined ? {} : { citingCount: count };
        if (record) records.hub(record, { isEntry: false, figures });
        hub = { id: record?.ids?.[0] ?? "", isStated: cited.isStated, figures };
      }
      yield* itemsOf(list.works, where, list.name);
    },
    add(work: JsonObject, where: string) {
      const abstract = textOfIndex(valueAt(work, "abstract_inverted_index"));
      const record = openAlexRecord(work, where, abstract);
      if (!record) return records.refuse(where, `${textAt(work, "id")} is no work of OpenAlex; left out.`);
      if (abstract && abstract.gaps > 0)
        records.note(where, "The index of its abstract has gaps: words are missing from it.");
      // A work that cites itself is among those that cite it.
      if (hub && record.ids?.[0] === hub.id)
        return records.hub(record, { isEntry: true, figures: hub.figures });
      const known = record.references ?? [];
      const cites = hub && (hub.isStated || known.length === 0 || known.some(({ id }) => id === hub?.id));
      records.add(cites ? { ...record, citesHub: {} } : record);
    },
  };
}
