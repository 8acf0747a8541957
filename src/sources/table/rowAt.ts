/** One row of a table of texts, by the rules of RFC 4180 as lenient readers apply them: for the head of a file and for rows with broken quotes. */

export type LineEnd = "\n" | "\r";

export interface TextRow {
  readonly cells: string[];
  /** Where the next row begins. */
  readonly next: number;
  /** A cell opens with a quotation mark that no other one closes. */
  readonly isOpen: boolean;
  /** A lone quotation mark stands inside of a quoted cell. */
  readonly isOdd: boolean;
}

/**
 * @param start where the row begins.
 * @param lineEnd `\n` stands for CR LF too.
 * @param marks what quotation marks inside of a quoted cell are: `doubled` as the rules have it; `single` as programs write that do not
 * double them; `letters`: all are letters like others, so that the row ends with its line.
 */
export function rowAt(
  text: string,
  start: number,
  delimiter: string,
  lineEnd: LineEnd,
  marks: "doubled" | "single" | "letters" = "doubled",
): TextRow {
  const cells: string[] = [];
  let at = start;
  let isOdd = false;
  let lineStop = endOfLine(text, at, lineEnd);
  for (;;) {
    const quoted =
      marks !== "letters" && text[at] === '"'
        ? quotedCell(text, at, delimiter, lineEnd, marks === "doubled")
        : null;
    if (quoted === "open")
      return { cells: [...cells, text.slice(at + 1)], next: text.length, isOpen: true, isOdd };
    if (quoted) {
      const inside = text.slice(at + 1, quoted.close);
      cells.push(marks === "doubled" ? inside.replaceAll('""', '"') : inside);
      at = quoted.after;
      isOdd ||= quoted.isOdd;
      if (text.startsWith(delimiter, at)) at += delimiter.length;
      else return { cells, next: Math.min(text.length, at + 1), isOpen: false, isOdd };
      if (at > lineStop) lineStop = endOfLine(text, at, lineEnd);
      continue;
    }
    const stop = text.indexOf(delimiter, at);
    if (stop >= 0 && stop < lineStop) {
      cells.push(text.slice(at, stop));
      at = stop + delimiter.length;
      continue;
    }
    cells.push(withoutReturn(text.slice(at, lineStop)));
    return { cells, next: Math.min(text.length, lineStop + 1), isOpen: false, isOdd };
  }
}

/** Of CR LF, the line feed ends the row. */
export function withoutReturn(cell: string): string {
  return cell.endsWith("\r") ? cell.slice(0, -1) : cell;
}

/** How the rows of a text end: as its first one does. */
export function lineEndOf(text: string): LineEnd {
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at];
    if (letter === '"') isQuoted = !isQuoted;
    else if (!isQuoted && letter === "\n") return "\n";
    else if (!isQuoted && letter === "\r") return text[at + 1] === "\n" ? "\n" : "\r";
  }
  return "\n";
}

function endOfLine(text: string, at: number, lineEnd: LineEnd): number {
  const stop = text.indexOf(lineEnd, at);
  return stop < 0 ? text.length : stop;
}

/** The cell ends at a quotation mark that stands before a delimiter or the row's end, spaces between them or not. */
function quotedCell(text: string, start: number, delimiter: string, lineEnd: LineEnd, isDoubled: boolean) {
  let isOdd = false;
  for (let close = text.indexOf('"', start + 1); close >= 0; close = text.indexOf('"', close + 1)) {
    if (isDoubled && text[close + 1] === '"') {
      close++;
      continue;
    }
    let after = close + 1;
    while (!text.startsWith(delimiter, after) && text[after] !== lineEnd && isSpace(text[after])) after++;
    if (after >= text.length || text.startsWith(delimiter, after) || text[after] === lineEnd)
      return { close, after, isOdd };
    isOdd = true;
  }
  return "open";
}

function isSpace(letter: string | undefined): boolean {
  return letter === " " || letter === "\t" || letter === "\r";
}
