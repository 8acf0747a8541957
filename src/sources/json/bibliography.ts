/** The object of an `orrery-bibliography` → a bibliography. What cannot be used costs a note each. Format: docs/formats.md. */

import { excerpt } from "../../lib/plainText";
import type { Bibliography, Hub, Note, Paper } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import { joinNotes } from "../notes";
import { derivedId, titleKey, withUniqueIds } from "../paperIds";
import { readCitations } from "./citations";
import { isJsonObject, type JsonObject, readField, text } from "./fields";
import { isPaperField, type ReadPaper, readHub, readPaper } from "./paper";
import { type UpgradeSteps, upgraded } from "./version";

const STEPS: UpgradeSteps = [];

/** Throws `InputError` if the version is unknown, or if there is no hub with a title. `format` and `origin` are what the file says, else these. */
export function readBibliography(
  file: JsonObject,
  { format, origin, notes: before }: { format: string; origin: string; notes: readonly Note[] },
): Bibliography {
  const notes: Note[] = [];
  const value = upgraded(file, "orrery-bibliography", STEPS, notes);
  const readHubValue = isJsonObject(value.hub) ? readHub(value.hub, "hub", notes) : null;
  if (!readHubValue)
    throw new InputError('This bibliography names no hub: looked for a field "hub" with a "title".');
  const hub: Hub = { ...identified(readHubValue, "hub", notes), ...readHubValue.fields };
  const { papers, aliases } = readPapers(value.papers, hub, readHubValue.statedId, notes);
  const citations = readCitations(
    value.citations,
    hub.id,
    papers.map((paper) => paper.id),
    (name) => aliases.get(name) ?? aliases.get(name.toLowerCase()),
    notes,
  );
  return {
    type: "orrery-bibliography",
    version: 1,
    format: readField(value.format, text, "format", notes) ?? format,
    origin: readField(value.origin, text, "origin", notes) ?? origin,
    hub,
    papers,
    citations,
    notes: joinNotes(readNotes(value.notes), before, notes),
  };
}

/** `aliases`: what a citation may call a paper → its id. */
function readPapers(value: unknown, hub: Hub, statedHubId: string | null, notes: Note[]) {
  const aliases = new Map<string, string>();
  const addAliases = (paper: Paper, stated: string | null) => {
    const names = [
      paper.id,
      stated,
      paper.doi && `doi:${paper.doi}`,
      paper.arxivId && `arxiv:${paper.arxivId}`,
    ];
    for (const name of names) if (name && !aliases.has(name)) aliases.set(name, paper.id);
  };
  addAliases(hub, statedHubId);
  if (value !== undefined && !Array.isArray(value))
    notes.push({ where: "papers", what: "Expected a list; left out." });
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  if (entries.length === 0) notes.push({ where: "papers", what: "There are no citing papers in the file." });

  const statedIds = new Set<string>();
  const unidentified = new Map<string, Paper>();
  const kept: { paper: Paper; stated: string | null }[] = [];
  for (const [i, entry] of entries.entries()) {
    const where = `papers[${i}]`;
    const read = readPaper(entry, where, notes);
    if (!read) continue;
    const paper: Paper = { ...identified(read, where, notes), ...read.fields };
    const refusal = refuse(read, paper);
    if (refusal !== null) notes.push({ where, what: `"${excerpt(read.title)}" ${refusal}; left out.` });
    else kept.push({ paper, stated: read.statedId });
  }
  noteUnknownFields(entries, notes);
  const papers = withUniqueIds(
    kept.map(({ paper }) => paper),
    new Set([hub.id]),
  );
  for (const [i, paper] of papers.entries()) addAliases(paper, kept[i]!.stated);
  return { papers, aliases };

  function refuse(read: ReadPaper, paper: Paper): string | null {
    if (paper.id === hub.id || (read.statedId === null && titleKey(read.title) === titleKey(hub.title)))
      return "is the hub itself";
    if (read.statedId !== null) {
      if (statedIds.has(paper.id)) return `has the id "${excerpt(paper.id)}" of an earlier paper`;
      statedIds.add(paper.id);
      return null;
    }
    const twin = unidentified.get(paper.id);
    if (twin && twin.summary === paper.summary && twin.abstract === paper.abstract)
      return "stands in the file twice";
    unidentified.set(paper.id, paper);
    return null;
  }
}

/** The stated id, or one derived from DOI, arXiv id or title. Names that every object has ("constructor") would not be safe as keys. */
function identified(read: ReadPaper, where: string, notes: Note[]): { id: string; title: string } {
  const { statedId, title, fields } = read;
  if (statedId !== null && !(statedId in {})) return { id: statedId, title };
  const id = derivedId({ title, ...fields });
  if (statedId !== null)
    notes.push({ where: `${where}.id`, what: `"${statedId}" cannot be an id; "${id}" is used.` });
  return { id, title };
}

function noteUnknownFields(entries: readonly unknown[], notes: Note[]): void {
  const counts = new Map<string, number>();
  for (const entry of entries) {
    if (!isJsonObject(entry)) continue;
    for (const name of Object.keys(entry))
      if (!isPaperField(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  for (const [name, papers] of counts)
    notes.push({
      where: "papers",
      what: `The field "${excerpt(name, 40)}" (in ${papers} of them) is not part of this format; left out.`,
    });
}

function readNotes(value: unknown): Note[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((note: unknown): Note[] =>
    isJsonObject(note) && typeof note.where === "string" && typeof note.what === "string"
      ? [{ where: note.where, what: note.what }]
      : [],
  );
}
