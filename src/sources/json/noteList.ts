/** A list of notes in foreign JSON → notes. What is none is left out: notes on notes would help nobody. */
import type { Note } from "../../model/bibliography";
import { isJsonObject } from "./fields";

export function readNotes(value: unknown): Note[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((note: unknown): Note[] =>
    isJsonObject(note) && typeof note.where === "string" && typeof note.what === "string"
      ? [{ where: note.where, what: note.what }]
      : [],
  );
}
