/**
 * LaTeX outside mathematics → text: accents (`\"o`, `{\'e}`, `\v{c}`), special letters (`\ss`, `\o`), font commands, escaped signs, quotation
 * marks and dashes, braces that only keep capitals. What is not known stays. For sources that are no BibTeX: its parser does more.
 */
import { latexText } from "./latexText";

export function latexCommands(text: string): string {
  const plain = text.includes("\\") ? withoutCommands(text) : text;
  return dashes(latexText(plain));
}

function withoutCommands(text: string): string {
  let read = text.replace(ESCAPED_LINE_END, " ");
  // Mathematics keeps its commands for latexText, which reads a formula as a whole or not at all.
  const pieces = read.split(/(\$[^$]{1,200}\$)/);
  read = pieces.map((piece, i) => (i % 2 === 1 ? piece : outsideMaths(piece))).join("");
  return read;
}

/** A line end that was escaped twice stands as a backslash and an "n"; `\nabla` and its like do not. */
const ESCAPED_LINE_END =
  /(?:\\r)?\\n(?!(?:abla|e|eq|eg|i|u|ot|mid|earrow|warrow|less|onumber|ewline|oindent|ormalsize)\b)/g;

function outsideMaths(text: string): string {
  if (!text.includes("\\")) return text;
  let read = text
    .replace(
      ACCENT_SIGN,
      (whole, accent: string, inner?: string, letter?: string) => accented(accent, inner ?? letter) ?? whole,
    )
    .replace(
      ACCENT_LETTER,
      (whole, accent: string, inner?: string, letter?: string) => accented(accent, inner ?? letter) ?? whole,
    )
    .replace(LETTERS, (whole, name: string) => SPECIAL.get(name) ?? whole);
  for (let last = "", turn = 0; last !== read && turn < 5; turn++) {
    last = read;
    read = read.replace(FONT, "$1").replace(SWITCH, "$1");
  }
  return read
    .replace(/\{([\p{L}\p{M}])\}/gu, "$1")
    .replace(/\\([&%_#$])/g, "$1")
    .replace(/\\(?:textendash|endash)\b(?:\{\})?\s?/g, "–")
    .replace(/\\(?:textemdash|emdash)\b(?:\{\})?\s?/g, "—")
    .replace(/\\(?:textquoteright|textquotesingle)\b(?:\{\})?\s?/g, "’")
    .replace(/\\(?:ldots|dots|textellipsis)\b(?:\{\})?/g, "…")
    .replace(/``((?:(?!'')[^`]){1,200})''/g, "“$1”");
}

/** ` -- ` and `word--word` are dashes, `i--` and `--flag` are code. */
function dashes(text: string): string {
  if (!text.includes("--")) return text;
  return text
    .replace(/(?<=[\p{L}\p{N})”"])---(?=[\p{L}\p{N}(“"])/gu, "—")
    .replace(/(?<=[\p{L}\p{N})”"])--(?=[\p{L}\p{N}(“"])/gu, "–")
    .replace(/ -{2,3} /g, " – ");
}

const MARKS: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ['"', "\u0308"],
  ["=", "\u0304"],
  [".", "\u0307"],
  ["u", "\u0306"],
  ["v", "\u030c"],
  ["H", "\u030b"],
  ["r", "\u030a"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["d", "\u0323"],
]);
const ACCENT_SIGN = /\{?\\([`'^~"=.])\s?(?:\{\\?(\p{L})\}|\\?(\p{L}))(?![\p{L}]*\{)\}?/gu;
const ACCENT_LETTER = /\{?\\([uvHrckd])(?:\{\\?(\p{L})\}| (\p{L})\b)\}?/gu;

function accented(accent: string, letter: string | undefined): string | null {
  const mark = MARKS.get(accent);
  if (mark === undefined || letter === undefined) return null;
  const composed = (letter + mark).normalize("NFC");
  return composed.length === 1 ? composed : null;
}

const SPECIAL: ReadonlyMap<string, string> = new Map([
  ["ss", "ß"],
  ["ae", "æ"],
  ["AE", "Æ"],
  ["oe", "œ"],
  ["OE", "Œ"],
  ["aa", "å"],
  ["AA", "Å"],
  ["o", "ø"],
  ["O", "Ø"],
  ["l", "ł"],
  ["L", "Ł"],
  ["i", "ı"],
]);
const LETTERS = /\{?\\(ss|ae|AE|oe|OE|aa|AA|o|O|l|L|i)(?:\{\}|\b\s?)\}?/g;

const FONT =
  /\\(?:emph|textit|textbf|texttt|textsc|textsf|textrm|textsl|textup|textmd|textnormal|text|underline|mbox|hbox|mathrm|url|textsuperscript|textsubscript|uppercase|lowercase)\s?\{([^{}]*)\}/g;
const SWITCH = /\{\\(?:em|it|bf|tt|sc|rm|sf|sl)\s+([^{}]*)\}/g;
