/**
 * A text set in lines of limited width, in the bundled typeface: greedy filling, then the narrowest measure that keeps the number of
 * lines, so that the lines come out even. What does not fit ends in an ellipsis.
 */
import { characterWidth, measureText, type Weight } from "./typeface";

export interface WrapStyle {
  /** px */
  readonly size: number;
  readonly weight: Weight;
  /** px */
  readonly maxWidth: number;
  readonly maxLines: number;
}

export interface SetLine {
  readonly text: string;
  /** px */
  readonly width: number;
}

/** More than any label holds; the rest of a very long title need not be measured. */
const LONGEST = 600;

/** A cut word is dropped if so large a share of the line is left. */
const KEPT_WHOLE = 0.4;

/** Words that promise another, and marks: no cut text ends in them. */
const UNFINISHED =
  /(?:[\s.,:;?!–—&-]|(?<=\s)(?:an?|the|of|for|from|in|into|on|onto|to|at|by|as|with|without|via|and|or|through|under|over|between|toward|towards|using|its|their))$/iu;

/** Controls and the embedding, override and isolate marks, which would turn the rest of a line. */
const UNSEEN = /[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff]/gu;

/** @returns at least one line for any text that prints, each at most `maxWidth` wide; no line for an empty text. */
export function wrapText(text: string, style: WrapStyle): SetLine[] {
  const words = measured(singleLine(text), style.weight);
  const { lines, whole } = fill(words, style, style.maxWidth);
  if (!whole || lines.length < 2) return lines;
  let [low, high] = [style.maxWidth / 2, style.maxWidth];
  let even = lines;
  for (let k = 0; k < 6; k++) {
    const middle = (low + high) / 2;
    const tried = fill(words, style, middle);
    const fits = tried.whole && tried.lines.length === lines.length;
    if (fits) even = tried.lines;
    if (fits) high = middle;
    else low = middle;
  }
  return even;
}

interface Word {
  readonly text: string;
  /** Of its characters, em. */
  readonly widths: readonly number[];
}

function measured(line: string, weight: Weight): Word[] {
  return line
    .split(" ")
    .filter(Boolean)
    .map((text) => ({ text, widths: Array.from(text, (character) => characterWidth(character, weight)) }));
}

/** The text as it can stand on one line: white space collapsed, unseen controls gone, cut at a length no label reaches. */
export function singleLine(text: string): string {
  const short = text.length > LONGEST * 2 ? [...text.slice(0, LONGEST * 2)].slice(0, LONGEST).join("") : text;
  return short.replace(/\s+/gu, " ").replace(UNSEEN, "").trim();
}

function fill(words: readonly Word[], { size, weight, maxLines }: WrapStyle, maxWidth: number) {
  const space = characterWidth(" ", weight);
  const lines: SetLine[] = [];
  let line = "";
  // Widths add up character by character, as in measureText.
  let em = 0;
  for (let k = 0; k < words.length; k++) {
    const { text, widths } = words[k]!;
    let longer = line ? em + space : 0;
    for (const width of widths) longer += width;
    if (longer * size <= maxWidth) {
      line = line ? `${line} ${text}` : text;
      em = longer;
      continue;
    }
    if (lines.length === maxLines - 1 || !line) {
      const cut = withEllipsis(line ? `${line} ${text}` : text, size, weight, maxWidth);
      const last = cut ? [{ text: cut, width: measureText(cut, size, weight) }] : [];
      return { lines: [...lines, ...last], whole: false };
    }
    lines.push({ text: line, width: em * size });
    line = "";
    k--;
  }
  if (line) lines.push({ text: line, width: em * size });
  return { lines, whole: true };
}

/** As much of the text as fits with an ellipsis, cut between characters and not before a mark or joiner. */
function withEllipsis(text: string, size: number, weight: Weight, maxWidth: number): string {
  const characters = [...text];
  let room = maxWidth / size - characterWidth("…", weight);
  let count = 0;
  while (count < characters.length) {
    room -= characterWidth(characters[count]!, weight);
    if (room < 0) break;
    count++;
  }
  while (count > 0 && /^[\p{M}\p{Cf}]/u.test(characters[count] ?? "")) count--;
  const kept = finished(atWord(characters.slice(0, count).join(""), characters[count] ?? " "));
  return kept ? `${kept}…` : maxWidth >= characterWidth("…", weight) * size ? "…" : "";
}

function finished(text: string): string {
  let kept = text;
  while (UNFINISHED.test(kept)) kept = kept.replace(UNFINISHED, "");
  return kept;
}

/** The text without the beginning of a word that is cut, where that costs little. */
function atWord(text: string, next: string): string {
  const end = text.lastIndexOf(" ");
  return next === " " || end < KEPT_WHOLE * text.length ? text : text.slice(0, end);
}
