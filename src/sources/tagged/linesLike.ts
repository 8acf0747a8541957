/** How many lines at the beginning of a text look like `form`, for knowing a format. */

/** The first characters suffice, and every file that is opened is looked at by every source. */
const LOOKED_AT = 65_536;

/** @param form with the flags `g` and `m`. */
export function linesLike(text: string, form: RegExp): number {
  return text.slice(0, LOOKED_AT).match(form)?.length ?? 0;
}
