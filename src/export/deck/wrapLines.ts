/**
 * A text → lines of a width, filled greedily as PowerPoint and PDF readers fill a box, so that a retyped slide breaks alike. Scripts
 * without spaces break between any two characters, words longer than a line within; what does not fit ends in an ellipsis.
 */
import { plainText } from "../../lib/plainText";
import { measureText, type Weight } from "../../lib/typeface";
import type { SetLine } from "../../lib/wrap";

export interface LineStyle {
  /** px */
  readonly size: number;
  readonly weight: Weight;
  /** px */
  readonly maxWidth: number;
  /** At least 1; absent: as many as it takes. */
  readonly maxLines?: number;
}

export interface Wrapped {
  /** As set: on one line, cut where it had to be. */
  readonly text: string;
  readonly lines: readonly SetLine[];
  /** False if the text was cut. */
  readonly whole: boolean;
}

/** What cannot be parted, and what stands before it on the same line. */
interface Piece {
  readonly text: string;
  readonly space: "" | " ";
}

/** Far more than a slide holds. */
const LONGEST = 12_000;
/** Marks that would turn the rest of a line. */
const TURNING = /[\u202a-\u202e\u2066-\u2069\ufeff]/g;
const WIDE = /[\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3fffd}]/u;
const NOT_FIRST = /^[、。，．・：；？！）］｝〉》」』】〕”’…ー,.:;?!)\]}%]/u;
const NOT_LAST = /[（［｛〈《「『【〔“‘([{]$/u;
/** A character with the marks and joiners that belong to it. */
const CHARACTER = /[\s\S](?:[\p{M}\p{Cf}]|(?<=\u200d)[\s\S])*/gu;

/** @returns no line for a text in which nothing prints. */
export function wrapLines(text: string, style: LineStyle): Wrapped {
  const { size, weight, maxWidth, maxLines = Infinity } = style;
  const width = (piece: string) => measureText(piece, size, weight);
  const lines: SetLine[] = [];
  let before = "";
  let line = "";
  let used = 0;
  for (const { text: piece, space } of piecesOf(oneLine(text), width, maxWidth)) {
    const between = line === "" ? "" : space;
    const wide = width(between + piece);
    if (used + wide <= maxWidth || line === "") {
      line += between + piece;
      used += wide;
      continue;
    }
    if (lines.length + 1 >= maxLines) {
      const cut = withEllipsis(line, width, maxWidth);
      return { text: before + cut, lines: [...lines, { text: cut, width: width(cut) }], whole: false };
    }
    lines.push({ text: line, width: used });
    before += line + space;
    line = piece;
    used = width(piece);
  }
  if (line !== "") lines.push({ text: line, width: used });
  return { text: before + line, lines, whole: true };
}

/** As it can stand on a slide: one line, without controls and turning marks. */
export function oneLine(text: string): string {
  return plainText(plainText(text.slice(0, LONGEST)).replace(TURNING, ""));
}

function* piecesOf(text: string, width: (text: string) => number, maxWidth: number): Generator<Piece> {
  for (const word of text.split(" ")) {
    let space: Piece["space"] = " ";
    for (const part of partsOf(word)) {
      for (const piece of width(part) <= maxWidth ? [part] : broken(part, width, maxWidth)) {
        yield { text: piece, space };
        space = "";
      }
    }
  }
}

/** A word, parted where a script without spaces allows a line to end. */
function partsOf(word: string): string[] {
  if (!WIDE.test(word)) return word === "" ? [] : [word];
  const parts: string[] = [];
  let part = "";
  for (const [character] of word.matchAll(CHARACTER)) {
    const wide = WIDE.test(character) || WIDE.test(part.at(-1) ?? "");
    if (part !== "" && wide && !NOT_FIRST.test(character) && !NOT_LAST.test(part)) {
      parts.push(part);
      part = "";
    }
    part += character;
  }
  return [...parts, part];
}

function broken(word: string, width: (text: string) => number, maxWidth: number): string[] {
  const parts: string[] = [];
  let part = "";
  let used = 0;
  for (const [character] of word.matchAll(CHARACTER)) {
    const wide = width(character);
    if (part !== "" && used + wide > maxWidth) {
      parts.push(part);
      part = "";
      used = 0;
    }
    part += character;
    used += wide;
  }
  return [...parts, part];
}

/** The line with an ellipsis, shortened by whole words where it has any. */
function withEllipsis(line: string, width: (text: string) => number, maxWidth: number): string {
  let kept = line;
  while (kept !== "" && width(`${tidyEnd(kept)}…`) > maxWidth) {
    const end = kept.lastIndexOf(" ");
    kept = end > 0 ? kept.slice(0, end) : kept.replace(/[\s\S][\p{M}\p{Cf}]*$/u, "");
  }
  return `${tidyEnd(kept)}…`;
}

function tidyEnd(text: string): string {
  return text.replace(/[\s.,:;·–—-]+$/u, "");
}
