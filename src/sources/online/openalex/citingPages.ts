/**
 * The works that cite one, newest first, page by page: by cursor for who has a key, by page number for who has none, since OpenAlex gives
 * cursors to keys only. Works that come twice while pages shift are given once.
 */
import type { Wire } from "../../../model/online";
import { ServiceError } from "../../../model/serviceError";
import { numberAt, objectsAt, textAt } from "../../answers/pick";
import type { JsonObject } from "../../json/fields";
import { freshItems } from "../freshItems";
import { askWorks, SELECT_ALL } from "./works";

export interface PageOfWorks {
  readonly works: readonly JsonObject[];
  readonly total: number | null;
  /** From 1. */
  readonly page: number;
}

/** The most that OpenAlex gives in one answer. */
const PER_PAGE = 100;
/** By page numbers no more can be reached. */
const MOST_BY_NUMBER = 10_000;
/** After so many pages in a row without anything new the rest is given up. */
const MOST_BARREN = 2;

/** @param key `W123`. */
export async function* citingPages(key: string, wire: Wire): AsyncGenerator<PageOfWorks, void> {
  const fresh = freshItems((work: JsonObject) => textAt(work, "id"), MOST_BARREN);
  let cursor: string | null = wire.keys.openalex ? "*" : null;
  const cursors = new Set<string>();
  for (let page = 1; ; page++) {
    let answer: unknown;
    try {
      answer = await askPage(key, wire, cursor === null ? { page } : { cursor });
    } catch (error) {
      // A key may be good for lists and yet not for cursors.
      if (page > 1 || cursor === null || !isAboutKey(error)) throw error;
      cursor = null;
      answer = await askPage(key, wire, { page });
    }
    const total = numberAt(answer, "meta", "count") ?? null;
    yield { works: fresh.take(objectsAt(answer, "results")), total, page };
    if (fresh.isBarren) return;
    if (cursor === null) {
      if (total === null || page * PER_PAGE >= total) return;
      if ((page + 1) * PER_PAGE > MOST_BY_NUMBER) throw endOfNumbers();
    } else {
      const next = textAt(answer, "meta", "next_cursor");
      if (next === undefined || cursors.has(next)) return;
      cursors.add(next);
      cursor = next;
    }
  }
}

function askPage(key: string, wire: Wire, at: { page: number } | { cursor: string }): Promise<unknown> {
  const query = { filter: `cites:${key}`, sort: "publication_date:desc", per_page: PER_PAGE, ...at };
  return askWorks(wire, query, SELECT_ALL);
}

function isAboutKey(error: unknown): boolean {
  return error instanceof ServiceError && error.trouble === "key";
}

function endOfNumbers(): ServiceError {
  return new ServiceError(
    "openalex",
    "key",
    "OpenAlex gives no more than 10,000 without a key. A key costs nothing (openalex.org/settings/api).",
  );
}
