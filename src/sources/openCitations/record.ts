/**
 * One work as OpenCitations describes it → record: of Meta (api.opencitations.net/meta/v1: `id`, `venue`, `pub_date`), or of the metadata of
 * the earlier index COCI (`doi`, `source_title`, `year`, with what it cites).
 */
import { numberAt, partsOf, textAt } from "../answers/pick";
import type { JsonObject } from "../json/fields";
import type { RawRecord } from "../records/rawRecord";

/** Never null: a work without title and id is refused behind it. */
export function openCitationsRecord(work: JsonObject, where: string): RawRecord {
  const ids = workIds(textAt(work, "id") ?? textAt(work, "doi"));
  const date = textAt(work, "pub_date");
  return {
    where,
    title: textAt(work, "title"),
    authors: partsOf(textAt(work, "author")).map(withoutIds),
    date,
    year: date === undefined ? numberAt(work, "year") : undefined,
    venue: withoutIds(textAt(work, "venue") ?? textAt(work, "source_title")),
    volume: textAt(work, "volume"),
    issue: textAt(work, "issue"),
    pages: textAt(work, "page"),
    publisher: withoutIds(textAt(work, "publisher")),
    type: textAt(work, "type"),
    citedByCount: numberAt(work, "citation_count"),
    doi: ids.find((id) => id.startsWith("doi:")),
    pmid: ids.find((id) => id.startsWith("pmid:"))?.slice("pmid:".length),
    ids: ids.filter((id) => !/^(?:doi|pmid):/.test(id)),
    url: textAt(work, "oa_link"),
    references: partsOf(textAt(work, "reference")).map((doi) => ({ doi })),
  };
}

/**
 * The names of a work, its DOI first: `doi:10.1108/x omid:br/061 pmid:1` of today's index, a bare DOI of version 1, and `coci => 10.1108/x`
 * where several indexes were joined.
 */
export function workIds(text: string | undefined): string[] {
  const ids = (text ?? "").split(/[\s;]+/).flatMap((part) => {
    if (/^10\.\d+\//.test(part)) return `doi:${part.toLowerCase()}`;
    if (!/^[a-z]+:\S/.test(part)) return [];
    return part.startsWith("doi:") ? part.toLowerCase() : part;
  });
  return [...ids.filter((id) => id.startsWith("doi:")), ...ids.filter((id) => !id.startsWith("doi:"))];
}

/** `Peroni, Silvio [orcid:… omid:…]` → the name. */
function withoutIds(text: string | undefined): string | undefined {
  return text?.replace(/\s*\[[^\]]*\]\s*$/, "");
}
