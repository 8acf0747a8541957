/**
 * JSON text → its values, also where it is cut off or broken, or where several values follow one another. What JSON.parse refuses is taken
 * apart by its brackets: parts that are whole are read as they are, the others as far as they go. A text is left out if it is not whole, unless it
 * is JSON itself.
 */

export interface LooseJson {
  /** The outermost values: one for a sound text. */
  readonly values: readonly unknown[];
  /** The objects and lists among them and within them that lack something of their text. */
  readonly damaged: ReadonlySet<unknown>;
  /** The text ends before the last value does. */
  readonly isCut: boolean;
}

/** So many brackets deep a broken text is taken apart; what is broken further in is left out. */
const DEEPEST = 4;

/** Linear in the length of the text, however deep its brackets. */
export function looseJson(text: string): LooseJson {
  const damaged = new Set<unknown>();
  const whole = parsed(text);
  if (whole !== undefined) return { values: [whole], damaged, isCut: false };
  const values: unknown[] = [];
  let isCut = false;
  for (let at = nextOpening(text, 0); at >= 0; ) {
    const end = valueEnd(text, at);
    const value = looseValue(text.slice(at, end ?? text.length), end !== null, damaged, 0);
    if (value !== undefined) values.push(value);
    isCut = end === null;
    at = end === null ? -1 : nextOpening(text, end);
  }
  return { values, damaged, isCut };
}

/** The value without the damaged items of its lists: an object that holds lists keeps what is whole in them. */
export function wholeItems(value: unknown, damaged: ReadonlySet<unknown>): unknown {
  if (!damaged.has(value)) return value;
  if (Array.isArray(value)) return value.filter((item) => !damaged.has(item));
  const fields = Object.entries(value as object);
  return Object.fromEntries(fields.map(([name, field]) => [name, wholeItems(field, damaged)]));
}

function looseValue(text: string, isClosed: boolean, damaged: Set<unknown>, depth: number): unknown {
  const value = isClosed ? parsed(text) : undefined;
  if (value !== undefined) return value;
  if (!isClosed && /^"\s*[[{]/.test(text))
    return parsed(`${text}"`) ?? parsed(`${text.replace(HALF_ESCAPE, "")}"`);
  if (depth >= DEEPEST || (text[0] !== "{" && text[0] !== "[")) return undefined;
  const end = isClosed ? text.length - 1 : text.length;
  const found =
    text[0] === "{" ? looseObject(text, end, damaged, depth) : looseList(text, end, damaged, depth);
  damaged.add(found);
  return found;
}

function looseList(text: string, end: number, damaged: Set<unknown>, depth: number): unknown[] {
  const items: unknown[] = [];
  for (let at = past(SEPARATORS, text, 1); at < end; ) {
    const itemEnd = valueEnd(text, at);
    const item = looseValue(
      text.slice(at, Math.min(itemEnd ?? end, end)),
      itemEnd !== null,
      damaged,
      depth + 1,
    );
    if (item !== undefined) items.push(item);
    at = past(SEPARATORS, text, Math.max(itemEnd ?? end, at + 1));
  }
  return items;
}

function looseObject(text: string, end: number, damaged: Set<unknown>, depth: number): object {
  const fields: [string, unknown][] = [];
  for (let at = past(SEPARATORS, text, 1); at < end && text[at] === '"'; ) {
    const keyEnd = stringEnd(text, at);
    const key = keyEnd === null ? undefined : parsed(text.slice(at, keyEnd));
    const start = past(COLON, text, keyEnd ?? end);
    if (typeof key !== "string" || start >= end) break;
    const fieldEnd = valueEnd(text, start);
    const value = looseValue(
      text.slice(start, Math.min(fieldEnd ?? end, end)),
      fieldEnd !== null,
      damaged,
      depth + 1,
    );
    if (value !== undefined) fields.push([key, value]);
    at = past(SEPARATORS, text, Math.max(fieldEnd ?? end, start + 1));
  }
  return Object.fromEntries(fields);
}

/** The place behind the value that begins there; null: it has no end. Of a number at the end of the text, digits may be missing. */
function valueEnd(text: string, start: number): number | null {
  if (text[start] === '"') return stringEnd(text, start);
  if (text[start] !== "{" && text[start] !== "[") {
    const end = Math.max(past(PLAIN, text, start), start + 1);
    return end < text.length ? end : null;
  }
  BRACKETS.lastIndex = start;
  let open = 0;
  for (let found = BRACKETS.exec(text); found; found = BRACKETS.exec(text)) {
    if (found[0] === '"') {
      const end = stringEnd(text, found.index);
      if (end === null) return null;
      BRACKETS.lastIndex = end;
    } else open += found[0] === "{" || found[0] === "[" ? 1 : -1;
    if (open === 0) return BRACKETS.lastIndex;
  }
  return null;
}

/** The place behind the closing quotation mark; null: there is none. */
function stringEnd(text: string, start: number): number | null {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    let slashes = 0;
    while (quote - slashes - 1 > start && text[quote - slashes - 1] === "\\") slashes++;
    if (slashes % 2 === 0) return quote + 1;
    at = quote + 1;
  }
}

/** Where the next outermost object or list begins: behind what parts two values, else at the beginning of a line; -1: nowhere. */
function nextOpening(text: string, from: number): number {
  const at = past(SEPARATORS, text, from);
  if (text[at] === "{" || text[at] === "[") return at;
  LINE_OPENING.lastIndex = at;
  const found = LINE_OPENING.exec(text);
  return found ? LINE_OPENING.lastIndex - 1 : -1;
}

const HALF_ESCAPE = /\\(?:u[\da-f]{0,3})?$/i;
const SEPARATORS = /[\s,]*/y;
const COLON = /\s*:\s*/y;
const PLAIN = /[^\s,\]}]*/y;
const BRACKETS = /["{}[\]]/g;
const LINE_OPENING = /[\n\r][ \t]*[{[]/g;

/** The place behind what the pattern takes there. */
function past(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
