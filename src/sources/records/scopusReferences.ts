/**
 * The references of Scopus: lines between semicolons → the line, and its title where it can be parted from authors and journal. Older lines are
 * `Authors, Title (Year) Journal, …`, newer ones `Authors, Title, Journal, volume, issue, pp. …, (Year)` with semicolons between the authors too.
 */
import type { RawReference } from "./rawRecord";

export function scopusReferences(list: string): RawReference[] {
  return linesIn(list).map((text) => {
    const doi = /\b(10\.\d{4,9}\/[^\s,;]+)/.exec(text)?.[1]?.replace(/\.$/, "");
    const title = titleIn(text);
    return { text, ...(title ? { title } : {}), ...(doi ? { doi } : {}) };
  });
}

/** A newer line ends with its year, and its authors are parts that a semicolon ends: they belong to the part behind them. */
function linesIn(text: string): string[] {
  const lines: string[] = [];
  let authors: string[] = [];
  for (const part of text.split(/;\s+|;$/)) {
    const plain = part.trim();
    if (plain === "") continue;
    if (isAuthor(plain) && !/\d{4}\D?\)/.test(plain)) {
      authors.push(plain);
      continue;
    }
    lines.push([...authors, plain].join("; "));
    authors = [];
  }
  return authors.length > 0 ? [...lines, authors.join("; ")] : lines;
}

/** `Cheng M.`, `Calin GA`, `Jafari Najaf Abadi MH`, `Acar A. K.` */
const AUTHOR =
  /^[\p{Lu}\p{Ll}'’-][\p{L}'’.\s-]{0,60}?[\s,]+(?:\p{Lu}[\p{Ll}]?\.?[\s-]?){1,4}(?:,?\s(?:Jr|Sr|II|III)\.?)?$/u;
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[\s-]?){1,5}$/u;

function isAuthor(text: string): boolean {
  return text.length <= 120 && AUTHOR.test(text) && text.split(/\s+/).length <= 6;
}

/** Undefined where the line does not say where a title would be. */
function titleIn(line: string): string | undefined {
  if (line.length > LONGEST) return undefined;
  const old = /^(.*?)\s*\((?:1[5-9]|20)\d\d[a-z]?\)\s*(\S.*)$/u.exec(line);
  if (old && old[2]!.length > 8) {
    const title = behindAuthors(old[1]!.replace(/,\s*$/, "").split(", ")).join(", ");
    return longEnough(title) ?? bookIn(old[2]!);
  }
  if (!/\(\d{4}\)\.?$/.test(line)) return undefined;
  const entry = line.slice(line.lastIndexOf("; ") + 1).trim();
  const parts = behindAuthors(entry.split(", ").slice(0, -1));
  while (parts.length > 1 && NUMBERS.test(parts.at(-1)!)) parts.pop();
  // The last of what is left is the journal, unless there is nothing but a title.
  return longEnough((parts.length > 1 ? parts.slice(0, -1) : parts).join(", "));
}

/** A longer line is no reference. */
const LONGEST = 3000;

/** Volume, issue, pages, article number or address. */
const NUMBERS = /^(?:pp?\.\s|\d|[a-z]?\d+\b|https?:|doi|art\.|\p{L}{0,3}\d)/iu;

/** Behind the year of a book stands its title, then ` , ` and the publisher; of an article, the journal without such a sign. */
function bookIn(text: string): string | undefined {
  const [book, publisher] = text.split(/ , /, 2);
  if (publisher === undefined) return undefined;
  const parts = book!.replace(/[,.\s]+$/, "").split(", ");
  while (parts.length > 1 && NUMBERS.test(parts.at(-1)!)) parts.pop();
  return longEnough(parts.join(", "));
}

/** Leading parts that are people: `Allen M.P.`, or `Allen` with `M.P.` behind it. */
function behindAuthors(parts: readonly string[]): string[] {
  let at = 0;
  while (at < parts.length) {
    const [part, next = ""] = [parts[at]!.trim(), parts[at + 1]?.trim() ?? ""];
    if (/^et al\.?$/i.test(part) || isAuthor(part)) at++;
    else if (INITIALS.test(next) && part.split(/\s+/).length <= 4) at += 2;
    else break;
  }
  return parts.slice(at);
}

function longEnough(title: string): string | undefined {
  const plain = title.trim().replace(/[,.;\s]+$/, "");
  return plain.length >= 8 && /\p{L}{3}/u.test(plain) ? plain : undefined;
}
