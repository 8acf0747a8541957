/** How records are named and asked for at Europe PMC. */
import type { Wire } from "../../../model/online";
import { objectsAt, textAt } from "../../answers/pick";
import type { JsonObject } from "../../json/fields";
import { nameIn } from "../asked";
import { askJson } from "../http";

/** @param kind `lite`: without abstracts. Throws as `askJson`. */
export async function search(
  wire: Wire,
  query: string,
  kind: "lite" | "core",
  pageSize: number,
): Promise<JsonObject[]> {
  const path = "/search";
  const answer = await askJson(wire, "europe-pmc", {
    path,
    query: { query, resultType: kind, format: "json", pageSize },
  });
  return objectsAt(answer, "resultList", "result");
}

/** A list that belongs to a record, a page of it. @param key as `keyOf`. @param page from 1. Throws as `askJson`. */
export function askList(
  wire: Wire,
  key: string,
  list: "citations" | "references",
  page: number,
  pageSize: number,
): Promise<unknown> {
  const path = `/${key.split(":").map(encodeURIComponent).join("/")}/${list}`;
  return askJson(wire, "europe-pmc", { path, query: { page, pageSize, format: "json" } });
}

/** Source and id, which name a record together: `MED:12345`. */
export function keyOf(work: JsonObject): string | undefined {
  const [source, id] = [textAt(work, "source"), textAt(work, "id")];
  return source === undefined || id === undefined ? undefined : `${source}:${id}`;
}

/** The search for the work with that id, as `idOfWork` spells it; null where Europe PMC has no such names. */
export function queryForId(id: string): string | null {
  const name = nameIn(id).replace(/["\\]/g, "");
  if (id.startsWith("doi:")) return `DOI:"${name}"`;
  if (id.startsWith("arxiv:")) return `DOI:"10.48550/arxiv.${name}"`;
  if (id.startsWith("pmid:")) return `(EXT_ID:"${name}" AND SRC:MED)`;
  if (id.startsWith("pmcid:")) return `PMCID:"${name.toUpperCase()}"`;
  const [, source, own] = /^epmc:(\w+)\/(.+)$/.exec(id) ?? [];
  return source === undefined || own === undefined ? null : queryForKey(`${source}:${own}`);
}

/** @param key as `keyOf`. */
export function queryForKey(key: string): string {
  const source = key.slice(0, key.indexOf(":")).replace(/\W/g, "");
  return `(EXT_ID:"${nameIn(key).replace(/["\\]/g, "")}" AND SRC:${source})`;
}

/** @param words as `wordsOf`; not empty. */
export function queryForTitle(words: string): string {
  return `TITLE:"${words}"`;
}
