/**
 * Files of earlier versions → files of today's, by numbered steps: step n turns version n into n + 1. Whoever makes a
 * new version adds the step to it, and older files go on being read.
 */
import type { Note } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import type { JsonObject } from "./fields";

/** @param steps step n at index n - 1. */
export type UpgradeSteps = readonly ((file: JsonObject) => JsonObject)[];

/** Throws `InputError` for a version that is newer than the steps lead to, or no version at all. */
export function upgraded(file: JsonObject, type: string, steps: UpgradeSteps, notes: Note[]): JsonObject {
  const current = steps.length + 1;
  if (file.version === undefined)
    notes.push({ where: "version", what: `The file does not say its version; it was read as ${current}.` });
  const version = file.version ?? current;
  if (typeof version === "number" && Number.isInteger(version) && version >= 1 && version <= current)
    return steps.slice(version - 1).reduce((older, step) => step(older), file);
  const isNewer = typeof version === "number" && version > current;
  throw new InputError(
    `The file is ${type} version ${JSON.stringify(version).slice(0, 40)}; this program reads ${current === 1 ? "version 1" : `versions 1 to ${current}`}. ${
      isNewer ? "Open it with a newer Orrery." : "Check the field “version”."
    }`,
  );
}
