/**
 * The body of an entry → its key and its fields as they are written (LaTeX and all), pieces joined at `#` and abbreviations written out. Reads
 * on over what is no BibTeX: a missing comma, a missing quotation mark, words between two fields.
 */
import { mayBeHalfId } from "../records/halfId";
import type { Block } from "./blocks";

export interface RawFields {
  readonly key: string;
  /** Name of the field in small letters, letters and digits only (`Author_Keywords` → `authorkeywords`) → its values in order. */
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** Abbreviations that are defined nowhere; their names stand in for them. */
  readonly unknown: readonly string[];
}

/**
 * @param strings canonical name of an abbreviation → its text.
 * @param isCut the text ends in the middle of the block: what may be half an id or a year is left out, as it is another one.
 */
export function fieldsOf(
  { body, escapes }: Block,
  strings: ReadonlyMap<string, string>,
  isCut = false,
): RawFields {
  const { key, next } = keyOf(body);
  const fields = new Map<string, string[]>();
  const unknown: string[] = [];
  let at = next;
  while (at < body.length) {
    at = skip(BETWEEN, body, at);
    const name = matchAt(NAME, body, at);
    if (!name) {
      at = Math.max(at + 1, skip(JUNK, body, at));
      continue;
    }
    const value = valueAt(body, at + name[0].length, escapes, strings, unknown);
    at = value.end;
    const canonical = canonicalName(name[1]!);
    const values = fields.get(canonical);
    const isHalf = isCut && value.isOpen && value.end >= body.length && mayBeHalfId(value.text);
    if (isHalf || value.text.trim() === "") continue;
    if (values) values.push(value.text);
    else fields.set(canonical, [value.text]);
  }
  return { key, fields, unknown };
}

/** Programs write one field as `author_keywords`, `Author-Keywords` and `Author Keywords`. */
function canonicalName(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

const KEY = /\s*([^,={}"\r\n]*?)\s*(?:,|(?=[\r\n={}"])|$)/y;
/** White space, commas and comments between two fields. */
const BETWEEN = /(?:[\s,;]+|%[^\r\n]*)*/y;
const NAME = /([^\s=,{}"#%][^=,{}"#\r\n]{0,99}?)\s*=\s*/y;
/** What stands where a field should begin, up to the next line or comma. */
const JUNK = /[^\r\n,]*/y;
const BARE = /[^,#{}"=\r\n]*/y;

/** A key is what stands before the first comma, unless an equals sign says that the last word is the name of a field already. */
function keyOf(body: string): { key: string; next: number } {
  const found = matchAt(KEY, body, 0);
  if (!found) return { key: "", next: 0 };
  const [whole, text = ""] = found;
  if (whole.endsWith(",") || body[whole.length] !== "=") return { key: text, next: whole.length };
  const before = /^(.*)\s\S+$/.exec(text)?.[1] ?? "";
  return { key: before.trim(), next: before === "" ? 0 : whole.indexOf(before) + before.length };
}

/** Abbreviations of abbreviations could grow without end. */
const LONGEST_EXPANSION = 20_000;

interface Value {
  readonly text: string;
  readonly end: number;
  /** Nothing says that it ends there. */
  readonly isOpen: boolean;
}

function valueAt(
  body: string,
  from: number,
  escapes: boolean,
  strings: ReadonlyMap<string, string>,
  unknown: string[],
): Value {
  const pieces: string[] = [];
  let length = 0;
  let at = from;
  for (;;) {
    const sign = body[at];
    const piece = sign === "{" ? braced(body, at, escapes) : sign === '"' ? quoted(body, at) : bare(body, at);
    at = piece.end;
    if (sign === "{" || sign === '"' || /^[-\d]/.test(piece.text)) pieces.push(piece.text);
    else {
      const text = strings.get(canonicalName(piece.text));
      if (text === undefined && piece.text !== "") unknown.push(piece.text);
      length += text?.length ?? 0;
      pieces.push(text === undefined || length > LONGEST_EXPANSION ? piece.text : text);
    }
    const joint = matchAt(/\s*#\s*/y, body, at);
    if (!joint) return { text: pieces.join(""), end: at, isOpen: piece.isOpen };
    at += joint[0].length;
  }
}

const BRACES = /\\[\s\S]|[{}]/g;

function braced(body: string, from: number, escapes: boolean): Value {
  BRACES.lastIndex = from + 1;
  let depth = 1;
  for (let found = BRACES.exec(body); found; found = BRACES.exec(body)) {
    if (found[0][0] === "\\") {
      if (!escapes) BRACES.lastIndex = found.index + 1;
      continue;
    }
    depth += found[0] === "{" ? 1 : -1;
    if (depth === 0) return { text: body.slice(from + 1, found.index), end: found.index + 1, isOpen: false };
  }
  return unclosed(body, from + 1);
}

const QUOTES = /\\[\s\S]|[{}"]/g;
/** A quotation mark that closes a value has the end of the field behind it; another one is part of the text. */
const AFTER_VALUE = /\s*(?:[,#)}]|$|[^\s=,{}"]{1,60}\s*=)/y;

function quoted(body: string, from: number): Value {
  QUOTES.lastIndex = from + 1;
  let depth = 0;
  for (let found = QUOTES.exec(body); found; found = QUOTES.exec(body)) {
    const sign = found[0];
    if (sign === "{") depth++;
    else if (sign === "}") depth = Math.max(0, depth - 1);
    else if (sign === '"' && depth === 0 && matchAt(AFTER_VALUE, body, found.index + 1))
      return { text: body.slice(from + 1, found.index), end: found.index + 1, isOpen: false };
  }
  return unclosed(body, from + 1);
}

const NEXT_FIELD = /[\r\n]\s*\p{L}[\p{L}\p{N}_-]{0,60}\s{0,20}=\s{0,20}["{]/gu;

/** A value without its end goes on to the line on which the next field begins. */
function unclosed(body: string, from: number): Value {
  NEXT_FIELD.lastIndex = from;
  const end = NEXT_FIELD.exec(body)?.index ?? body.length;
  return { text: body.slice(from, end).replace(/[\s,]+$/, ""), end, isOpen: true };
}

/** A number or the name of an abbreviation; where the comma is missing, the first word. */
function bare(body: string, from: number): Value {
  const text = matchAt(BARE, body, from)![0];
  const isBeforeEquals = body[from + text.length] === "=";
  const word = isBeforeEquals ? /^\S*/.exec(text)![0] : text;
  return { text: word.trim(), end: from + word.length, isOpen: from + word.length === body.length };
}

function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(pattern: RegExp, text: string, at: number): number {
  return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}
