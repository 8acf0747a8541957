/** Works of OpenCitations: what Meta says of them, and the rows of the Index in which they cite or are cited. */
import type { Wire } from "../../../model/online";
import { isJsonObject } from "../../json/fields";
import { openCitationsRecord } from "../../openCitations/record";
import type { RawRecord } from "../../records/rawRecord";
import { encodedName, nameIn } from "../asked";
import { askJson } from "../http";

/** Ids of one question to Meta: with 15 it fails. */
export const BATCH = 10;

/** The kinds of ids that it knows works by, the surest first. */
const KINDS = ["doi", "pmid", "omid"] as const;

/** @param ids at most `BATCH`. Those that it does not know are missing. Throws as `askJson`. */
export async function askMeta(wire: Wire, ids: readonly string[]): Promise<RawRecord[]> {
  const path = `/meta/v1/metadata/${ids.map(inPath).join("__")}`;
  const answer = await askJson(wire, "opencitations", { path });
  return listIn(answer)
    .filter(isJsonObject)
    .map((work) => openCitationsRecord(work, "the answer"));
}

/** All at once: it has no pages. @param what `citations`: the rows that cite the work; `references`: those of what it cites. */
export async function askIndex(
  wire: Wire,
  what: "citations" | "references",
  id: string,
): Promise<readonly unknown[]> {
  return listIn(await askJson(wire, "opencitations", { path: `/index/v2/${what}/${inPath(id)}` }));
}

/** The best of the ids by which it can be asked. */
export function bestId(ids: readonly string[]): string | undefined {
  return KINDS.flatMap((kind) => ids.filter((id) => id.startsWith(`${kind}:`)))[0];
}

function listIn(answer: unknown): readonly unknown[] {
  return Array.isArray(answer) ? answer : [];
}

function inPath(id: string): string {
  return `${id.slice(0, id.indexOf(":"))}:${encodedName(nameIn(id))}`;
}
