/** Zotero's interface as its documentation describes it, with made-up items of one library: CSL-JSON by start and limit. */
import type { Asked, Reply } from "../server";

export interface PlayedOptions {
  /** `/groups/456`, `/users/123/collections/ABCD2345`. */
  readonly path: string;
  readonly items: readonly unknown[];
  /** The library is only for who has it. */
  readonly key?: string;
  readonly totalAt?: (start: number, total: number) => number | null;
  readonly itemsAt?: (start: number, items: readonly unknown[]) => readonly unknown[];
  /** The program on this machine sends the bare list. */
  readonly isLocal?: boolean;
  /** As where a page may not see the headers. */
  readonly hasNoLinks?: boolean;
  readonly backoffAt?: (start: number) => number | null;
}

export function zoteroPlayed(options: PlayedOptions): (asked: Asked) => Reply {
  const { path, items, key, totalAt, itemsAt, isLocal, hasNoLinks, backoffAt } = options;
  return ({ url, headers }) => {
    if (headers["zotero-api-version"] !== "3") return { status: 400, body: "Invalid version" };
    if (key !== undefined && headers["zotero-api-key"] !== key) return { status: 403, body: "Forbidden" };
    if (url.pathname !== `${path}/items/top`) return { status: 404, body: "Not found" };
    const query = url.searchParams;
    const [start, limit] = [Number(query.get("start")), Number(query.get("limit"))];
    if (query.get("format") !== "csljson" || limit > 100) return { status: 400, body: "Invalid parameter" };
    const here = items.slice(start, start + limit);
    const sent = itemsAt?.(start, here) ?? here;
    const total = totalAt ? totalAt(start, items.length) : items.length;
    const backoff = backoffAt?.(start) ?? null;
    const next = !hasNoLinks && start + limit < items.length;
    return {
      headers: {
        ...(total === null ? {} : { "total-results": String(total) }),
        ...(next ? { link: `<https://api.zotero.org${path}?start=${start + limit}>; rel="next"` } : {}),
        ...(backoff === null ? {} : { backoff: String(backoff) }),
      },
      body: isLocal ? sent : { items: sent },
    };
  };
}

export function cslItems(count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `456/ITEM${String(i + 1).padStart(4, "0")}`,
    type: "article-journal",
    title: `Folding note number ${i + 1}`,
    "container-title": "Journal of Made-Up Folding",
    author: [{ family: "Example", given: "Ada" }],
    issued: { "date-parts": [[2020, 3]] },
  }));
}
