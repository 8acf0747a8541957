/**
 * How wide a text is in the bundled typeface, the same in browser and Node: sums of advance widths from a table (typefaceWidths.ts).
 * Kerning is left out; in Inter it mostly tightens. Scripts that the typeface lacks count at the width of common fallback fonts.
 */
import { UNITS_PER_EM, WIDTHS_400, WIDTHS_600 } from "./typefaceWidths";

export type Weight = 400 | 600;

/** For font-family: the bundled typeface, then what a machine without it has. */
export const FONT_FAMILY = "Inter, 'Helvetica Neue', Arial, 'Noto Sans', sans-serif";

/** Widths in em of characters outside the table: generous, so that a box is never too small. */
const FALLBACK = { wide: 1, emoji: 1.4, other: 0.8 };

const NOTHING = /^[\p{M}\p{Cf}\p{Cc}\p{Zl}\p{Zp}]$/u;
const EMOJI = /^\p{Extended_Pictographic}$/u;
const WIDE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]$/u;

const tables = new Map<Weight, Map<number, number>>();

/** @returns width in px of one line of text at `size` px. */
export function measureText(text: string, size: number, weight: Weight): number {
  let em = 0;
  for (const character of text) em += characterWidth(character, weight);
  return em * size;
}

/** @param character one code point. @returns em */
export function characterWidth(character: string, weight: Weight): number {
  const code = character.codePointAt(0) ?? 0;
  const table = tableOf(weight);
  const known = table.get(code);
  if (known !== undefined) return known;
  const width = widthOfOther(character, weight);
  table.set(code, width);
  return width;
}

/** A letter with an accent is as wide as the letter; the rest is estimated. */
function widthOfOther(character: string, weight: Weight): number {
  const base = String.fromCodePoint(character.normalize("NFD").codePointAt(0) ?? 0);
  if (base !== character && tableOf(weight).has(base.codePointAt(0) ?? 0))
    return characterWidth(base, weight);
  if (NOTHING.test(character)) return 0;
  if (WIDE.test(character)) return FALLBACK.wide;
  const isEmoji = EMOJI.test(character) || (character.codePointAt(0) ?? 0) > 0xffff;
  return isEmoji ? FALLBACK.emoji : FALLBACK.other;
}

function tableOf(weight: Weight): Map<number, number> {
  const made = tables.get(weight);
  if (made) return made;
  const table = new Map<number, number>();
  for (const [code, width] of listed(weight)) if (width !== null) table.set(code, width);
  tables.set(weight, table);
  return table;
}

/** Code point and width in em of every character of the typeface; null: as wide as the letter under its accent. */
function* listed(weight: Weight): Generator<[number, number | null]> {
  for (const range of (weight === 600 ? WIDTHS_600 : WIDTHS_400).split(" ")) {
    const [first = "", widths = ""] = range.split(":");
    let code = Number.parseInt(first, 36);
    for (const [width] of widths.matchAll(/\.|../g))
      yield [code++, width === "." ? null : Number.parseInt(width, 36) / UNITS_PER_EM];
  }
}

let letters: ReadonlySet<number> | null = null;

/** Can the bundled typeface draw it? True too for what draws nothing: controls, joiners, marks of direction. @param character one code point. */
export function isInTypeface(character: string): boolean {
  letters ??= new Set(Array.from(listed(400), ([code]) => code));
  return letters.has(character.codePointAt(0) ?? 0) || UNSEEN.test(character);
}

/** Characters that nothing is drawn for: controls, marks of direction, joiners, variation selectors. */
export const UNSEEN = /^(?:[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|\p{Variation_Selector})$/u;
