/** The text of a tagged-line file → its entries, one after the other, by the rules of its dialect. */
import { TaggedEntry } from "./entry";

export interface TaggedField {
  readonly tag: string;
  readonly value: string;
}

/** What tells the lines of a format apart. */
export interface Dialect {
  /** Null: the line begins no field. */
  field(line: string): TaggedField | null;
  /** True for a tag that says something of the file, not of an entry. */
  isOfFile(tag: string): boolean;
  /**
   * True if the field is the first one of another entry, though `open` has not been ended.
   * @param isAfterGap an empty line stands before it.
   */
  begins(field: TaggedField, open: TaggedEntry, isAfterGap: boolean): boolean;
  ends(tag: string): boolean;
  /** True for a line without a tag that belongs to the field above it. Is not asked about empty lines. */
  continues(line: string): boolean;
}

/** A line that is part of no entry. `line` from 1. */
export type Aside = (text: string, line: number) => void;

/** @param aside is told of each line that is left out, as nothing in the format says what it is. */
export function* taggedEntries(text: string, dialect: Dialect, aside: Aside): Generator<TaggedEntry> {
  let open: TaggedEntry | null = null;
  let isAfterGap = false;
  let number = 0;
  for (const line of linesOf(text)) {
    number++;
    const field = dialect.field(line);
    if (field === null) {
      const said = line.trim();
      if (said === "") isAfterGap = true;
      else if (open && dialect.continues(line)) open.continue(said);
      else aside(said, number);
      continue;
    }
    if (dialect.ends(field.tag)) {
      if (open) {
        open.isEnded = true;
        yield open;
      }
      open = null;
    } else if (!dialect.isOfFile(field.tag)) {
      if (open && dialect.begins(field, open, isAfterGap)) {
        yield open;
        open = null;
      }
      open ??= new TaggedEntry(number);
      open.add(field.tag, field.value.trim());
    }
    isAfterGap = false;
  }
  if (open) yield open;
}

/** Line ends: LF, CR LF, CR. */
export function* linesOf(text: string): Generator<string> {
  const isPlain = !text.includes("\r");
  const lineEnd = /\r\n?|\n/g;
  for (let start = 0; start < text.length; ) {
    lineEnd.lastIndex = start;
    const found = isPlain ? text.indexOf("\n", start) : (lineEnd.exec(text)?.index ?? -1);
    const end = found === -1 ? text.length : found;
    yield text.slice(start, end);
    start = isPlain || found === -1 ? end + 1 : lineEnd.lastIndex;
  }
}
