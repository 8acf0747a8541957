/** The list of citations in foreign JSON → citations between papers that are there. */
import { excerpt } from "../../lib/plainText";
import type { Citation, Note } from "../../model/bibliography";
import { type Fields, isJsonObject, isTrue, listOf, readField, readFields, text } from "./fields";
import { idText } from "./paper";

/**
 * @param value absent: every paper is taken to cite the hub, if there is one, with a note.
 * @param idOf the id of the paper or hub that the file calls so, or undefined.
 */
export function readCitations(
  value: unknown,
  hubId: string | null,
  paperIds: readonly string[],
  idOf: (name: string) => string | undefined,
  notes: Note[],
): Citation[] {
  if (value === undefined || value === null) {
    if (hubId === null) return [];
    if (paperIds.length > 0)
      notes.push({
        where: "citations",
        what: "There are none in the file: every paper is taken to cite the hub.",
      });
    return paperIds.map((source) => ({ source, target: hubId }));
  }
  if (!Array.isArray(value)) {
    notes.push({
      where: "citations",
      what: `Expected a list; left out, so no paper is known to cite ${hubId === null ? "another" : "the hub"}.`,
    });
    return [];
  }
  const citations = new Map<string, Citation>();
  for (const [i, entry] of value.entries()) {
    const where = `citations[${i}]`;
    const citation = readCitation(entry, where, idOf, notes);
    if (!citation) continue;
    // Ids are one line each.
    const key = `${citation.source}\n${citation.target}`;
    const what = "The same two papers stand in an earlier citation; left out.";
    if (citations.has(key)) notes.push({ where, what });
    else citations.set(key, citation);
  }
  return [...citations.values()];
}

function readCitation(
  value: unknown,
  where: string,
  idOf: (name: string) => string | undefined,
  notes: Note[],
): Citation | null {
  const leaveOut = (what: string) => {
    notes.push({ where, what: `${what}; left out.` });
    return null;
  };
  if (!isJsonObject(value)) return leaveOut("Expected an object with source and target");
  const ends: string[] = [];
  for (const end of ["source", "target"]) {
    const name = readField(value[end], idText, `${where}.${end}`, notes);
    if (name === null) return leaveOut(`It has no ${end}`);
    const id = idOf(name);
    if (id === undefined) return leaveOut(`Its ${end} "${excerpt(name)}" is no paper of this file`);
    ends.push(id);
  }
  const [source, target] = ends as [string, string];
  if (source === target) return leaveOut("A paper does not cite itself");
  return { source, target, ...readFields(value, CITATION, where, notes) };
}

const CITATION: Fields<Omit<Citation, "source" | "target">> = {
  role: text,
  polarity: text,
  contexts: listOf(text),
  influential: isTrue,
};
