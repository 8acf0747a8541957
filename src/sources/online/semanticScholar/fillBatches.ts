/** What Semantic Scholar knows of many papers: by ids in batches, then by title for those that it did not find so. */
import type { GapField, Wire } from "../../../model/online";
import { objectsAt } from "../../answers/pick";
import { isJsonObject } from "../../json/fields";
import { semanticScholarRecord } from "../../semanticScholar/record";
import { answersTo, batchesOf } from "../asked";
import type { Filled, Wanted } from "../service";
import { wordsOf } from "../words";
import { askPapers, isRefused, paperNames } from "./papers";

/** The most ids that it takes; fewer where each paper comes with a hundred references: answers are limited to 10 MB. */
const BATCH = 500;
const BATCH_WITH_REFERENCES = 100;
/** So many names of a paper are tried, one after the other: the DOI of the article may be unknown and that of the preprint known. */
const NAMES = 3;

const ALWAYS = ["title", "year", "externalIds", "corpusId"];
const SELECT: Readonly<Record<GapField, readonly string[]>> = {
  title: [],
  doi: [],
  standing: [],
  abstract: ["abstract"],
  summary: ["tldr"],
  references: ["references.paperId", "references.externalIds", "references.title"],
  authors: ["authors"],
  date: ["publicationDate"],
  venue: ["venue", "publicationVenue", "journal"],
};

/** As `Service.fill`. */
export async function* fillBatches(
  works: readonly Wanted[],
  fields: readonly GapField[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  if (fields.every((field) => field === "standing")) return;
  const select = [...new Set([...ALWAYS, ...fields.flatMap((field) => SELECT[field])])];
  const size = fields.includes("references") ? BATCH_WITH_REFERENCES : BATCH;
  const open = new Set(works.keys());
  const names = works.map(({ ids }) => paperNames(ids));
  for (let turn = 0; turn < NAMES; turn++) {
    const asked = [...open].flatMap((index) => {
      const named = names[index]![turn];
      return named ? [{ index, ...named }] : [];
    });
    for (const batch of batchesOf(asked, size))
      for await (const found of filledBy(batch, select, wire)) {
        for (const { index } of found) open.delete(index);
        yield found;
      }
  }
  for (const index of open) {
    const query = wordsOf(works[index]!.title ?? "");
    if (query === "") continue;
    const answer = await askPapers(wire, { path: "/paper/search/match", query: { query } }, select);
    yield objectsAt(answer, "data").map((paper) => ({
      index,
      record: semanticScholarRecord(paper, "the answer"),
    }));
  }
}

interface Named {
  readonly index: number;
  readonly id: string;
  readonly name: string;
}

/** Where the answer would be too large, each half is asked for. */
async function* filledBy(
  batch: readonly Named[],
  select: readonly string[],
  wire: Wire,
): AsyncGenerator<readonly Filled[], void> {
  const ids = [...new Set(batch.map(({ name }) => name))];
  let answer: unknown;
  try {
    answer = await askPapers(wire, { path: "/paper/batch", body: { ids } }, select);
  } catch (error) {
    if (isRefused(error, /no valid paper ids/i)) return;
    if (batch.length < 2 || !isRefused(error, /maximum size|decreas/i)) throw error;
    const middle = Math.ceil(batch.length / 2);
    yield* filledBy(batch.slice(0, middle), select, wire);
    yield* filledBy(batch.slice(middle), select, wire);
    return;
  }
  const papers: readonly unknown[] = Array.isArray(answer) ? answer : [];
  const records = papers.map((paper) =>
    isJsonObject(paper) ? semanticScholarRecord(paper, "the answer") : null,
  );
  if (records.length !== ids.length) {
    yield answersTo(
      records.flatMap((record) => record ?? []),
      batch,
    );
    return;
  }
  // The order of the answer is that of the question. It knows a paper by more names than it tells.
  const at = new Map(ids.map((name, i) => [name, i]));
  yield batch.flatMap(({ index, id, name }): Filled[] => {
    const record = records[at.get(name)!];
    return record ? [{ index, record: { ...record, ids: [...(record.ids ?? []), id] } }] : [];
  });
}
