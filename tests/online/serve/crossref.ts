/** Crossref as its documentation describes it, with made-up works: works by DOI, lists by filter or by bibliographic words. */
import type { Asked, Reply } from "../server";

export interface PlayedWork {
  readonly DOI: string;
  /** As all texts of a title: a list. */
  readonly title?: readonly string[];
  readonly [field: string]: unknown;
}

export interface PlayedOptions {
  readonly works: readonly PlayedWork[];
  readonly unknownFields?: readonly string[];
}

const HEADERS = { "x-rate-limit-limit": "50", "x-rate-limit-interval": "1s" };

export function crossrefPlayed({ works, unknownFields = [] }: PlayedOptions): (asked: Asked) => Reply {
  return ({ url }) => {
    const single = /^\/works\/(.+)$/.exec(decodeURIComponent(url.pathname))?.[1]?.toLowerCase();
    if (single !== undefined) {
      const message = works.find(({ DOI }) => DOI.toLowerCase() === single);
      return message
        ? { headers: HEADERS, body: { status: "ok", "message-type": "work", message } }
        : { status: 404, body: "Resource not found." };
    }
    const query = url.searchParams;
    const select = query.get("select")?.split(",") ?? null;
    if (select?.some((name) => unknownFields.includes(name))) return failure("select-not-available");
    const filters = query.get("filter")?.split(",") ?? [];
    if (filters.some((each) => !/^doi:10\.\d+\/./.test(each))) return failure("filter-not-available");
    const dois = filters.map((each) => each.slice("doi:".length));
    const words = (query.get("query.bibliographic") ?? "").toLowerCase().split(" ");
    const found = works.filter(({ DOI, title }) =>
      dois.length > 0
        ? dois.includes(DOI.toLowerCase())
        : words.some((word) => title?.[0]?.toLowerCase().includes(word)),
    );
    const items = found
      .slice(0, Number(query.get("rows") ?? 20))
      .map((work) =>
        select === null
          ? work
          : Object.fromEntries(Object.entries(work).filter(([name]) => select.includes(name))),
      );
    return {
      headers: HEADERS,
      body: {
        status: "ok",
        "message-type": "work-list",
        message: { "total-results": found.length, items, "items-per-page": 20 },
      },
    };
  };
}

function failure(type: string): Reply {
  return {
    status: 400,
    body: { status: "failed", "message-type": "validation-failure", message: [{ type, message: type }] },
  };
}
