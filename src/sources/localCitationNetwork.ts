/** What Local Citation Network saves (github.com/LocalCitationNetwork): networks of a source, its articles and the suggested ones → bibliography. */
import type { Source, SourceInput } from "../model/plugins";
import { isTrueAt, listAt, numberAt, objectAt, objectsAt, pageRange, textAt, textsAt } from "./answers/pick";
import { below, type Entry, itemsOf, type Layout, readEntries } from "./answers/readEntries";
import { isJsonObject, type JsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { collectRecords } from "./records/collector";
import type { RawRecord } from "./records/rawRecord";

export const localCitationNetwork: Source = {
  id: "local-citation-network",
  label: "Local Citation Network (JSON)",
  accepts(input) {
    const [first] = networksIn(jsonHead(input));
    if (!objectAt(first, "source") || !listAt(first, "input")) return 0;
    return textAt(first, "source", "numberInSourceReferences") !== undefined ||
      listAt(first, "incomingSuggestions")
      ? 0.95
      : 0.6;
  },
  async read([input], context) {
    const records = collectRecords({ format: localCitationNetwork.id, origin: input.name });
    await readEntries(
      input,
      context,
      records,
      layoutFor(input, (record) => records.add(record)),
    );
    return records.finish("No articles were found: looked for networks with a “source” and a list “input”.");
  },
};

const LISTS = ["input", "incomingSuggestions", "outgoingSuggestions"] as const;

function networksIn(answer: unknown): JsonObject[] {
  if (Array.isArray(answer)) return (answer as readonly unknown[]).filter(isJsonObject);
  const graphs = objectsAt(answer, "graphs");
  return graphs.length > 0 ? graphs : isJsonObject(answer) ? [answer] : [];
}

function layoutFor({ name: origin }: SourceInput, add: (record: RawRecord) => void): Layout {
  return {
    *entries(answer: unknown, where: string): Generator<Entry, void> {
      for (const [i, network] of networksIn(answer).entries()) {
        const place = below(where, textAt(network, "tabTitle")?.slice(0, 80) ?? `network ${i + 1}`);
        const source = objectAt(network, "source");
        // A list of articles that the user typed in has a source that is no article.
        if (
          source &&
          (textAt(source, "doi") ?? textAt(source, "id") ?? textAt(source, "title")) !== undefined
        )
          yield { value: source, where: below(place, "source") };
        else if (!source && !listAt(network, "input")) yield { value: network, where: where || origin };
        for (const name of LISTS) yield* itemsOf(listAt(network, name) ?? [], place, name);
      }
    },
    add: (article: JsonObject, where: string) => add(articleRecord(article, where)),
  };
}

/** One article → record. Its references are in the spelling of the service that the network was made from. */
function articleRecord(article: JsonObject, where: string): RawRecord {
  const id = textAt(article, "id");
  const known = id === undefined ? null : idOf(id);
  return {
    where,
    title: textAt(article, "title"),
    abstract: textAt(article, "abstract"),
    authors: objectsAt(article, "authors").map((author) => {
      const [family, given] = [textAt(author, "LN"), textAt(author, "FN")];
      return family !== undefined && given !== undefined ? `${family}, ${given}` : (family ?? given);
    }),
    date: textAt(article, "date"),
    year: numberAt(article, "year"),
    venue: textAt(article, "journal"),
    volume: textAt(article, "volume"),
    issue: textAt(article, "issue"),
    pages: pageRange(textAt(article, "firstPage"), textAt(article, "lastPage")),
    type: textAt(article, "type"),
    standing: isTrueAt(article, "isRetracted") ? "retracted" : undefined,
    citedByCount: numberAt(article, "citationsCount"),
    summary: textAt(article, "tldr"),
    doi: textAt(article, "doi") ?? (known?.startsWith("doi:") ? known : undefined),
    ids: known?.startsWith("doi:") ? [] : [known],
    references: textsAt(article, "references").flatMap((reference) => {
      const cited = idOf(reference);
      return cited === null ? [] : [{ id: cited }];
    }),
  };
}

/** By its form: a DOI, a work of OpenAlex, a paper of Semantic Scholar, else an id that only the file knows. */
function idOf(text: string): string | null {
  const id = text.trim();
  if (id === "") return null;
  if (/^10\.\d{4,9}\//.test(id)) return `doi:${id}`;
  if (/^W\d{3,}$/i.test(id)) return `openalex:${id}`;
  return /^[0-9a-f]{40}$/i.test(id) ? `s2:${id}` : `lcn:${id}`;
}
