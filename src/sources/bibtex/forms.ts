/**
 * The short forms of LaTeX that most texts of a bibliography hold and no others: accents (`{\"o}`, `\v{c}`), letters and signs (`{\ss}`,
 * `\textendash`) and formulas (`$_2$`). Each form is looked up once; a text of nothing else then needs no parser, which takes a millisecond.
 */

export type FormReader = (text: string) => string;

/** @param lookUp the text of one form; it may hold no backslash, dollar sign or brace. */
export function formReader(lookUp: (form: string) => string): FormReader {
  const known = new Map<string, string>();
  return (text) => {
    const solved = text.includes("$") ? text.replace(FORMULAS, read) : text;
    return solved.includes("\\") ? solved.replace(LETTERS, read).replace(WORDS, readWord) : solved;
  };

  /** The space behind a command goes with it, but not behind one that stays as it stands. */
  function readWord(whole: string, word: string): string {
    const text = read(word);
    return text.endsWith(word.slice(1)) ? text + whole.slice(word.length) : text;
  }

  function read(form: string): string {
    const found = known.get(form);
    if (found !== undefined) return found;
    const text = lookUp(form);
    if (known.size < MOST_KNOWN) known.set(form, text);
    return text;
  }
}

const MOST_KNOWN = 10_000;

const LETTER = String.raw`(?:\{\\?[A-Za-z]\}|\\[ij](?![A-Za-z])|[A-Za-z])`;
const MARK = String.raw`\\(?:["'\`^~=.]\s*${LETTER}|[cvuHkrdbt](?:\s*\{\\?[A-Za-z]\}|\s+(?:\\[ij](?![A-Za-z])|[A-Za-z])))`;
const OWN = String.raw`\\(?:ss|o|O|l|L|i|j|ae|AE|oe|OE|aa|AA|dh|DH|th|TH|dj|DJ|ng|NG)(?![A-Za-z])`;
/** In braces, which then go with it, or alone; a letter of its own takes the space behind it with it. */
const LETTERS = new RegExp(
  String.raw`(?<!\\)(?:\{(?:${MARK}|${OWN})\s*(?:\{\})?\}|${MARK}|${OWN}(?:\{\}|[ \t]+)?)`,
  "g",
);
/** A command without an argument. The space behind it, or empty braces, only show where it ends. */
const WORDS = /(?<!\\)(\\[A-Za-z]{2,40})(?:\{\}|(?![A-Za-z*]|\s*[{[])[ \t]*)/g;
const FORMULAS = /(?<!\\)\$(?:[^$\\]|\\[\s\S]){1,400}\$/g;
