/** Europe PMC as its documentation describes it, with made-up records: searches, citations page by page, references. */
import type { Asked, Reply } from "../server";

export interface PlayedRecord {
  readonly source: string;
  readonly id: string;
  readonly title: string | null;
  readonly doi?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly abstractText?: string;
  readonly [field: string]: unknown;
}

export interface PlayedOptions {
  readonly records: readonly PlayedRecord[];
  /** What cites whatever record is asked for. */
  readonly citations?: readonly unknown[];
  readonly references?: readonly unknown[];
  readonly hitCountAt?: (page: number, count: number) => number;
  readonly pageAt?: (page: number, items: readonly unknown[]) => readonly unknown[];
}

export function europePmcPlayed(options: PlayedOptions): (asked: Asked) => Reply {
  return ({ url }) => {
    const query = url.searchParams;
    if (query.get("format") !== "json") return { body: "<responseWrapper/>" };
    const size = Number(query.get("pageSize") ?? 25);
    if (url.pathname === "/search") {
      const hits = options.records.filter((record) => fits(record, query.get("query") ?? ""));
      const result = hits.slice(0, size).map((hit) => shown(hit, query.get("resultType")));
      return { body: { hitCount: hits.length, resultList: { result } } };
    }
    const [, , , list = ""] = url.pathname.split("/");
    const page = Number(query.get("page") ?? 1);
    const all = (list === "citations" ? options.citations : options.references) ?? [];
    const here = all.slice((page - 1) * size, page * size);
    const items = options.pageAt?.(page, here) ?? here;
    const hitCount = options.hitCountAt?.(page, all.length) ?? all.length;
    return list === "citations"
      ? { body: { hitCount, citationList: { citation: items } } }
      : { body: { hitCount, referenceList: { reference: items } } };
  };
}

/** Outside of quotation marks. */
const OR = / OR (?=(?:[^"]*"[^"]*")*[^"]*$)/;

/** Of the language of searches what is asked for: names and titles, joined by OR. */
function fits({ doi, source, id, pmcid, title }: PlayedRecord, query: string): boolean {
  return query.split(OR).some((part) => {
    const value = /"([^"]*)"/.exec(part)?.[1]?.toLowerCase() ?? "";
    if (part.startsWith("DOI:")) return doi?.toLowerCase() === value;
    if (part.startsWith("PMCID:")) return pmcid?.toLowerCase() === value;
    if (part.startsWith("(EXT_ID:")) return id === value && part.endsWith(`SRC:${source})`);
    return part.startsWith("TITLE:") && (title?.toLowerCase() ?? "").includes(value);
  });
}

function shown(record: PlayedRecord, kind: string | null): object {
  const { abstractText, ...lite } = record;
  return kind === "core" ? record : lite;
}
