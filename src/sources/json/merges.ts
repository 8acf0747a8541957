/** The list of records that were taken for one paper → the same, where the paper is there and both records can be read. */
import { excerpt } from "../../lib/plainText";
import type { Merge, Note, Paper } from "../../model/bibliography";
import { readCitations } from "./citations";
import { isJsonObject, oneOf, onlyTrue, readField } from "./fields";
import { idText, readPaper } from "./paper";

/** @param works ids of the papers and the hub. Null if the file says nothing of merges. */
export function readMerges(value: unknown, works: ReadonlySet<string>, notes: Note[]): Merge[] | null {
  if (value === undefined || value === null) return null;
  if (!Array.isArray(value)) {
    notes.push({ where: "merges", what: "Expected a list; left out." });
    return null;
  }
  return value.flatMap((entry: unknown, i) => readMerge(entry, `merges[${i}]`, works, notes) ?? []);
}

function readMerge(value: unknown, where: string, works: ReadonlySet<string>, notes: Note[]): Merge | null {
  const leaveOut = (what: string) => {
    notes.push({ where, what: `${what}; left out.` });
    return null;
  };
  if (!isJsonObject(value)) return leaveOut("Expected an object with paper, other, before and by");
  const paper = readField(value.paper, idText, `${where}.paper`, notes);
  if (paper === null || !works.has(paper))
    return leaveOut(`Its paper "${excerpt(paper ?? "")}" is no paper of this file`);
  const other = recordIn(value.other, `${where}.other`, notes);
  const before = recordIn(value.before, `${where}.before`, notes);
  const by = readField(value.by, BY, `${where}.by`, notes);
  if (!other || !before || !by) return leaveOut("One of its two records cannot be read");
  const undone = readField(value.undone, onlyTrue, `${where}.undone`, notes);
  // Ends are names of records, which need be no papers of the map at present.
  const citations = readCitations(value.citations ?? [], null, [], (name) => name, notes);
  return {
    paper,
    other,
    before,
    by,
    ...(citations.length > 0 ? { citations } : {}),
    ...(undone ? { undone } : {}),
  };
}

const BY = oneOf("doi", "arxiv", "pmid", "id", "title");

/** As it was, so its id stays: it need be no key of the map. */
function recordIn(value: unknown, where: string, notes: Note[]): Paper | null {
  const read = readPaper(value, where, notes);
  if (!read || read.statedId === null) return null;
  return { id: read.statedId, title: read.title, ...read.fields };
}
