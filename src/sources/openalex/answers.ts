/** The shapes of OpenAlex's answers, and of what tools make of them → where the works are, which work they all cite, and what is none of them. */

import { listAt, objectAt, textAt, valueAt } from "../answers/pick";
import { isJsonObject, type JsonObject } from "../json/fields";
import { openAlexId } from "./record";

/** The list of works of an answer with the name of the list; null: the answer is no list. */
export function worksIn(
  answer: unknown,
): { readonly works: readonly unknown[]; readonly name: string } | null {
  if (Array.isArray(answer)) return { works: answer, name: "works" };
  for (const name of ["results", "works", "data"]) {
    const works = listAt(answer, name);
    if (works) return { works, name };
  }
  return null;
}

/** What the answer names as cited by all its works: a field for it beside the list (with what it says of it), or the filter of its address. */
export function hubOf(answer: unknown): { readonly work: JsonObject; readonly isStated: boolean } | null {
  for (const name of ["hub", "work", "cited_work"]) {
    const work = objectAt(answer, name);
    if (work && openAlexId(textAt(work, "id") ?? textAt(work, "openalex_id"))?.startsWith("W"))
      return { work, isStated: false };
  }
  const cited = new Set(
    textsWithin(isJsonObject(answer) ? { ...answer, results: null } : null, 3).flatMap(citedIn),
  );
  const [id] = cited;
  return id !== undefined && cited.size === 1 ? { work: { id }, isStated: true } : null;
}

/** What the answer is where it holds no works, as a sentence; null: nothing known. */
export function refusalOf(answer: unknown): string | null {
  const groups = listAt(answer, "group_by");
  if (groups && groups.length > 0)
    return "This is an answer of OpenAlex that counts works in groups (group_by): it holds no works. Ask without group_by and open that.";
  const { works = [answer] } = worksIn(answer) ?? {};
  const id = openAlexId(textAt(works.find(isJsonObject), "id"));
  const kind = id === null ? undefined : KINDS.get(id.includes("/") ? id.slice(0, id.indexOf("/")) : id[0]!);
  if (kind !== undefined)
    return `This is ${kind} of OpenAlex (${id}), not a work: open an answer about works, for instance those of its works_api_url.`;
  if (textAt(answer, "error") !== undefined)
    return `OpenAlex answered with an error: ${textAt(answer, "error")}.`;
  return null;
}

const KINDS = new Map([
  ["A", "an author"],
  ["S", "a source"],
  ["V", "a venue"],
  ["I", "an institution"],
  ["C", "a concept"],
  ["T", "a topic"],
  ["P", "a publisher"],
  ["F", "a funder"],
  ["keywords", "a keyword"],
  ["topics", "a topic"],
  ["subfields", "a subfield"],
  ["fields", "a field"],
  ["domains", "a domain"],
]);

/** `filter=cites:W…`; several works joined by `|` are no hub. */
function citedIn(text: string): string[] {
  const found = /(?:^|[=,&?\s])cites(?::|%3A)(W\d{3,})(?![\d|]|%7C)/i.exec(text)?.[1];
  return found === undefined ? [] : [found.toUpperCase()];
}

function textsWithin(value: unknown, depth: number): string[] {
  if (typeof value === "string") return [value];
  return isJsonObject(value) && depth > 0
    ? Object.keys(value).flatMap((name) => textsWithin(valueAt(value, name), depth - 1))
    : [];
}
