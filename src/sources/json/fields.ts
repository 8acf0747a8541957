/** Values of foreign JSON → fields of known kinds. A value of the wrong kind costs a note and its field, nothing else. */
import { isoDate } from "../../lib/dates";
import { excerpt, plainText } from "../../lib/plainText";
import { arxivIdIn, doiIn, webUrl } from "../../lib/webLinks";
import type { Note } from "../../model/bibliography";
import { isCount } from "./checks";

export type JsonObject = Readonly<Record<string, unknown>>;

export function isJsonObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Adds a note about the value at a place below: `""` for the value itself, `[2]` for an item. */
export type Complain = (below: string, what: string) => void;

/** How one kind of field is read: null where there is nothing, undefined where the value is of another kind. */
export interface Field<Value> {
  /** What was looked for: `a text`. */
  readonly expected: string;
  read(value: unknown, complain: Complain): Value | null | undefined;
}

export type Fields<Shape> = { readonly [Name in keyof Shape]-?: Field<Exclude<Shape[Name], undefined>> };

/** The fields of the object that hold something of their kind. Null, empty texts and empty lists count as absent. */
export function readFields<Shape extends object>(
  object: JsonObject,
  fields: Fields<Shape>,
  where: string,
  notes: Note[],
): Partial<Shape> {
  const found: Partial<Shape> = {};
  for (const name of Object.keys(fields) as (keyof Shape & string)[]) {
    if (!Object.hasOwn(object, name)) continue;
    const value = readField(object[name], fields[name], `${where}.${name}`, notes);
    if (value !== null) found[name] = value;
  }
  return found;
}

/** One value; null if it is absent or of the wrong kind, the latter with a note. */
export function readField<Value>(
  value: unknown,
  field: Field<Value>,
  where: string,
  notes: Note[],
): Value | null {
  if (value === null || value === undefined) return null;
  const read = field.read(value, (below, what) => notes.push({ where: where + below, what }));
  if (read === undefined) notes.push({ where, what: expectedButFound(field.expected, value) });
  return read ?? null;
}

export function expectedButFound(expected: string, value: unknown): string {
  return `Expected ${expected}, found ${quoted(value)}; left out.`;
}

function quoted(value: unknown): string {
  if (typeof value === "string") return `"${excerpt(plainText(value), 40)}"`;
  if (Array.isArray(value)) return "a list";
  return typeof value === "object" && value !== null ? "an object" : String(value);
}

/** One line of plain text. */
export const text: Field<string> = {
  expected: "a text",
  read: (value) => (typeof value === "string" ? plainText(value) || null : undefined),
};

export const isTrue: Field<boolean> = {
  expected: "true or false",
  read: (value) => (typeof value === "boolean" ? value : undefined),
};

/** A mark that is there or not. */
export const onlyTrue: Field<true> = {
  expected: "true",
  read: (value) => (value === true ? true : value === false ? null : undefined),
};

/** One of a few words. */
export function oneOf<Word extends string>(...words: readonly Word[]): Field<Word> {
  return { expected: words.join(", "), read: (value) => words.find((word) => word === value) };
}

/** Texts as they stand, by names; other names are left out. */
export function textsByName(isName: (name: string) => boolean): Field<Readonly<Record<string, string>>> {
  return {
    expected: "an object of names and texts",
    read(value) {
      if (!isJsonObject(value)) return undefined;
      const known = Object.entries(value).filter(
        (entry): entry is [string, string] => isName(entry[0]) && typeof entry[1] === "string",
      );
      return known.length > 0 ? Object.fromEntries(known) : null;
    },
  };
}

export const number: Field<number> = {
  expected: "a number",
  read: (value) => (typeof value === "number" && Number.isFinite(value) ? value : undefined),
};

export const count: Field<number> = {
  expected: "a whole number, 0 or more",
  read: (value) => (isCount(value) ? value : undefined),
};

export const year: Field<number> = {
  expected: "a year of four digits",
  read: (value) => (/^[12]\d{3}$/.test(String(value)) ? Number(value) : undefined),
};

export const date: Field<string> = {
  expected: "a date such as 2026, 2026-05 or 2026-05-29",
  read: (value) =>
    typeof value === "string" || typeof value === "number"
      ? (isoDate(String(value)) ?? undefined)
      : undefined,
};

export const doi = parsed("a DOI such as 10.1000/182", doiIn);
export const arxivId = parsed("an arXiv id such as 2605.30777", arxivIdIn);
export const url = parsed("an http or https address", (address) => webUrl(address));

/** A list; items of the wrong kind are left out with a note each. A single item counts as a list of one. */
export function listOf<Value>(item: Field<Value>): Field<readonly Value[]> {
  return {
    expected: `a list, each item ${item.expected}`,
    read(value, complain) {
      if (!Array.isArray(value)) {
        const single: Value | null | undefined = item.read(value, complain);
        return single === null ? null : single === undefined ? undefined : [single];
      }
      const items = value.flatMap((entry: unknown, i): Value[] => {
        const read = item.read(entry, (below, what) => complain(`[${i}]${below}`, what));
        if (read === undefined) complain(`[${i}]`, expectedButFound(item.expected, entry));
        return read === null || read === undefined ? [] : [read];
      });
      return items.length > 0 ? items : null;
    },
  };
}

function parsed(expected: string, parse: (text: string) => string | null): Field<string> {
  return {
    expected,
    read(value) {
      if (typeof value !== "string") return undefined;
      return value.trim() === "" ? null : (parse(value) ?? undefined);
    },
  };
}
