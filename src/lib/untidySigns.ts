/**
 * A text → what kinds of signs are in it that a step of cleaning has to look at. One pass over the characters, as most texts hold none of them
 * and need no other pass.
 */

/** White space or controls that are no single spaces. */
export const SPACES = 1;
/** Halves of surrogate pairs, alone or in pairs. */
export const SURROGATES = 2;
/** What markup, LaTeX and specially drawn letters are told by: `<`, `&`, `\`, `$`, `--`, mathematical alphanumerics, ligatures, signs of no width. */
export const MARKUP = 4;

/** The kinds, added up; 0: none of them. Spaces at the ends do not count. */
export function untidySigns(text: string): number {
  let signs = 0;
  let last = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80) {
      // Letters from "." on, the commonest, are told by one look.
      if (code <= 0x2d || code >= 0x7f || code === 0x3c || code === 0x5c) signs |= signsOf(code, last);
    } else signs |= signsBeyond(code);
    last = code;
  }
  return signs;
}

function signsOf(code: number, last: number): number {
  if (code < 0x20 || code === 0x7f) return SPACES;
  if (code === 0x20) return last === 0x20 ? SPACES : 0;
  if (code === 0x2d) return last === 0x2d ? MARKUP : 0;
  return code === 0x24 || code === 0x26 || code === 0x3c || code === 0x5c ? MARKUP : 0;
}

function signsBeyond(code: number): number {
  if (code <= 0xa0) return SPACES;
  if (code === 0xad) return MARKUP;
  if (code < 0x1680) return 0;
  if (code < 0xd800)
    return isSpace(code) ? SPACES : code === 0x200b || (code >= 0x2060 && code <= 0x2064) ? MARKUP : 0;
  // The mathematical alphanumerics, U+1D400 to U+1D7FF, all begin with this half.
  if (code <= 0xdfff) return code === 0xd835 ? SURROGATES | MARKUP : SURROGATES;
  if (code === 0xfeff) return SPACES | MARKUP;
  return code >= 0xfb00 && code <= 0xfb06 ? MARKUP : 0;
}

/** Those that `\s` means beyond U+00A0, the byte order mark aside. */
function isSpace(code: number): boolean {
  return (
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000
  );
}
