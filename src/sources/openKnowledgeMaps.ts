/** A knowledge map of Open Knowledge Maps (the data of its Headstart, github.com/OpenKnowledgeMaps/Headstart) → bibliography. */
import { looseJson, wholeItems } from "../lib/looseJson";
import type { Source, SourceInput } from "../model/plugins";
import { numberAt, objectAt, partsOf, textAt, textsAt, valueAt } from "./answers/pick";
import { type Entry, itemsOf, type Layout, readEntries } from "./answers/readEntries";
import { isJsonObject, type JsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { type Collector, collectRecords } from "./records/collector";
import type { RawRecord } from "./records/rawRecord";

export const openKnowledgeMaps: Source = {
  id: "open-knowledge-maps",
  label: "Open Knowledge Maps (JSON)",
  accepts(input) {
    const answer = jsonHead(input);
    const first: unknown = Array.isArray(answer) ? answer.find(isJsonObject) : answer;
    if (valueAt(first, "paper_abstract") !== undefined && valueAt(first, "area") !== undefined) return 0.9;
    // The documents are a text within the text, and mostly longer than the head.
    const isMap =
      textAt(objectAt(answer, "context"), "query") !== undefined &&
      textAt(answer, "context", "service") !== undefined;
    return isMap ? 0.9 : 0;
  },
  async read([input], context) {
    const records = collectRecords({ format: openKnowledgeMaps.id, origin: input.name });
    await readEntries(input, context, records, layoutFor(input, records));
    return records.finish(
      "No documents were found: looked for a knowledge map with a list of documents in its field “data”.",
    );
  },
};

function layoutFor({ name: origin }: SourceInput, records: Collector): Layout {
  return {
    *entries(answer: unknown, where: string): Generator<Entry, void> {
      const documents = documentsIn(answer, 0);
      if (documents) yield* itemsOf(documents, where, "data");
      else if (isJsonObject(valueAt(answer, "context")))
        records.refuse(where || origin, "Its documents are no list, or cut off.");
      else yield { value: answer, where: where || origin };
    },
    add: (document: JsonObject, where: string) => records.add(documentRecord(document, where)),
  };
}

/** The list itself, in `data` or `documents`; each may be JSON as a text. */
function documentsIn(value: unknown, depth: number): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (typeof value === "string" && /^\s*[[{]/.test(value)) return documentsIn(wholeJson(value), depth);
  if (!isJsonObject(value) || depth > 2) return null;
  return documentsIn(valueAt(value, "data") ?? valueAt(value, "documents"), depth + 1);
}

/** The documents are read as far as they are whole, like the file. */
function wholeJson(text: string): unknown {
  const { values, damaged } = looseJson(text);
  return wholeItems(values[0], damaged);
}

/** One document of a map → record. The area that the map puts it in is its category. */
function documentRecord(document: JsonObject, where: string): RawRecord {
  const addresses = [
    textAt(document, "link"),
    textAt(document, "url"),
    ...partsOf(textAt(document, "identifier")),
  ];
  const doi = [textAt(document, "doi"), ...addresses].find((text) =>
    /(?:^|\/|doi:)10\.\d{4,9}\//.test(text ?? ""),
  );
  const id = textAt(document, "id");
  return {
    where,
    title: textAt(document, "title"),
    abstract: textAt(document, "paper_abstract"),
    authors: partsOf(textAt(document, "authors")),
    date: textAt(document, "year") ?? textAt(document, "date"),
    venue: textAt(document, "published_in"),
    type: textAt(document, "resulttype") ?? partsOf(textAt(document, "publication_type"))[0],
    language: textAt(document, "lang") ?? textsAt(document, "dclang")[0],
    category: textAt(document, "area"),
    keywords: partsOf(textAt(document, "subject_orig") ?? textAt(document, "subject")),
    citedByCount: numberAt(document, "citation_count") ?? numberAt(document, "cited_by_wos"),
    doi,
    pmid: textAt(document, "pmid"),
    ids: [id === undefined ? undefined : `okmaps:${id}`],
    url: addresses.find((address) => /^https?:/.test(address ?? "")),
  };
}
