/** The object of an `orrery-bibliography` → a bibliography. What cannot be used costs a note each. Format: docs/formats.md. */

import { digits } from "../../lib/digits";
import { excerpt } from "../../lib/plainText";
import type { Bibliography, Hub, Note, Paper } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import { joinNotes } from "../notes";
import { derivedId, titleKey, withUniqueIds } from "../paperIds";
import { readCitations } from "./citations";
import { isJsonObject, type JsonObject, readField, text } from "./fields";
import { readFiles } from "./files";
import { readMerges } from "./merges";
import { readNotes } from "./noteList";
import { isPaperField, type ReadPaper, readHub, readPaper } from "./paper";
import { type UpgradeSteps, upgraded } from "./version";

const STEPS: UpgradeSteps = [];

/**
 * Throws `InputError` if the version is unknown, or if the hub has no title; null says that there is none. `format` and `origin` are what
 * the file says, else these.
 */
export function readBibliography(
  file: JsonObject,
  { format, origin, notes: before }: { format: string; origin: string; notes: readonly Note[] },
): Bibliography {
  const notes: Note[] = [];
  const value = upgraded(file, "orrery-bibliography", STEPS, notes);
  const hub = value.hub === null ? null : readTheHub(value.hub, notes);
  const { papers, aliases } = readPapers(value.papers, hub, notes);
  const citations = readCitations(
    value.citations,
    hub?.paper.id ?? null,
    papers.map((paper) => paper.id),
    (name) => aliases.get(name) ?? aliases.get(name.toLowerCase()),
    notes,
  );
  const works = new Set([...(hub ? [hub.paper.id] : []), ...papers.map(({ id }) => id)]);
  const files = readFiles(value.files, notes);
  const merges = readMerges(value.merges, works, notes);
  return {
    type: "orrery-bibliography",
    version: 1,
    format: readField(value.format, text, "format", notes) ?? format,
    origin: readField(value.origin, text, "origin", notes) ?? origin,
    hub: hub?.paper ?? null,
    papers,
    citations,
    notes: joinNotes(readNotes(value.notes), before, notes),
    ...(files ? { files } : {}),
    ...(merges ? { merges } : {}),
  };
}

/** `stated`: its id as the file gives it. */
interface Identified<Kind extends Paper> {
  readonly paper: Kind;
  readonly stated: string | null;
}

function readTheHub(value: unknown, notes: Note[]): Identified<Hub> {
  const read = isJsonObject(value) ? readHub(value, "hub", notes) : null;
  if (!read) throw new InputError('This bibliography names no hub: looked for a field "hub" with a "title".');
  return { paper: { ...identified(read, "hub", notes), ...read.fields }, stated: read.statedId };
}

/** `aliases`: what a citation may call a paper → its id. */
function readPapers(value: unknown, hub: Identified<Hub> | null, notes: Note[]) {
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
  if (hub) addAliases(hub.paper, hub.stated);
  if (value !== undefined && !Array.isArray(value))
    notes.push({ where: "papers", what: "Expected a list; left out." });
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  if (entries.length === 0)
    notes.push({
      where: "papers",
      what: hub ? "There are no citing papers in the file." : "There are no papers in the file.",
    });

  const statedIds = new Set<string>();
  const unidentified = new Map<string, Paper>();
  const kept: Identified<Paper>[] = [];
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
    new Set(hub ? [hub.paper.id] : []),
  );
  for (const [i, paper] of papers.entries()) addAliases(paper, kept[i]!.stated);
  return { papers, aliases };

  function refuse(read: ReadPaper, paper: Paper): string | null {
    if (paper.id === hub?.paper.id) return "is the hub itself";
    if (hub && read.statedId === null && titleKey(read.title) === titleKey(hub.paper.title))
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
      what: `The field "${excerpt(name, 40)}" (in ${digits(papers)} of them) is not part of this format; left out.`,
    });
}
