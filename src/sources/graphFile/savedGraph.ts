/**
 * The records of a graph file that Orrery wrote → the bibliography, and the map as it was: topics, positions and links. The recipe, the
 * terms of the topics and what the user corrected are in no such file.
 */
import { plainText } from "../../lib/plainText";
import type { Bibliography, Note, ReadFile } from "../../model/bibliography";
import type { Reading, SavedMap } from "../../model/mapFile";
import { defaultRecipe, type Recipe } from "../../model/recipe";
import { defaultView } from "../../model/view";
import { readBibliography } from "../json/bibliography";
import type { JsonObject } from "../json/fields";
import { readSavedMap } from "../json/savedMap";
import { readMarks } from "../json/view";
import { joinNotes } from "../notes";
import { citationsIn, linksIn } from "./edges";
import { paperIn } from "./paper";
import { type GraphRecords, type GraphSetting, numberIn, textIn } from "./records";
import { layoutIn, topicsIn } from "./savedTopics";

/** Throws `InputError` if the hub has no title. */
export function readSavedGraph(
  { nodes, edges, isWhole, broken = 0 }: GraphRecords,
  { format, origin, notes: before }: GraphSetting,
): Reading {
  const records = nodes.map(withPlainId);
  const hub = records.find(({ kind }) => kind === "hub") ?? null;
  const papers = records.filter((record) => record !== hub);
  const notes: Note[] = [];
  const surplus = papers.filter(({ kind }) => kind === "hub").length;
  if (hub && surplus > 0)
    notes.push({
      where: `"${String(hub.id)}"`,
      what: `It is taken for the hub; ${surplus} more of that kind are read as papers.`,
    });
  const stated = edges && { citations: citationsIn(edges, notes) };
  const read = readBibliography(
    { version: 1, hub: hub && paperIn(hub), papers: papers.map(paperIn), ...stated },
    { format, origin, notes: [] },
  );
  const file: MadeFile = {
    hub,
    made: hub ?? records.find(({ topicsFrom }) => textIn(topicsFrom)) ?? {},
    papers,
  };
  const map = isWhole ? mapIn(file, edges ?? [], read, notes) : undefined;
  const marks = readMarks(marksIn(records), notes);
  const kept = read.papers.length + (hub ? 1 : 0);
  const readFile: ReadFile = {
    name: origin,
    format,
    records: kept,
    refused: nodes.length + broken - kept,
    refusals: read.notes.filter(
      ({ where, what }) => /^papers\[\d+\]$/.test(where) && what.endsWith("left out."),
    ),
  };
  const bibliography = { ...read, notes: joinNotes(before, read.notes, notes), files: [readFile] };
  return {
    bibliography,
    saved: { recipe: recipeIn(file.made), view: defaultView, marks, ...(map ? { map } : {}) },
  };
}

interface MadeFile {
  readonly hub: JsonObject | null;
  /** The node that says for all how the map was made: the hub, or without one the first paper. */
  readonly made: JsonObject;
  readonly papers: readonly JsonObject[];
}

/** Half a map would be a wrong map: undefined, with a note, if a paper lacks its place or its topic. */
function mapIn(
  { hub, made, papers: records }: MadeFile,
  edges: readonly JsonObject[],
  bibliography: Bibliography,
  notes: Note[],
): SavedMap | undefined {
  const byId = new Map<unknown, JsonObject>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  const papers = bibliography.papers.map(({ id }) => ({ ...byId.get(id), id }));
  const links = linksIn(edges, new Set(bibliography.papers.map(({ id }) => id)), notes);
  const map = { topics: topicsIn(made, papers), layout: layoutIn(hub, papers), links };
  return readSavedMap(map, bibliography, new Map(), notes);
}

function withPlainId(record: JsonObject): JsonObject {
  return typeof record.id === "string" ? { ...record, id: plainText(record.id) } : record;
}

function recipeIn({ seed }: JsonObject): Recipe {
  const stated = numberIn(seed);
  return stated !== undefined && Number.isSafeInteger(stated)
    ? { ...defaultRecipe, seed: stated }
    : defaultRecipe;
}

/** Stars, notes and tags, where the user had them written. */
function marksIn(records: readonly JsonObject[]): JsonObject {
  const marked = records.filter(
    ({ star, note, tags }) => star !== undefined || note !== undefined || tags !== undefined,
  );
  return Object.fromEntries(
    marked.flatMap(({ id, star, note, tags }) => (textIn(id) ? [[id, { star, note, tags }]] : [])),
  );
}
