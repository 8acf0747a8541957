/**
 * The records of a graph file that Orrery wrote → the bibliography, and the map as it was: topics, positions and links. The recipe, the
 * terms of the topics and what the user corrected are in no such file.
 */
import { plainText } from "../../lib/plainText";
import type { Bibliography, Note } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
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
import { type GraphRecords, numberIn, textIn } from "./records";
import { layoutIn, topicsIn } from "./savedTopics";

/** @param format id of the source. Throws `InputError` if no record is the hub, or it has no title. */
export function readGraph(
  { nodes, edges, isWhole }: GraphRecords,
  { format, origin, notes: before }: { format: string; origin: string; notes: readonly Note[] },
): Reading {
  const records = nodes.map(withPlainId);
  const hub = records.find(({ kind }) => kind === "hub");
  if (!hub) throw new InputError(noHub(records.length, isWhole));
  const papers = records.filter((record) => record !== hub);
  const notes: Note[] = [];
  const surplus = papers.filter(({ kind }) => kind === "hub").length;
  if (surplus > 0)
    notes.push({
      where: `"${String(hub.id)}"`,
      what: `It is taken for the hub; ${surplus} more of that kind are read as papers.`,
    });
  const stated = edges && { citations: citationsIn(edges, notes) };
  const read = readBibliography(
    { version: 1, hub: paperIn(hub), papers: papers.map(paperIn), ...stated },
    { format, origin, notes: [] },
  );
  const map = isWhole ? mapIn(hub, papers, edges ?? [], read, notes) : undefined;
  const marks = readMarks(marksIn(records), notes);
  const bibliography = { ...read, notes: joinNotes(before, read.notes, notes) };
  return {
    bibliography,
    saved: { recipe: recipeIn(hub), view: defaultView, marks, ...(map ? { map } : {}) },
  };
}

/** Half a map would be a wrong map: undefined, with a note, if a paper lacks its place or its topic. */
function mapIn(
  hub: JsonObject,
  records: readonly JsonObject[],
  edges: readonly JsonObject[],
  bibliography: Bibliography,
  notes: Note[],
): SavedMap | undefined {
  const byId = new Map<unknown, JsonObject>();
  for (const record of records) if (!byId.has(record.id)) byId.set(record.id, record);
  const papers = bibliography.papers.map(({ id }) => ({ ...byId.get(id), id }));
  const links = linksIn(edges, new Set(bibliography.papers.map(({ id }) => id)), notes);
  const map = { topics: topicsIn(hub, papers), layout: layoutIn(hub, papers), links };
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

function noHub(count: number, isWhole: boolean): string {
  const cut = isWhole ? "" : "The file breaks off or is damaged. ";
  const none =
    count === 0 ? "There are no papers in this file" : `None of the ${count} papers in this file is the hub`;
  return `${cut}${none}: looked for one whose “kind” is “hub”, as Orrery writes it. Give the paper in the middle that attribute, or write the papers as an orrery-bibliography.`;
}
