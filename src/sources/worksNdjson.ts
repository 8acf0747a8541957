/**
 * Papers as newline-delimited JSON, written by Orrery, alone or with the file of their citations and links → bibliography and map. One list of
 * records: which file a record stands in, and the order of the files, say nothing.
 */
import type { Note } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import type { Source, SourceInput } from "../model/plugins";
import { readGraph } from "./graphFile/readGraph";
import { isJsonObject, type JsonObject } from "./json/fields";
import { tryJson } from "./json/parse";

/** As Orrery begins a record, so that one that was cut off is still known by its kind. */
const OPENING =
  /^\s*\{(?:"id":"(?:[^"\\]|\\.)*"|"source":"(?:[^"\\]|\\.)*","target":"(?:[^"\\]|\\.)*"),"kind":"(\w+)"/;

export const worksNdjson: Source = {
  id: "works-ndjson",
  label: "Papers (NDJSON)",
  accepts(input) {
    return recordsIn(input) === null ? 0 : 0.9;
  },
  completes: (input) => recordsIn(input) === "edges",
  read: readRecords,
};

/** What the first record of a file of records is; null: it is no such file. */
function recordsIn({ headText }: SourceInput): "papers" | "edges" | null {
  const first = /^\s*(\{.*)/.exec(headText)?.[1];
  if (first === undefined) return null;
  const known = OPENING.exec(first)?.[1];
  const record = known === undefined ? tryJson(first) : { kind: known };
  const kind = isJsonObject(record) ? record.kind : null;
  return kind === "hub" || kind === "paper"
    ? "papers"
    : kind === "cites" || kind === "similar"
      ? "edges"
      : null;
}

/** Several files that hold one map. Throws `InputError` if they hold citations alone. */
async function readRecords(parts: readonly [SourceInput, ...SourceInput[]]): Promise<Reading> {
  const notes: Note[] = [];
  const lists = await Promise.all(parts.map((part) => linesOf(part, notes)));
  const records = lists.flat();
  const nodes = records.filter(isPaper);
  const edges = records.filter((record) => !isPaper(record));
  if (nodes.length === 0 && edges.length > 0)
    throw new InputError(
      "This holds citations and links without the papers that they join: open it together with the file of the papers (works.ndjson).",
    );
  if (edges.length === 0)
    notes.push({
      where: parts[0].name,
      what: "It holds papers only; their citations and links are in another file (edges.ndjson). Open both together to have them.",
    });
  return readGraph(
    { nodes, edges: edges.length > 0 ? edges : null, isWhole: true },
    { format: worksNdjson.id, origin: parts.map(({ name }) => name).join(", "), notes },
  );
}

function isPaper({ kind }: JsonObject): boolean {
  return kind === "hub" || kind === "paper";
}

async function linesOf(input: SourceInput, notes: Note[]): Promise<JsonObject[]> {
  const { name } = input;
  const { text, assumed } = await input.text();
  if (assumed !== null) notes.push({ where: name, what: assumed });
  const records: JsonObject[] = [];
  for (const [i, line] of text.split("\n").entries()) {
    if (line.trim() === "") continue;
    const record = tryJson(line);
    if (isJsonObject(record)) records.push(record);
    else
      notes.push({
        where: `${name}, line ${i + 1}`,
        what: "This is no JSON object, or not a whole one; left out.",
      });
  }
  return records;
}
