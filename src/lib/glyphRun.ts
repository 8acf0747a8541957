/**
 * A line of text → the glyphs that draw it, from the parts of one typeface: the first part that has a character draws it. Advances are
 * the fonts' own and unkerned, so that a line is as wide as the scene measured it (typeface.ts).
 */

import { readTrueType, type TrueType } from "./trueType";
import { UNSEEN } from "./typeface";

/** A part of the typeface (Latin, Greek, …) in one weight. */
export interface TypefacePart {
  readonly weight: 400 | 600;
  readonly font: TrueType;
}

/** One drawn character. */
export interface RunGlyph {
  readonly code: number;
  readonly font: TrueType;
  readonly glyph: number;
}

export function typefaceParts(files: readonly { weight: 400 | 600; bytes: Uint8Array }[]): TypefacePart[] {
  return files.map(({ weight, bytes }) => ({ weight, font: readTrueType(bytes) }));
}

/**
 * The glyphs of the text from left to right, with null for each character that no part of that weight has. The text is composed first
 * (NFC), half a surrogate pair counts as U+FFFD. A letter that the typeface has in a plainer form only is drawn by that: ﬁ as fi.
 */
export function glyphRun(
  parts: readonly TypefacePart[],
  text: string,
  weight: 400 | 600,
): (RunGlyph | null)[] {
  const glyphsOf = (plain: string) =>
    [...plain].map((character): RunGlyph | null => {
      const point = character.codePointAt(0)!;
      const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
      const part = parts.find((each) => each.weight === weight && each.font.characters.has(code));
      return part ? { code, font: part.font, glyph: part.font.characters.get(code)! } : null;
    });
  return [...text.normalize("NFC")].flatMap((character) => {
    const glyphs = glyphsOf(character);
    if (glyphs[0]) return glyphs;
    if (UNSEEN.test(character)) return [];
    const plainer = LETTER.test(character) ? glyphsOf(character.normalize("NFKC")) : glyphs;
    return plainer.includes(null) ? [null] : plainer;
  });
}

const LETTER = /^\p{L}$/u;
