/** Text → its lines that hold something, with their numbers. Line ends: LF, CR LF, CR and the Unicode separators. */
import { plainText } from "./plainText";

/** A line of a text file or of a page. */
export interface PageLine {
  /** Plain text, never empty. */
  readonly text: string;
  /** Line of the file where it begins, from 1. */
  readonly number: number;
  /** The linked stretches of the line; http and https only. */
  readonly links?: readonly PageLink[];
  /** True for a heading of the first level. */
  readonly isHeading?: boolean;
}

export interface PageLink {
  readonly text: string;
  readonly url: string;
}

/** @param most the text is read until there are so many lines. */
export function textLines(text: string, most = Number.POSITIVE_INFINITY): PageLine[] {
  const lines: PageLine[] = [];
  const lineEnd = /\r\n|[\n\r\u2028\u2029]/g;
  for (let start = 0, number = 1; lines.length < most; number++) {
    const end = lineEnd.exec(text);
    const plain = plainText(text.slice(start, end?.index));
    if (plain !== "") lines.push({ text: plain, number });
    if (!end) break;
    start = lineEnd.lastIndex;
  }
  return lines;
}
