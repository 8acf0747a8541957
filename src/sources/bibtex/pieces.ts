/** A text in LaTeX → its pieces between separators that no braces hold. */

/** @param separator sticky (`y`); tried at each place outside of braces. */
export function piecesAt(text: string, separator: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const sign = text[at];
    if (depth === 0) {
      separator.lastIndex = at;
      const found = separator.exec(text);
      if (found) {
        pieces.push(text.slice(from, at));
        from = at + found[0].length;
        at = Math.max(at, from - 1);
        if (found[0].length > 0) continue;
      }
    }
    if (sign === "\\") at++;
    else if (sign === "{") depth++;
    else if (sign === "}" && depth > 0) depth--;
  }
  pieces.push(text.slice(from));
  return pieces;
}
