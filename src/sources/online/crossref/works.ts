/** How works are asked for at Crossref. */
import type { Wire } from "../../../model/online";
import { ServiceError } from "../../../model/serviceError";
import { objectAt, objectsAt } from "../../answers/pick";
import type { JsonObject } from "../../json/fields";
import { encodedName } from "../asked";
import { askJson, type Question } from "../http";

/** Fields by which a work is recognised. */
export const RECOGNISED = [
  "DOI",
  "title",
  "subtitle",
  "author",
  "issued",
  "published-print",
  "published-online",
  "posted",
  "container-title",
  "type",
  "is-referenced-by-count",
] as const;

/** Null if Crossref does not know the DOI. Throws as `askJson`. */
export async function askWork(wire: Wire, doi: string): Promise<JsonObject | null> {
  return objectAt(await askJson(wire, "crossref", { path: `/works/${encodedName(doi)}` }), "message");
}

/** A list of works. Where Crossref refuses one of the fields, all are asked for. Throws as `askJson`. */
export async function askWorks(
  wire: Wire,
  query: NonNullable<Question["query"]>,
  select: readonly string[],
): Promise<JsonObject[]> {
  const put = (whole: NonNullable<Question["query"]>) =>
    askJson(wire, "crossref", { path: "/works", query: whole });
  try {
    return worksIn(await put({ ...query, select: select.join(",") }));
  } catch (error) {
    if (!isRefused(error)) throw error;
    return worksIn(await put(query));
  }
}

export function isRefused(error: unknown): boolean {
  return error instanceof ServiceError && error.trouble === "refused";
}

function worksIn(answer: unknown): JsonObject[] {
  return objectsAt(answer, "message", "items");
}
