/** Works of Crossref (api.crossref.org): lists, single works, files of its yearly dump, JSON lines → bibliography. */
import { InputError } from "../model/inputError";
import type { Source, SourceInput } from "../model/plugins";
import { listAt, objectAt, textAt } from "./answers/pick";
import { type Entry, itemsOf, type Layout, readEntries } from "./answers/readEntries";
import { crossrefRecord, isOfCrossref } from "./crossref/record";
import { isJsonObject, type JsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { type Collector, collectRecords } from "./records/collector";

export const crossref: Source = {
  id: "crossref",
  label: "Crossref works (JSON)",
  accepts(input) {
    const answer = jsonHead(input);
    if (textAt(answer, "message-type") !== undefined) return 0.95;
    const { items, single } = worksIn(answer);
    return isOfCrossref(items ? items.find(isJsonObject) : single) ? 0.9 : 0;
  },
  async read([input], context) {
    const records = collectRecords({ format: crossref.id, origin: input.name });
    await readEntries(input, context, records, layoutFor(input, records));
    return records.finish(
      "No works were found: looked for works of Crossref, each with a DOI and a list of titles.",
    );
  },
};

/** The list of works with its name, else the one work. */
function worksIn(answer: unknown): {
  readonly items: readonly unknown[] | null;
  readonly name: string;
  readonly single: unknown;
} {
  if (Array.isArray(answer)) return { items: answer, name: "works", single: null };
  const message = objectAt(answer, "message");
  if (!message) return { items: listAt(answer, "items"), name: "items", single: answer };
  return { items: listAt(message, "items"), name: "message.items", single: message };
}

function layoutFor({ name: origin }: SourceInput, records: Collector): Layout {
  return {
    *entries(answer: unknown, where: string): Generator<Entry, void> {
      const kind = textAt(answer, "message-type");
      if (kind !== undefined && !kind.startsWith("work")) {
        const refusal = `This is an answer of Crossref about ${/^[aeiou]/.test(kind) ? "an" : "a"} ${kind.slice(0, 40)}, not about works: open an answer of its /works.`;
        if (where === "") throw new InputError(refusal);
        records.refuse(where, refusal);
        return;
      }
      const { items, name, single } = worksIn(answer);
      if (items) yield* itemsOf(items, where, name);
      else yield { value: single, where: where || origin };
    },
    add(work: JsonObject, where: string) {
      records.add(crossrefRecord(work, where));
    },
  };
}
