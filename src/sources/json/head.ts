/** What a JSON source sees of an input before it is read. */
import { partialJson } from "../../lib/partialJson";
import type { SourceInput } from "../../model/plugins";
import { isJsonObject, type JsonObject } from "./fields";

const seen = new WeakMap<SourceInput, unknown>();

/**
 * The outermost value of a JSON file as far as its head goes, of JSON lines the first line; undefined: it is no JSON. Each input is looked at
 * once, however many sources ask.
 */
export function jsonHead(input: SourceInput): unknown {
  if (!seen.has(input)) seen.set(input, partialJson(input.headText));
  return seen.get(input);
}

/** The same if it is an object, else null. */
export function objectHead(input: SourceInput): JsonObject | null {
  const value = jsonHead(input);
  return isJsonObject(value) ? value : null;
}

/** The first item of the outermost list that is an object; null: it is no list, or one of something else. */
export function firstInList(value: unknown): JsonObject | null {
  const first: unknown = Array.isArray(value) ? value.find((item) => item !== null) : null;
  return isJsonObject(first) ? first : null;
}

/** True for a text of one JSON value a line: a line ends and another object begins before the outermost one's end. */
export function isJsonLines({ headText }: SourceInput): boolean {
  const [first = "", second = ""] = headText.split(/\r?\n/, 2);
  return /^\s*\{.*\}\s*$/.test(first) && (second === "" || /^\s*\{/.test(second));
}
