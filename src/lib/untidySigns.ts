/**
 * A text → what kinds of signs are in it that a step of cleaning has to look at. Most texts hold none of them and need no other pass. Expressions
 * look through a text as fast as an engine can, from the first text on.
 */

/** White space or controls that are no single spaces. */
export const SPACES = 1;
/** Halves of surrogate pairs, alone or in pairs. */
export const SURROGATES = 2;
/** What markup, LaTeX and specially drawn letters are told by: `<`, `&`, `\`, `$`, `--`, mathematical alphanumerics, ligatures, signs of no width. */
export const MARKUP = 4;

/** The kinds, added up; 0: none of them. Spaces at the ends do not count. */
export function untidySigns(text: string): number {
  if (!ANY.test(text)) return 0;
  return (
    (OF_SPACES.test(text) ? SPACES : 0) |
    (OF_SURROGATES.test(text) ? SURROGATES : 0) |
    (OF_MARKUP.test(text) ? MARKUP : 0)
  );
}

/** Controls, and all that `\s` means but the single space. */
const SPACE_SIGNS = String.raw`\u0000-\u001f\u007f-\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\ufeff`;
const HALVES = String.raw`\ud800-\udfff`;
/** The mathematical alphanumerics, U+1D400 to U+1D7FF, all begin with U+D835. */
const MARKUP_SIGNS = String.raw`$&<\\\u00ad\u200b\u2060-\u2064\ud835\ufb00-\ufb06\ufeff`;

const OF_SPACES = new RegExp(`[${SPACE_SIGNS}]| {2}`);
const OF_SURROGATES = new RegExp(`[${HALVES}]`);
const OF_MARKUP = new RegExp(`[${MARKUP_SIGNS}]|--`);
const ANY = new RegExp(`[${SPACE_SIGNS}${HALVES}${MARKUP_SIGNS}]| {2}|--`);
