/** OpenAlex as its documentation describes it, with made-up works: single works by id, lists by filter, by page number or by cursor. */
import type { Asked, Reply } from "./server";

export interface PlayedWork {
  /** W and a number. */
  readonly id: string;
  readonly title: string | null;
  readonly doi?: string;
  readonly pmid?: string;
  readonly year?: number;
  readonly date?: string;
  readonly abstract?: string;
  readonly cites?: readonly string[];
  readonly retracted?: boolean;
  readonly citedBy?: number;
  readonly authors?: readonly string[];
}

export interface PlayedOptions {
  readonly works: readonly PlayedWork[];
  /** Keys that are taken; cursors are for them only. */
  readonly keys?: readonly string[];
  /** The number of works in all, as the page with that number says it. */
  readonly totalAt?: (page: number, total: number) => number;
  /** The works of a page, changed. */
  readonly pageAt?: (page: number, works: readonly PlayedWork[]) => readonly PlayedWork[];
  /** After this page there is no further cursor. */
  readonly lastCursor?: number;
}

export function openAlexPlayed(options: PlayedOptions): (asked: Asked) => Reply {
  return ({ url }) => {
    const key = url.searchParams.get("api_key");
    if (key !== null && !options.keys?.includes(key))
      return { status: 401, body: { error: "Unauthorized", message: `The API key ${key} is not known.` } };
    const single = /^\/works\/(.+)$/.exec(decodeURIComponent(url.pathname))?.[1];
    return single === undefined ? list(url.searchParams, options) : one(single, options.works);
  };
}

/** So many works that cite W1, newest first, each with a DOI and an abstract. */
export function citingWorks(count: number): PlayedWork[] {
  return Array.from({ length: count }, (_, i) => ({
    id: `W${100_001 + i}`,
    title: `Folding paper of the kind number ${i + 1}`,
    doi: `10.5555/citing.${i + 1}`,
    date: "2026-03-01",
    year: 2026,
    abstract: `We fold the paper ${i + 1} times.`,
    cites: i > 0 ? ["W1001", `W${100_000 + i}`] : ["W1001"],
  }));
}

export const hubWork: PlayedWork = {
  id: "W1001",
  title: "A Made-Up Survey of Paper Folding",
  doi: "10.5555/hub",
  pmid: "12345678",
  year: 2024,
  date: "2024-02-03",
  citedBy: 250,
  authors: ["Ada Example", "Ben Example"],
};

function one(name: string, works: readonly PlayedWork[]): Reply {
  const [kind, value] = name.startsWith("W")
    ? ["id", name]
    : [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)];
  const found = works.find(
    (work) =>
      String(
        kind === "id" ? work.id : kind === "doi" ? work.doi : kind === "pmid" ? work.pmid : null,
      ).toLowerCase() === value?.toLowerCase(),
  );
  return found
    ? { body: workBody(found) }
    : { status: 404, body: "<!doctype html><title>404 Not Found</title>" };
}

function list(query: URLSearchParams, options: PlayedOptions): Reply {
  const perPage = Number(query.get("per_page") ?? 25);
  if (perPage > 100)
    return {
      status: 400,
      body: { error: "Invalid query parameters error.", message: "per_page is at most 100." },
    };
  const [, filter, value] = /^([\w.]+):(.*)$/.exec(query.get("filter") ?? "") ?? [];
  const all = options.works.filter((work) => fits(work, filter, value ?? ""));
  const cursor = query.get("cursor");
  if (cursor !== null && query.get("api_key") === null)
    return { status: 401, body: { error: "Unauthorized", message: "Cursor paging needs an API key." } };
  const page =
    cursor === null
      ? Number(query.get("page") ?? 1)
      : cursor === "*"
        ? 1
        : Number(cursor.replace("after-", "")) + 1;
  if (cursor === null && page * perPage > 10_000)
    return {
      status: 400,
      body: { error: "Pagination error.", message: "Maximum results size of 10,000 records is exceeded." },
    };
  const here = all.slice((page - 1) * perPage, page * perPage);
  const works = options.pageAt?.(page, here) ?? here;
  const isLast = page >= (options.lastCursor ?? Math.ceil(all.length / perPage));
  const count = options.totalAt?.(page, all.length) ?? all.length;
  const next = cursor === null ? {} : { next_cursor: isLast ? null : `after-${page}` };
  const left = 0.1 - page / 1000;
  return {
    headers: { "x-ratelimit-limit-usd": "0.1", "x-ratelimit-remaining-usd": left.toFixed(3) },
    body: {
      meta: {
        count,
        db_response_time_ms: 20,
        page: cursor === null ? page : null,
        per_page: perPage,
        ...next,
      },
      results: works.map(workBody),
      group_by: [],
    },
  };
}

function fits(work: PlayedWork, filter: string | undefined, value: string): boolean {
  const values = value.toLowerCase().split("|");
  if (filter === "cites") return work.cites?.includes(value) ?? false;
  if (filter === "doi")
    return work.doi !== undefined && values.includes(`https://doi.org/${work.doi.toLowerCase()}`);
  if (filter === "openalex") return values.includes(work.id.toLowerCase());
  if (filter === "ids.pmid") return work.pmid !== undefined && values.includes(work.pmid);
  const title = (work.title ?? "").toLowerCase();
  return (
    filter === "title.search" &&
    value
      .toLowerCase()
      .split(/\s+/)
      .every((word) => title.includes(word))
  );
}

function workBody(work: PlayedWork): object {
  const address = `https://openalex.org/${work.id}`;
  const index: Record<string, number[]> = {};
  for (const [at, word] of (work.abstract?.split(" ") ?? []).entries())
    index[word] = [...(index[word] ?? []), at];
  return {
    id: address,
    doi: work.doi === undefined ? null : `https://doi.org/${work.doi}`,
    title: work.title,
    publication_year: work.year ?? null,
    publication_date: work.date ?? null,
    ids: {
      openalex: address,
      ...(work.pmid ? { pmid: `https://pubmed.ncbi.nlm.nih.gov/${work.pmid}` } : {}),
    },
    language: "en",
    type: "article",
    is_retracted: work.retracted ?? false,
    is_paratext: false,
    authorships: (work.authors ?? ["Cy Example"]).map((name) => ({
      author: { display_name: name },
      raw_author_name: name,
    })),
    primary_location: { landing_page_url: null, source: { display_name: "Journal of Made-Up Folding" } },
    cited_by_count: work.citedBy ?? 0,
    abstract_inverted_index: work.abstract === undefined ? null : index,
    referenced_works: (work.cites ?? []).map((id) => `https://openalex.org/${id}`),
    primary_topic: { display_name: "Paper Folding", score: 0.9 },
    keywords: [{ display_name: "Folding", score: 0.7 }],
  };
}
