/** The recipe of a saved map → a recipe. Methods are kept by their names: whether they exist is the pipeline's question. */
import type { Note } from "../../model/bibliography";
import { defaultRecipe, type Recipe, type Settings } from "../../model/recipe";
import { seenColour } from "./colours";
import { type ReadCorrections, readCorrections } from "./corrections";
import {
  count,
  expectedButFound,
  type Field,
  isJsonObject,
  type JsonObject,
  listOf,
  readField,
  text,
} from "./fields";

/**
 * What is absent or of the wrong kind takes the default, the latter with a note. `places`: index of a correction in the file → its index in
 * the recipe.
 */
export function readRecipe(
  value: unknown,
  notes: Note[],
): { recipe: Recipe; places: ReadCorrections["places"] } {
  if (!isJsonObject(value)) {
    notes.push({ where: "recipe", what: "There is none in the file: the usual one is used." });
    return { recipe: defaultRecipe, places: new Map() };
  }
  const topics = isJsonObject(value.topics) ? value.topics : {};
  const layout = isJsonObject(value.layout) ? value.layout : {};
  const steps = readField(layout.steps, count, "recipe.layout.steps", notes);
  const anchors = readRecord(layout.anchors, place, "recipe.layout.anchors", notes);
  const made = {
    seed: readField(value.seed, integer, "recipe.seed", notes) ?? defaultRecipe.seed,
    topics: {
      method: readField(topics.method, text, "recipe.topics.method", notes) ?? defaultRecipe.topics.method,
      settings: readSettings(topics, "recipe.topics.settings", notes),
    },
    layout: {
      method: readField(layout.method, text, "recipe.layout.method", notes) ?? defaultRecipe.layout.method,
      settings: readSettings(layout, "recipe.layout.settings", notes),
      arrangement:
        readField(layout.arrangement, count, "recipe.layout.arrangement", notes) ??
        defaultRecipe.layout.arrangement,
      ...(Object.keys(anchors).length === 0 ? {} : { anchors }),
      ...(steps === null ? {} : { steps }),
    },
    pins: readRecord(value.pins, place, "recipe.pins", notes),
  };
  const { corrections, places } = readCorrections(value.corrections, "recipe.corrections", notes);
  const colours = readField(value.colours, listOf(seenColour), "recipe.colours", notes);
  return { recipe: { ...made, corrections, ...(colours ? { colours } : {}) }, places };
}

/** A record of foreign keys. Keys are set as own properties, so that `__proto__` is a key like any other. */
export function readRecord<Value>(
  value: unknown,
  field: Field<Value>,
  where: string,
  notes: Note[],
): Readonly<Record<string, Value>> {
  if (value === undefined || value === null) return {};
  if (!isJsonObject(value)) {
    notes.push({ where, what: expectedButFound("an object", value) });
    return {};
  }
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, Value][] => {
      const read = readField(item, field, `${where}[${JSON.stringify(key.slice(0, 60))}]`, notes);
      return read === null ? [] : [[key, read]];
    }),
  );
}

function readSettings(method: JsonObject, where: string, notes: Note[]): Settings {
  return readRecord(method.settings, setting, where, notes);
}

const integer: Field<number> = {
  expected: "a whole number",
  read: (value) => (Number.isSafeInteger(value) ? (value as number) : undefined),
};

const setting: Field<number | string | boolean> = {
  expected: "a number, a text, true or false",
  read(value) {
    if (typeof value === "string" || typeof value === "boolean") return value;
    return typeof value === "number" && Number.isFinite(value) ? value : undefined;
  },
};

const place: Field<readonly [number, number]> = {
  expected: "two numbers",
  read(value) {
    if (!Array.isArray(value) || value.length !== 2) return undefined;
    const [x, y]: readonly unknown[] = value;
    return typeof x === "number" && typeof y === "number" && Number.isFinite(x) && Number.isFinite(y)
      ? [x, y]
      : undefined;
  },
};
