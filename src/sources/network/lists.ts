/** Several things in one text, as programs join them → the things. */

/** Names of people. `;` or `|` part them wherever they stand; a comma only where each part is a whole name (`Ada Example, Bo Sample`). */
export function namesIn(value: unknown): string[] {
  const text = listed(value);
  if (typeof text !== "string") return text;
  if (/[;|]/.test(text)) return text.split(/[;|]/);
  const parts = text.split(",");
  const areWhole = parts.length > 1 && parts.every((part) => /\S\s+\S/.test(part.trim()));
  return areWhole ? parts : [text];
}

/** Words: parted by `;`, else by `|`, else by commas. */
export function itemsIn(value: unknown): string[] {
  const text = listed(value);
  return typeof text === "string"
    ? text.split(text.includes(";") ? ";" : text.includes("|") ? "|" : ",")
    : text;
}

/** The items of a list or of a text that is plainly one, as Python prints it; else the text without the brackets that Gephi puts round lists. */
function listed(value: unknown): string[] | string {
  if (Array.isArray(value)) return value.flatMap((item: unknown) => (typeof item === "string" ? [item] : []));
  if (typeof value !== "string") return [];
  const trimmed = value.trim();
  if (!trimmed.startsWith("[") || !trimmed.endsWith("]")) return value;
  const inner = trimmed.slice(1, -1);
  const quoted = [...inner.matchAll(QUOTED)].map(([, single, double]) => single ?? double ?? "");
  return quoted.length > 0 && inner.replace(QUOTED, "").replace(/[\s,]/g, "") === "" ? quoted : inner;
}

const QUOTED = /'([^']*)'|"([^"]*)"/g;
