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

export function textLines(text: string): PageLine[] {
  return text.split(/\r\n|[\n\r\u2028\u2029]/).flatMap((line, i) => {
    const plain = plainText(line);
    return plain === "" ? [] : [{ text: plain, number: i + 1 }];
  });
}
