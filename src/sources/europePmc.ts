/** Answers of Europe PMC (europepmc.org/RestfulWebService) in JSON: searches, citations of a record, references of a record → bibliography. */
import type { Source, SourceInput } from "../model/plugins";
import { listAt, numberAt, objectAt, textAt } from "./answers/pick";
import { type Entry, itemsOf, type Layout, readEntries } from "./answers/readEntries";
import { europePmcIds, europePmcRecord } from "./europePmc/record";
import { isJsonObject, type JsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { type Collector, collectRecords } from "./records/collector";

export const europePmc: Source = {
  id: "europe-pmc",
  label: "Europe PMC records (JSON)",
  accepts(input) {
    const answer = jsonHead(input);
    if (listIn(answer)) return 0.95;
    const first: unknown = Array.isArray(answer) ? answer.find(isJsonObject) : answer;
    return textAt(first, "authorString") !== undefined && textAt(first, "source") !== undefined ? 0.8 : 0;
  },
  async read([input], context) {
    const records = collectRecords({ format: europePmc.id, origin: input.name });
    await readEntries(input, context, records, layoutFor(input, records));
    return records.finish(
      "No records were found: looked for an answer of Europe PMC with a resultList, a citationList or a referenceList that is not empty.",
    );
  },
};

const LISTS = [
  ["resultList", "result"],
  ["citationList", "citation"],
  ["referenceList", "reference"],
] as const;

function listIn(answer: unknown): {
  readonly kind: (typeof LISTS)[number][0];
  readonly name: string;
  readonly items: readonly unknown[];
} | null {
  for (const [kind, name] of LISTS) {
    const items = listAt(answer, kind, name);
    if (items) return { kind, name: `${kind}.${name}`, items };
  }
  return null;
}

function layoutFor({ name: origin }: SourceInput, records: Collector): Layout {
  /** The answer under way lists what cites the record that it was asked for. */
  let isCiting = false;
  let hubId: string | undefined;
  return {
    *entries(answer: unknown, where: string): Generator<Entry, void> {
      const list = listIn(answer);
      const asked = objectAt(answer, "request");
      isCiting = false;
      if (list?.kind === "citationList" && asked) {
        const [id] = europePmcIds(asked);
        const count = numberAt(answer, "hitCount");
        if (id !== undefined && hubId === undefined)
          records.hub(
            { where: "request", ids: [id] },
            { isEntry: false, figures: count === undefined ? {} : { citingCount: count } },
          );
        hubId ??= id;
        isCiting = id !== undefined && hubId === id;
      }
      if (list?.kind === "referenceList" && asked)
        records.note(
          where || origin,
          `These are the works that ${europePmcIds(asked)[0] ?? "a record"} cites; that record is not among them.`,
        );
      if (list) yield* itemsOf(list.items, where, list.name);
      else if (Array.isArray(answer)) yield* itemsOf(answer, where, "records");
      else yield { value: answer, where: where || origin };
    },
    add(work: JsonObject, where: string) {
      const record = europePmcRecord(work, where);
      records.add(isCiting ? { ...record, citesHub: {} } : record);
    },
  };
}
