/**
 * Papers as newline-delimited JSON, written by Orrery, alone or with the file of their citations and links → bibliography and map. One list of
 * records: which file a record stands in, and the order of the files, say nothing.
 */
import { decodeText } from "../lib/decodeText";
import type { Note } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import type { Source } from "../model/plugins";
import { readGraph } from "./graphFile/readGraph";
import { isJsonObject, type JsonObject } from "./json/fields";
import { tryJson } from "./json/parse";

/** Bytes in which the first record stands, or begins. */
const HEAD = 1_000_000;
/** As Orrery begins a record, so that one that was cut off is still known by its kind. */
const OPENING =
  /^\s*\{(?:"id":"(?:[^"\\]|\\.)*"|"source":"(?:[^"\\]|\\.)*","target":"(?:[^"\\]|\\.)*"),"kind":"(\w+)"/;

export const worksNdjson: Source = {
  id: "works-ndjson",
  label: "Papers (NDJSON)",
  accepts(bytes) {
    return recordsIn(bytes) === null ? 0 : 0.9;
  },
  read: (bytes, name) => readRecords([{ bytes, name }]),
};

/** What the first record of a file of records is; null: it is no such file. */
export function recordsIn(bytes: Uint8Array): "papers" | "edges" | null {
  const { text } = decodeText(bytes.subarray(0, HEAD));
  const first = /^\s*(\{.*)/.exec(text)?.[1];
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

/** Several files that hold one map. Throws `InputError` if none of them holds the hub. */
export function readRecords(
  parts: readonly { readonly bytes: Uint8Array; readonly name: string }[],
): Reading {
  const notes: Note[] = [];
  const records = parts.flatMap(({ bytes, name }) => linesOf(bytes, name, notes));
  const nodes = records.filter(isPaper);
  const edges = records.filter((record) => !isPaper(record));
  if (nodes.length === 0 && edges.length > 0)
    throw new InputError(
      "This holds citations and links without the papers that they join: open it together with the file of the papers (works.ndjson).",
    );
  if (edges.length === 0)
    notes.push({
      where: parts[0]!.name,
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

function linesOf(bytes: Uint8Array, name: string, notes: Note[]): JsonObject[] {
  const { text, assumed } = decodeText(bytes);
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
