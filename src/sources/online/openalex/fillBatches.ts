/** What OpenAlex knows of many papers: by ids in batches, then by title for those that it did not find so. */
import type { GapField, Wire } from "../../../model/online";
import { objectsAt } from "../../answers/pick";
import { isJsonObject, type JsonObject } from "../../json/fields";
import { openAlexRecord } from "../../openalex/record";
import type { RawRecord } from "../../records/rawRecord";
import { answersTo, askedBy, batchesOf, nameIn } from "../asked";
import { askJson } from "../http";
import type { Filled, Wanted } from "../service";
import { wordsOf } from "../words";
import { askWorks, workPath } from "./works";

/** Values of one filter. */
const BATCH = 50;
/** Works of one title that are looked at: if several bear it, none is taken. */
const NAMESAKES = 5;

/** Kinds of ids in the order in which they are tried; how a value of the filter is written. */
const KINDS = [
  { kind: "openalex", filter: "openalex", value: (name: string) => name },
  { kind: "doi", filter: "doi", value: (name: string) => `https://doi.org/${name}` },
  { kind: "pmid", filter: "ids.pmid", value: (name: string) => name },
] as const;

const ALWAYS = ["id", "doi", "ids", "title", "publication_year"];
const SELECT: Readonly<Record<GapField, readonly string[]>> = {
  title: [],
  doi: [],
  summary: [],
  abstract: ["abstract_inverted_index"],
  references: ["referenced_works"],
  authors: ["authorships"],
  date: ["publication_date"],
  venue: ["primary_location"],
  standing: ["type", "is_retracted", "is_paratext"],
};

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
  const named = works.map((work) => ({ ...work, ids: work.ids.map(nameHere) }));
  for (const { kind, filter, value } of KINDS) {
    const asked = askedBy(kind, named, open);
    const plain = asked.filter(({ id }) => !isUnfit(id));
    for (const batch of batchesOf(plain, BATCH)) {
      const values = new Set(batch.map(({ id }) => value(nameIn(id))));
      const query = { filter: `${filter}:${[...values].join("|")}`, per_page: 100 };
      const answer = await askWorks(wire, query, select);
      yield taken(answersTo(recordsIn(objectsAt(answer, "results")), batch));
    }
    for (const each of asked.filter(({ id }) => isUnfit(id))) {
      const work = await askJson(wire, "openalex", { path: workPath(each.id)! });
      yield taken(answersTo(recordsIn(isJsonObject(work) ? [work] : []), [each]));
    }
  }
  for (const index of open) {
    const title = wordsOf(works[index]!.title ?? "");
    if (title === "") continue;
    const query = { filter: `title.search:${title}`, per_page: NAMESAKES };
    const answer = await askWorks(wire, query, select);
    yield recordsIn(objectsAt(answer, "results")).map((record) => ({ index, record }));
  }
}

function recordsIn(works: readonly JsonObject[]): RawRecord[] {
  return works.flatMap((work) => openAlexRecord(work, "the answer") ?? []);
}

/** OpenAlex knows preprints of arXiv by their DOIs. */
function nameHere(id: string): string {
  return id.startsWith("arxiv:") ? `doi:10.48550/${id.replace(":", ".")}` : id;
}

/** It holds a sign that parts filters or their values, so it is asked for alone. */
function isUnfit(id: string): boolean {
  return /[,|]/.test(id);
}
