/** Answers of OpenCitations (api.opencitations.net) in JSON: citations and references of the index, works of Meta → bibliography. */
import type { Source, SourceInput } from "../model/plugins";
import { partsOf, textAt, valueAt } from "./answers/pick";
import { type Entry, itemsOf, type Layout, readEntries } from "./answers/readEntries";
import { isJsonObject, type JsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { type CitationRows, citationRows } from "./openCitations/citedWorks";
import { openCitationsRecord, workIds } from "./openCitations/record";
import { type Collector, collectRecords } from "./records/collector";

export const openCitations: Source = {
  id: "opencitations",
  label: "OpenCitations (JSON)",
  accepts(input) {
    const answer = jsonHead(input);
    const first: unknown = Array.isArray(answer) ? answer.find(isJsonObject) : answer;
    if (isRow(first)) return valueAt(first, "oci") === undefined ? 0.6 : 0.95;
    const isMeta = /^(?:doi|omid|pmid|pmcid|openalex|wikidata|isbn):\S/.test(textAt(first, "id") ?? "");
    if (isMeta && textAt(first, "pub_date") !== undefined) return 0.9;
    return textAt(first, "source_title") !== undefined && valueAt(first, "citation_count") !== undefined
      ? 0.9
      : 0;
  },
  async read([input], context) {
    const records = collectRecords({ format: openCitations.id, origin: input.name });
    const rows = citationRows();
    await readEntries(input, context, records, layoutFor(input, records, rows));
    rows.close(records, records.count === 0);
    return records.finish(
      "No citations were found: looked for rows of OpenCitations with “citing” and “cited”, or works with an id and a title.",
    );
  },
};

function isRow(value: unknown): boolean {
  return textAt(value, "citing") !== undefined || textAt(value, "cited") !== undefined;
}

function layoutFor({ name: origin }: SourceInput, records: Collector, rows: CitationRows): Layout {
  return {
    *entries(answer: unknown, where: string): Generator<Entry, void> {
      if (Array.isArray(answer)) yield* itemsOf(answer, where, "rows");
      else yield { value: answer, where: where || origin };
    },
    add(entry: JsonObject, where: string) {
      if (isRow(entry)) {
        if (!rows.add(entry, where)) records.refuse(where, "It does not name both works by an id; left out.");
        return;
      }
      records.add(openCitationsRecord(entry, where));
      const [own] = workIds(textAt(entry, "id") ?? textAt(entry, "doi"));
      if (own !== undefined)
        for (const citing of partsOf(textAt(entry, "citation"))) records.cite(citing, own);
    },
  };
}
