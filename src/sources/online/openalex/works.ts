/** How works are named and asked for at OpenAlex. */
import type { Wire } from "../../../model/online";
import { ServiceError } from "../../../model/serviceError";
import { encodedName } from "../asked";
import { askJson, type Question } from "../http";

/** Fields of a work that are read; what is not named here does not come. */
export const SELECT_ALL = [
  "id",
  "doi",
  "ids",
  "title",
  "publication_year",
  "publication_date",
  "language",
  "type",
  "is_retracted",
  "is_paratext",
  "authorships",
  "primary_location",
  "locations",
  "open_access",
  "biblio",
  "cited_by_count",
  "abstract_inverted_index",
  "referenced_works",
  "primary_topic",
  "keywords",
] as const;

/** The list of works for a query. Where OpenAlex has given up one of the fields, all are asked for. */
export async function askWorks(
  wire: Wire,
  query: NonNullable<Question["query"]>,
  select: readonly string[],
): Promise<unknown> {
  const path = "/works";
  try {
    return await askJson(wire, "openalex", { path, query: { ...query, select: select.join(",") } });
  } catch (error) {
    const isAboutSelect =
      error instanceof ServiceError && error.trouble === "refused" && /select/i.test(error.message);
    if (!isAboutSelect) throw error;
    return askJson(wire, "openalex", { path, query });
  }
}

/** The path of a single work by an id as `idOfWork` spells it; null where OpenAlex has no such names. */
export function workPath(id: string): string | null {
  const [, kind, name] = /^(doi|arxiv|pmid|pmcid|openalex):(.+)$/s.exec(id) ?? [];
  if (kind === undefined || name === undefined) return null;
  if (kind === "openalex") return `/works/${encodeURIComponent(name)}`;
  if (kind === "arxiv") return `/works/doi:10.48550/arxiv.${encodedName(name)}`;
  return `/works/${kind}:${encodedName(name)}`;
}
