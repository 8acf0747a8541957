/** Semantic Scholar as its documentation describes it, with made-up papers: papers by name, citations by offset, searches, batches. */
import type { Asked, Reply } from "../server";

export interface PlayedPaper {
  /** 40 hexadecimal digits; null for a paper that is known by its title only. */
  readonly paperId: string | null;
  readonly title: string | null;
  readonly externalIds?: Readonly<Record<string, string | number>>;
  readonly [field: string]: unknown;
}

export interface PlayedCitation {
  readonly citingPaper: PlayedPaper | null;
  readonly contexts?: readonly string[] | null;
  readonly intents?: readonly string[] | null;
  readonly isInfluential?: boolean | null;
}

export interface PlayedOptions {
  readonly papers: readonly PlayedPaper[];
  /** Of whatever paper is asked for. */
  readonly citations?: readonly (PlayedCitation | null)[];
  readonly keys?: readonly string[];
  /** Fields that are no longer known. */
  readonly unknownFields?: readonly string[];
  /** Papers or citations in an answer, beyond which it is refused. */
  readonly mostAtOnce?: number;
  /** The rows of the page at an offset, changed. */
  readonly rowsAt?: (
    offset: number,
    rows: readonly (PlayedCitation | null)[],
  ) => readonly (PlayedCitation | null)[];
}

export function semanticScholarPlayed(options: PlayedOptions): (asked: Asked) => Reply {
  return ({ url, headers, body }) => {
    const key = headers["x-api-key"];
    if (key !== undefined && !options.keys?.includes(String(key)))
      return { status: 403, body: { message: `Forbidden: ${String(key)}` } };
    const fields = (url.searchParams.get("fields") ?? "title").split(",");
    const unknown = fields.filter((name) => options.unknownFields?.includes(name));
    if (unknown.length > 0) return failure(`Unrecognized or unsupported fields: [${unknown.join(", ")}]`);
    const path = decodeURIComponent(url.pathname);
    if (path === "/paper/batch") return batch(body, fields, options);
    if (path.startsWith("/paper/search")) return search(path, url.searchParams, fields, options);
    const name = /^\/paper\/(.+?)(?:\/citations)?$/.exec(path)?.[1] ?? "";
    if (path.endsWith("/citations")) return citations(url.searchParams, fields, options);
    const found = paperNamed(name, options.papers);
    return found
      ? { body: shown(found, fields) }
      : { status: 404, body: { error: `Paper with id ${name} not found` } };
  };
}

/** The id of the paper with that number. */
export function paperIdOf(number: number): string {
  return number.toString(16).padStart(40, "0");
}

function failure(error: string): Reply {
  return { status: 400, body: { error } };
}

const TOO_LARGE =
  "Response would exceed maximum size. Consider decreasing 'limit' or specifying fewer fields.";

function citations(query: URLSearchParams, fields: readonly string[], options: PlayedOptions): Reply {
  const [offset, limit] = [Number(query.get("offset")), Number(query.get("limit"))];
  const { citations: all = [], mostAtOnce = 1000, rowsAt } = options;
  if (limit > 1000 || offset + limit > 9999) return failure("offset + limit must be less than 10000");
  if (limit > mostAtOnce) return failure(TOO_LARGE);
  const here = all.slice(offset, offset + limit);
  const data = (rowsAt?.(offset, here) ?? here).map((row) =>
    row === null ? null : { ...row, citingPaper: row.citingPaper && shown(row.citingPaper, fields) },
  );
  const next = offset + limit < all.length ? { next: offset + limit } : {};
  return { body: { offset, ...next, data } };
}

function batch(body: string, fields: readonly string[], options: PlayedOptions): Reply {
  const { ids } = JSON.parse(body) as { ids: string[] };
  if (ids.length > 500) return failure("At most 500 ids are allowed");
  if (ids.length > (options.mostAtOnce ?? 500)) return failure(TOO_LARGE);
  const found = ids.map((name) => paperNamed(name, options.papers));
  return { body: found.map((paper) => (paper ? shown(paper, fields) : null)) };
}

function search(
  path: string,
  query: URLSearchParams,
  fields: readonly string[],
  { papers }: PlayedOptions,
): Reply {
  const words = (query.get("query") ?? "").toLowerCase().split(/\s+/);
  const hits = papers.filter(({ title }) => words.every((word) => title?.toLowerCase().includes(word)));
  if (path.endsWith("/match")) {
    const best = hits.find(({ title }) => title?.split(/\s+/).length === words.length) ?? hits[0];
    return best
      ? { body: { data: [{ ...shown(best, fields), matchScore: 99.5 }] } }
      : { status: 404, body: { error: "Title match not found" } };
  }
  const limit = Number(query.get("limit") ?? 100);
  // So it answers to a search without hits.
  if (hits.length === 0) return { body: { total: 0, offset: 0 } };
  return {
    body: { total: hits.length, offset: 0, data: hits.slice(0, limit).map((hit) => shown(hit, fields)) },
  };
}

function paperNamed(name: string, papers: readonly PlayedPaper[]): PlayedPaper | undefined {
  const [, kind = "", value = name] = /^(\w+):(.+)$/s.exec(name) ?? [];
  const field = { doi: "DOI", arxiv: "ArXiv", pmid: "PubMed", corpusid: "CorpusId", url: "url" }[
    kind.toLowerCase()
  ];
  return papers.find((paper) => {
    const own =
      field === undefined ? paper.paperId : field === "url" ? paper.url : paper.externalIds?.[field];
    return String(own).toLowerCase() === value.toLowerCase();
  });
}

/** Only the fields that were asked for are in an answer, and `paperId`. */
function shown(paper: PlayedPaper, fields: readonly string[]): PlayedPaper {
  const names = new Set(fields.map((name) => name.split(".")[0]!));
  const entries = Object.entries(paper).filter(([name]) => names.has(name));
  return { title: null, ...Object.fromEntries(entries), paperId: paper.paperId };
}
