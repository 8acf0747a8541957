/** Fields of foreign JSON by name → texts, numbers and objects; whatever is of another kind counts as absent. Only own fields are seen. */
import { isJsonObject, type JsonObject } from "../json/fields";

/** The value at the end of the path. A list of one stands for its item: dumps from R write every value so. */
export function valueAt(object: unknown, ...path: readonly string[]): unknown {
  let value: unknown = object;
  for (const name of path) {
    const holder = onlyItem(value);
    if (!isJsonObject(holder) || !Object.hasOwn(holder, name)) return undefined;
    value = holder[name];
  }
  return value;
}

/** The text there; of a list its first text, of a number its digits. */
export function textAt(object: unknown, ...path: readonly string[]): string | undefined {
  const value = valueAt(object, ...path);
  const first: unknown = Array.isArray(value)
    ? value.find((item) => typeof item === "string" && item !== "")
    : value;
  if (typeof first === "number" && Number.isFinite(first)) return String(first);
  return typeof first === "string" && first !== "" ? first : undefined;
}

export function numberAt(object: unknown, ...path: readonly string[]): number | undefined {
  const value = onlyItem(valueAt(object, ...path));
  if (typeof value === "string" && /^\d{1,15}$/.test(value)) return Number(value);
  return typeof value === "number" && Number.isFinite(value) ? value : undefined;
}

/** True only where the file says true. */
export function isTrueAt(object: unknown, ...path: readonly string[]): boolean {
  return onlyItem(valueAt(object, ...path)) === true;
}

/** The texts of the list there; a single text is a list of one. */
export function textsAt(object: unknown, ...path: readonly string[]): string[] {
  return listOf(valueAt(object, ...path)).filter(
    (item): item is string => typeof item === "string" && item !== "",
  );
}

/** The objects of the list there; a single object is a list of one. */
export function objectsAt(object: unknown, ...path: readonly string[]): JsonObject[] {
  return listOf(valueAt(object, ...path)).filter(isJsonObject);
}

export function objectAt(object: unknown, ...path: readonly string[]): JsonObject | null {
  const value = onlyItem(valueAt(object, ...path));
  return isJsonObject(value) ? value : null;
}

/** The list there, whatever is in it; null where there is none. */
export function listAt(object: unknown, ...path: readonly string[]): readonly unknown[] | null {
  const value = valueAt(object, ...path);
  return Array.isArray(value) ? value : null;
}

/** The parts of a text between semicolons. */
export function partsOf(text: string | undefined): string[] {
  return (text ?? "").split(";").flatMap((part) => part.trim() || []);
}

/** `12–19` from the first and the last page; one of them alone stands for itself. */
export function pageRange(first: string | undefined, last: string | undefined): string | undefined {
  return first !== undefined && last !== undefined && first !== last ? `${first}-${last}` : (first ?? last);
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function onlyItem(value: unknown): unknown {
  return Array.isArray(value) && value.length === 1 ? value[0] : value;
}
