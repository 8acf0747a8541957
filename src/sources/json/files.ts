/** What a bibliography says of the files that it was read from → the same, where it is sound. */
import type { Note, ReadFile, TableColumns } from "../../model/bibliography";
import { areTexts, isCount } from "./checks";
import { type Field, isJsonObject, listOf, readField, textsByName } from "./fields";
import { readNotes } from "./noteList";

/** Null if the file says nothing of them. */
export function readFiles(value: unknown, notes: Note[]): readonly ReadFile[] | null {
  return readField(value, listOf(file), "files", notes);
}

const file: Field<ReadFile> = {
  expected: "an object with name, format, records and refused",
  read(value) {
    if (!isJsonObject(value)) return undefined;
    const { name, format, label, records, refused } = value;
    if (typeof name !== "string" || typeof format !== "string") return undefined;
    if (!isCount(records) || !isCount(refused)) return undefined;
    const columns = columnsIn(value.columns);
    const refusals = readNotes(value.refusals);
    const called = typeof label === "string" ? { label } : {};
    return { name, format, ...called, records, refused, refusals, ...(columns ? { columns } : {}) };
  },
};

/** Names of columns and cells are kept as they stand, to find them again. */
function columnsIn(value: unknown): TableColumns | null {
  if (!isJsonObject(value)) return null;
  const { header, sample } = value;
  const fields = textsByName(() => true).read(value.fields, () => {});
  if (!areTexts(header) || !Array.isArray(sample) || !sample.every(areTexts)) return null;
  return { header, fields: fields ?? {}, sample };
}
