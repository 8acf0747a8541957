/** A cell of a table, a JSON row or a Parquet row → texts, lists of texts, numbers, yes and no. What is not there is undefined. */
import { isJsonObject } from "../json/fields";
import { tryJson } from "../json/parse";

/** How programs write "nothing". */
const NOTHING = /^(?:|nan|na|n\/a|#n\/a|null|none|\\n|undefined)$/i;

/** One text; of a list the items with semicolons between them, of an object what names it. */
export function textIn(value: unknown): string | undefined {
  if (value === null || value === undefined) return undefined;
  if (typeof value === "string") {
    const text = value.trim();
    return NOTHING.test(text) ? undefined : text;
  }
  if (typeof value === "number") return Number.isFinite(value) ? String(value) : undefined;
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : value.toISOString().slice(0, 10);
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => textIn(item) ?? []).join("; ") || undefined;
  return isJsonObject(value) ? nameIn(value) : undefined;
}

/**
 * The items of a list, of a list written as text (`["a", "b"]`, `['a', 'b']`), or of a text by `split`; objects as they are.
 * @param split parts a text that is no such list.
 */
export function itemsIn(value: unknown, split: (text: string) => readonly string[]): unknown[] {
  if (Array.isArray(value)) return value.filter((item: unknown) => item !== null && item !== undefined);
  if (typeof value !== "string") return value === null || value === undefined ? [] : [value];
  const text = textIn(value);
  if (text === undefined) return [];
  if (text.startsWith("[") && text.endsWith("]")) {
    const list = tryJson(text);
    if (Array.isArray(list)) return list;
    const quoted = pythonList(text);
    if (quoted) return quoted;
  }
  return split(text).flatMap((item) => textIn(item) ?? []);
}

/** The texts among them. */
export function textsIn(value: unknown, split: (text: string) => readonly string[]): string[] {
  return itemsIn(value, split).flatMap((item) => textIn(item) ?? []);
}

/** A count such as `1,234`, `12.0`, 12n; undefined if it is none. */
export function countIn(value: unknown): number | undefined {
  const text = textIn(value)
    ?.replace(/(?<=\d)[,' ](?=\d{3}\b)/g, "")
    .replace(/\.0+$/, "");
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : undefined;
}

/** Undefined for what is neither yes nor no. */
export function flagIn(value: unknown): boolean | undefined {
  const text = textIn(value)?.toLowerCase();
  if (text === undefined) return undefined;
  if (["true", "1", "1.0", "yes", "y", "t"].includes(text)) return true;
  return ["false", "0", "0.0", "no", "n", "f"].includes(text) ? false : undefined;
}

/** Parts between semicolons, or between bars or line breaks where there is no semicolon. */
export function parted(text: string): string[] {
  const mark = [";", "|", "\n"].find((each) => text.includes(each)) ?? ";";
  return text.split(mark);
}

/** The same, and between commas where there is nothing else. */
export function partedAtCommas(text: string): string[] {
  const parts = parted(text);
  return parts.length > 1 ? parts : text.split(/[,，、]/);
}

/** `['a', "b's"]` as Python prints lists of texts; null for anything else. */
function pythonList(text: string): string[] | null {
  const inside = text.slice(1, -1).trim();
  if (inside === "") return [];
  const items = [...inside.matchAll(/'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"/g)];
  const between = inside.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "");
  if (items.length === 0 || !/^[\s,]*$/.test(between)) return null;
  return items.map(([, single, double]) => (single ?? double ?? "").replace(/\\(.)/g, "$1"));
}

const NAMES = [
  "name",
  "display_name",
  "displayName",
  "full_name",
  "fullName",
  "title",
  "value",
  "keyword",
  "term",
  "id",
];

/** What names an object: a person, a keyword, a journal, the item of a Parquet list. */
function nameIn(object: Readonly<Record<string, unknown>>): string | undefined {
  const field = (name: string) => (Object.hasOwn(object, name) ? object[name] : undefined);
  const family = textIn(field("family") ?? field("last") ?? field("lastName") ?? field("last_name"));
  const given = textIn(field("given") ?? field("first") ?? field("firstName") ?? field("first_name"));
  if (family !== undefined) return given === undefined ? family : `${family}, ${given}`;
  for (const name of [...NAMES, "author", "element", "item", "list"]) {
    const said = textIn(field(name));
    if (said !== undefined) return said;
  }
  return undefined;
}
