/** The beginning of a JSON text → the value as far as it goes: what is open at the end is closed, what is half there left out. */

/** Undefined if the text does not begin as JSON, or breaks its rules before its end. */
export function partialJson(text: string): unknown {
  const start = /^\s*[{[]/.exec(text);
  if (!start) return undefined;
  const open: string[] = [];
  /** Up to where the text can be kept. No bracket lies behind it, so what is open there is open at the end. */
  let keep = 0;
  for (let at = start[0].length - 1; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '"') {
      at = stringEnd(text, at);
      if (at < 0) break;
    } else if (letter === "{" || letter === "[") {
      open.push(letter === "{" ? "}" : "]");
      keep = at + 1;
    } else if (letter === "}" || letter === "]") {
      if (open.pop() !== letter) return undefined;
      keep = at + 1;
      if (open.length === 0) break;
    } else if (letter === ",") keep = at;
  }
  try {
    return JSON.parse(text.slice(0, keep) + open.reverse().join(""));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The place of the closing quotation mark; -1: not in the text. */
function stringEnd(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === '"') return at;
  }
  return -1;
}
