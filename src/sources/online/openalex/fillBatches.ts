/** What OpenAlex knows of many papers: by ids in batches, then by title for those that it did not find so. */
import type { GapField, Wire } from "../../../model/online";
import { objectsAt } from "../../answers/pick";
import { isJsonObject, type JsonObject } from "../../json/fields";
import { openAlexRecord } from "../../openalex/record";
import type { RawRecord } from "../../records/rawRecord";
import { askJson } from "../http";
import { namesOfRecord } from "../names";
import type { Filled, Wanted } from "../service";
import { searchable } from "./search";
import { askWorks, workPath } from "./works";

/** Values of one filter. */
const BATCH = 50;
/** Works of one title that are looked at: if several bear it, none is taken. */
const NAMESAKES = 5;

/** Kinds of ids in the order in which they are tried; how a value of the filter is written. */
const KINDS = [
  { kind: "openalex", filter: "ids.openalex", value: (name: string) => name },
  { kind: "doi", filter: "doi", value: (name: string) => `https://doi.org/${name}` },
  { kind: "pmid", filter: "ids.pmid", value: (name: string) => name },
] as const;

const ALWAYS = ["id", "doi", "ids", "title", "publication_year"];
const SELECT: Readonly<Record<GapField, readonly string[]>> = {
  title: [],
  doi: [],
  abstract: ["abstract_inverted_index"],
  references: ["referenced_works"],
  authors: ["authorships"],
  date: ["publication_date"],
  venue: ["primary_location"],
  standing: ["type", "is_retracted", "is_paratext"],
};

interface Asked {
  readonly index: number;
  readonly id: string;
}

/** As `Service.fill`. */
export async function* fillBatches(
  works: readonly Wanted[],
  fields: readonly GapField[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  const select = [...new Set([...ALWAYS, ...fields.flatMap((field) => SELECT[field])])];
  const open = new Set(works.keys());
  const taken = (found: readonly Filled[]) => {
    for (const { index } of found) open.delete(index);
    return found;
  };
  for (const { kind, filter, value } of KINDS) {
    const asked = [...open].flatMap((index): Asked[] => {
      const id = works[index]!.ids.map(nameHere).find((name) => name.startsWith(`${kind}:`));
      return id === undefined ? [] : [{ index, id }];
    });
    const plain = asked.filter(({ id }) => !isUnfit(id));
    for (let at = 0; at < plain.length; at += BATCH) {
      const batch = plain.slice(at, at + BATCH);
      const values = new Set(batch.map(({ id }) => value(id.slice(kind.length + 1))));
      const query = { filter: `${filter}:${[...values].join("|")}`, per_page: 100 };
      const answer = await askWorks(wire, query, select);
      yield taken(ofTheseIds(recordsIn(objectsAt(answer, "results")), batch));
    }
    for (const each of asked.filter(({ id }) => isUnfit(id))) {
      const work = await askJson(wire, "openalex", { path: workPath(each.id)! });
      yield taken(ofTheseIds(recordsIn(isJsonObject(work) ? [work] : []), [each]));
    }
  }
  for (const index of open) {
    const title = searchable(works[index]!.title ?? "");
    if (title === "") continue;
    const query = { filter: `title.search:${title}`, per_page: NAMESAKES };
    const answer = await askWorks(wire, query, select);
    yield recordsIn(objectsAt(answer, "results")).map((record) => ({ index, record }));
  }
}

function recordsIn(works: readonly JsonObject[]): RawRecord[] {
  return works.flatMap((work) => openAlexRecord(work, "the answer") ?? []);
}

function ofTheseIds(records: readonly RawRecord[], batch: readonly Asked[]): Filled[] {
  return records.flatMap((record) => {
    const names = new Set(namesOfRecord(record));
    return batch.filter(({ id }) => names.has(id)).map(({ index }) => ({ index, record }));
  });
}

/** OpenAlex knows preprints of arXiv by their DOIs. */
function nameHere(id: string): string {
  return id.startsWith("arxiv:") ? `doi:10.48550/${id.replace(":", ".")}` : id;
}

/** It holds a sign that parts filters or their values, so it is asked for alone. */
function isUnfit(id: string): boolean {
  return /[,|]/.test(id);
}
