/**
 * Plain values → JSON text that reads well and differs well: objects are indented, a list of records takes one line a record, a long list
 * of numbers two numbers a line. The order of fields does not depend on who made the objects: same value, same bytes.
 */

/** A list of numbers up to this length stays on one line. */
const SHORT_LIST = 8;

/**
 * @param fields names of fields in the order wanted; others follow, sorted by code units (so the keys of a record are sorted).
 * Fields that are undefined are left out, as JSON.stringify does.
 */
export function readableJson(value: unknown, fields: readonly string[]): string {
  const ranks = new Map(fields.map((field, rank) => [field, rank]));
  return `${indented(inOrder(value, ranks), "")}\n`;
}

/** The same value with the fields of every object in the order of `ranks`. */
function inOrder(value: unknown, ranks: ReadonlyMap<string, number>): unknown {
  if (Array.isArray(value)) return value.map((item) => inOrder(item, ranks));
  if (!isRecord(value)) return value;
  const rank = (field: string) => ranks.get(field) ?? ranks.size;
  const entries = Object.entries(value)
    .filter(([, inner]) => inner !== undefined)
    .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0));
  // fromEntries defines own fields, so a key "__proto__" stays a key.
  return Object.fromEntries(entries.map(([field, inner]) => [field, inOrder(inner, ranks)]));
}

function indented(value: unknown, indent: string): string {
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    const lines = linesOfList(value);
    return lines ? `[\n${lines.map((line) => inner + line).join(",\n")}\n${indent}]` : JSON.stringify(value);
  }
  if (!isRecord(value)) return JSON.stringify(value);
  const entries = Object.entries(value);
  if (entries.length === 0) return "{}";
  const lines = entries.map(([field, each]) => `${inner}${JSON.stringify(field)}: ${indented(each, inner)}`);
  return `{\n${lines.join(",\n")}\n${indent}}`;
}

/** Null for a list that stands on one line. */
function linesOfList(list: readonly unknown[]): string[] | null {
  if (list.some(isRecord)) return list.map((item) => JSON.stringify(item));
  if (list.length <= SHORT_LIST || !list.every((item) => typeof item === "number")) return null;
  const lines: string[] = [];
  for (let i = 0; i < list.length; i += 2) lines.push(list.slice(i, i + 2).join(", "));
  return lines;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
