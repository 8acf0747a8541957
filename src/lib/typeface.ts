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
  const width = NOTHING.test(character)
    ? 0
    : WIDE.test(character)
      ? FALLBACK.wide
      : EMOJI.test(character) || code > 0xffff
        ? FALLBACK.emoji
        : FALLBACK.other;
  table.set(code, width);
  return width;
}

function tableOf(weight: Weight): Map<number, number> {
  const made = tables.get(weight);
  if (made) return made;
  const table = new Map<number, number>();
  for (const range of (weight === 600 ? WIDTHS_600 : WIDTHS_400).split(" ")) {
    const [first = "", digits = ""] = range.split(":");
    for (let k = 0; k * 2 < digits.length; k++) {
      const units = Number.parseInt(digits.slice(2 * k, 2 * k + 2), 36);
      table.set(Number.parseInt(first, 36) + k, units / UNITS_PER_EM);
    }
  }
  tables.set(weight, table);
  return table;
}
