/**
 * Web of Science "tab delimited" → entries with the tags of its tagged text. The first line holds the tags, each further line is a record;
 * quotation marks stand for themselves. Cited references are parted by semicolons.
 */
import { type Aside, linesOf } from "./entries";
import { TaggedEntry } from "./entry";

/** The first line of such a file: tags of two letters or digits with tabs between them, the kind of publication first. */
export function isTabHeader(line: string): boolean {
  return /^PT\t[A-Z][A-Z0-9]\t/.test(line) && /\tTI\t/.test(line) && /\tSO\t/.test(line);
}

export function* tabEntries(text: string, aside: Aside): Generator<TaggedEntry> {
  let tags: string[] | null = null;
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    if (line.trim() === "") continue;
    if (tags) yield entryOf(line, tags, number);
    else if (isTabHeader(line)) tags = line.split("\t").map((tag) => tag.trim());
    else aside(line.trim(), number);
  }
}

function entryOf(line: string, tags: readonly string[], number: number): TaggedEntry {
  const entry = new TaggedEntry(number);
  for (const [i, cell] of line.split("\t").entries()) {
    const tag = tags[i];
    if (!tag || cell.trim() === "") continue;
    const [first = "", ...others] = tag === "CR" ? cell.split(/;\s+/) : [cell];
    entry.add(tag, first.trim());
    for (const other of others) entry.continue(other.trim());
  }
  return entry;
}
