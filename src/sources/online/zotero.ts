/**
 * Zotero (zotero.org/support/dev/web_api/v3): the items of a library or collection as CSL-JSON, page by page. Public libraries need no key.
 * The same questions go to the program on this machine, where `wire.addresses.zotero` is http://localhost:23119/api.
 */
import type { Wire } from "../../model/online";
import { ServiceError } from "../../model/serviceError";
import { listAt, textAt } from "../answers/pick";
import { recordOf } from "../csl/record";
import { isJsonObject } from "../json/fields";
import { tryJson } from "../json/parse";
import type { RawRecord } from "../records/rawRecord";
import { freshItems } from "./freshItems";
import { hosts } from "./hosts";
import { ask } from "./http";
import type { PageOfRecords, Service } from "./service";
import { libraryPath } from "./zotero/libraryPath";

/** The most that Zotero gives in one answer. */
const PER_PAGE = 100;
/** After so many pages in a row without anything new the rest is given up. */
const MOST_BARREN = 3;

export const zotero: Service = {
  id: "zotero",
  label: hosts.zotero.label,
  host: "api.zotero.org",
  inPage: true,
  library: libraryPages,
};

/** In the order in which the items were added, so that pages do not shift while others add to the library. */
async function* libraryPages(library: string, wire: Wire): AsyncGenerator<PageOfRecords, void> {
  const path = `${libraryPath(library)}/items/top`;
  const items = freshItems<Item>(({ item }) => textAt(item, "id"), MOST_BARREN);
  for (let start = 0; ; start += PER_PAGE) {
    const question = {
      path,
      query: {
        format: "csljson",
        itemType: "-attachment || note",
        sort: "dateAdded",
        direction: "asc",
        start,
        limit: PER_PAGE,
      },
      headers: { "Zotero-API-Version": "3" },
      keep: ["total-results", "link"],
    };
    const answer = await ask(wire, "zotero", question, itemsIn);
    if (answer === null) throw unknown(library);
    const total = countIn(answer.headers.get("total-results"));
    const page = answer.value.map((item, i) => ({ item, where: `item ${start + i + 1}` }));
    yield { records: items.take(page).map(itemRecord), total };
    const isFull = answer.value.length >= PER_PAGE;
    const hasMore = total === null ? isFull || hasNext(answer.headers.get("link")) : start + PER_PAGE < total;
    if (!hasMore || items.isBarren) return;
  }
}

interface Item {
  readonly item: unknown;
  readonly where: string;
}

/**
 * Two items of one paper are two entries; so each has its own name, unless there is nothing else by which it could be a paper: then it is
 * refused behind, as what is no item at all.
 */
function itemRecord({ item, where }: Item): RawRecord {
  if (!isJsonObject(item)) return { where };
  const record = recordOf(item, where);
  const { title, doi, arxivId, pmid, ids = [] } = record;
  const isNamed = [title, doi, arxivId, pmid, ...ids].some((text) => text && String(text).trim() !== "");
  const own = textAt(item, "id")?.split("/").at(-1);
  return isNamed && own ? { ...record, ids: [`zotero:${own}`, ...ids] } : record;
}

/** The interface wraps the list, the program on this machine does not. Undefined for anything else. */
function itemsIn(text: string): readonly unknown[] | undefined {
  const value = tryJson(text);
  return Array.isArray(value) ? value : (listAt(value, "items") ?? undefined);
}

function countIn(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,9}$/.test(text.trim()) ? Number(text) : null;
}

function hasNext(link: string | undefined): boolean {
  return /rel="?next\b/i.test(link ?? "");
}

function unknown(library: string): ServiceError {
  return new ServiceError(
    "zotero",
    "unknown",
    `Zotero has no library or collection at ${libraryPath(library).slice(1)}: is the number right?`,
  );
}
