/**
 * Text → the places of its `@type{…}` blocks, in order. A block ends at the brace that closes it; where that is missing, at the next line on
 * which an entry begins, so that a broken entry costs itself and not its neighbours. Linear in the length of the text.
 */

export interface Block {
  /** In small letters: `article`, `string`, `comment`. */
  readonly type: string;
  /** What stands between the delimiters. */
  readonly body: string;
  /** Of the `@`, from 1. */
  readonly line: number;
  /** Where in the text the block ends. */
  readonly end: number;
  readonly isClosed: boolean;
  /** False where the block only closes if `\{` and `\}` are counted as braces. */
  readonly escapes: boolean;
}

export function* blocksOf(text: string): Generator<Block, void> {
  const lineAt = lineCounter(text);
  /** How many characters may be read twice in search of the end of broken blocks. */
  const patience = { left: 2 * text.length };
  let at = 0;
  for (;;) {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(text);
    if (!opening) return;
    at = OPENING.lastIndex;
    const [whole, name, delimiter] = opening;
    if (name === undefined) continue;
    const type = name.toLowerCase();
    if (delimiter === undefined) {
      if (type === "comment") at = endOfLine(text, at);
      continue;
    }
    const from = opening.index + whole.length;
    const found = endOf(text, from, delimiter === "(", type === "comment", patience);
    yield { type, body: text.slice(from, found.end), line: lineAt(opening.index), ...found };
    at = found.isClosed ? found.end + 1 : found.end;
  }
}

/** A comment of one line (of JabRef's, only the name of the encoding), or `@name` with or without the delimiter behind it. */
const OPENING = /%[ \t]*Encoding:[^@\r\n]*|%[^\r\n]*|@[ \t]*(\p{L}[\p{L}\p{N}_+:.-]*)(?:\s{0,20}([{(]))?/gu;
const SIGNS = /[{}]|\\[\s\S]|[\r\n][ \t]*@/g;
const SIGNS_IN_PARENTHESES = /[{}()"]|\\[\s\S]|[\r\n][ \t]*@/g;
/** An entry as it begins, with its key and the first field: for places where an `@` may be part of a text. */
const ENTRY = /@[ \t]*\p{L}[\p{L}\p{N}_-]*[ \t]*[{(][ \t]*[^\s{}()=",]*[ \t]*,\s*[^\s{}=,]+\s*=/uy;
/** The same between two fields, where an `@` has no business. */
const ANY_BLOCK = /@[ \t]*\p{L}[\p{L}\p{N}_-]*\s{0,20}[{(]/uy;
/** Behind a closing brace: the next field, so that the brace was one too many. */
const FIELD = /\s{0,200},\s{0,200}\p{L}[\p{L}\p{N}_-]*\s{0,20}=\s{0,20}["{\p{L}\p{N}]/uy;
/** How far a block is followed beyond a line on which another one seems to begin. */
const NESTED = 65_536;
const NESTED_IN_COMMENT = 1_048_576;

interface End {
  readonly end: number;
  readonly isClosed: boolean;
  readonly escapes: boolean;
}

function endOf(
  text: string,
  from: number,
  inParentheses: boolean,
  isComment: boolean,
  patience: { left: number },
): End {
  const first = search(text, from, inParentheses, isComment, patience, true);
  // `\}` at the end of a value is a path of Windows rather than a brace to print.
  if (first.isClosed || !/\\[{}]/.test(text.slice(from, first.end))) return first;
  const second = search(text, from, inParentheses, isComment, patience, false);
  return second.isClosed ? second : first;
}

function search(
  text: string,
  from: number,
  inParentheses: boolean,
  isComment: boolean,
  patience: { left: number },
  escapes: boolean,
): End {
  const signs = inParentheses ? SIGNS_IN_PARENTHESES : SIGNS;
  signs.lastIndex = from;
  let depth = 0;
  let isQuoted = false;
  let next: number | null = null;
  let limit = text.length;
  for (let found = signs.exec(text); found && found.index <= limit; found = signs.exec(text)) {
    const sign = found[0];
    if (sign[0] === "\\") {
      if (!escapes) signs.lastIndex = found.index + 1;
    } else if (sign === "{") depth++;
    else if (sign === '"') isQuoted = depth === 0 ? !isQuoted : isQuoted;
    else if (sign === "}" || sign === ")") {
      const closes = depth === 0 && (inParentheses ? sign === ")" && !isQuoted : true);
      if (closes && !(sign === "}" && startsAt(FIELD, text, found.index + 1)))
        return { end: found.index, isClosed: true, escapes };
      if (sign === "}" && depth > 0) depth--;
    } else if (sign !== "(") {
      const at = found.index + sign.length - 1;
      signs.lastIndex = at + 1;
      if (depth === 0 && !isComment) {
        if (startsAt(ANY_BLOCK, text, at)) return { end: at, isClosed: false, escapes };
      } else if (next === null && startsAt(ENTRY, text, at)) {
        next = at;
        limit = at + Math.min(isComment ? NESTED_IN_COMMENT : NESTED, patience.left);
      }
    }
  }
  if (next === null) return { end: text.length, isClosed: false, escapes };
  patience.left -= Math.min(limit, text.length) - next;
  return { end: next, isClosed: false, escapes };
}

function startsAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function endOfLine(text: string, from: number): number {
  const end = /[\r\n]|$/g;
  end.lastIndex = from;
  return end.exec(text)?.index ?? text.length;
}

/** Lines may end with LF, CR LF or CR. To be asked for growing places. */
function lineCounter(text: string): (at: number) => number {
  const ends = /\r\n|\n|\r/g;
  let line = 1;
  let next = ends.exec(text)?.index ?? Number.POSITIVE_INFINITY;
  return (at) => {
    while (next < at) {
      line++;
      next = ends.exec(text)?.index ?? Number.POSITIVE_INFINITY;
    }
    return line;
  };
}
