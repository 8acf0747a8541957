/** A tagged-line file → its reading: every entry becomes a record or is refused; what is untidy becomes a note. */
import { digits } from "../../lib/digits";
import { excerpt } from "../../lib/plainText";
import type { Reading } from "../../model/mapFile";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { type Collector, collectRecords } from "../records/collector";
import type { RawRecord } from "../records/rawRecord";
import type { Aside } from "./entries";
import type { TaggedEntry } from "./entry";

export interface TaggedFormat {
  /** Id of the source. */
  readonly id: string;
  /** The tag that must end an entry of the text; null: there is none. */
  end(text: string): string | null;
  /** @param aside is told of each line that is left out. */
  entries(text: string, aside: Aside): Iterable<TaggedEntry>;
  /** @param collector for citations to other entries of the file, and for notes. */
  record(entry: TaggedEntry, collector: Collector): RawRecord;
  /** The sentence for a file in which nothing can be read. */
  readonly nothing: string;
}

/** So many entries are read between two steps. */
const ENTRIES_A_STEP = 500;

/** Throws `InputError` if no entry can be read. */
export async function readTagged(
  input: SourceInput,
  context: ReadContext,
  format: TaggedFormat,
): Promise<Reading> {
  const collector = collectRecords({ format: format.id, origin: input.name });
  const { text, assumed } = await input.text();
  if (assumed !== null) collector.note(input.name, assumed);
  const asides = new Asides();
  let entries = 0;
  const lines = countLines(text);
  const ending = new Ending(text);
  const end = format.end(text);
  for (const entry of format.entries(text, (said, line) => asides.add(said, line))) {
    if (end !== null && !entry.isEnded)
      collector.note(
        whereOf(entry),
        `The end of this record (${end}) is missing; it was read as far as it goes.`,
      );
    ending.add(entry);
    collector.add(format.record(entry, collector));
    if (++entries % ENTRIES_A_STEP === 0) await context.step?.(entry.line / lines);
  }
  asides.tell(collector);
  const doubt = end === null ? ending.doubt() : null;
  if (doubt !== null) collector.note(input.name, doubt);
  return collector.finish(format.nothing);
}

/** `line 12`: where an entry begins. */
export function whereOf(entry: TaggedEntry): string {
  return `line ${entry.line}`;
}

function countLines(text: string): number {
  const end = text.includes("\n") ? "\n" : "\r";
  let lines = 1;
  for (let at = text.indexOf(end); at !== -1; at = text.indexOf(end, at + 1)) lines++;
  return lines;
}

/** How the entries of a file end, where nothing in the format says that they do. */
class Ending {
  readonly #endsInLine: boolean;
  #last: TaggedEntry | null = null;
  /** The tags in which the entries before the last one end. */
  readonly #usual = new Set<string>();
  #count = 0;

  constructor(text: string) {
    this.#endsInLine = /[\r\n]\s*$/.test(text.slice(-100));
  }

  add(entry: TaggedEntry): void {
    if (this.#last) {
      this.#usual.add(this.#last.lastTag);
      this.#count++;
    }
    this.#last = entry;
  }

  /** Null if nothing speaks for a file that was cut off within its last record; many programs write no end of the last line. */
  doubt(): string | null {
    if (!this.#last || this.#usual.has(this.#last.lastTag)) return null;
    const [usual, ...others] = this.#usual;
    const isOdd = this.#count > 1 && others.length === 0;
    if (this.#endsInLine && !isOdd) return null;
    const why = isOdd ? `all others end in ${usual}` : "its last line does not end";
    return `The file seems to end in the middle of its last record (${whereOf(this.#last)}), as ${why}; it was read as far as it goes.`;
  }
}

/** Lines that belong to no entry: told as one note. */
class Asides {
  #first: { readonly text: string; readonly line: number } | null = null;
  #count = 0;

  add(text: string, line: number): void {
    this.#first ??= { text, line };
    this.#count++;
  }

  tell(collector: Collector): void {
    if (!this.#first) return;
    const { text, line } = this.#first;
    const others =
      this.#count === 1 ? "This line belongs" : `This line and ${digits(this.#count - 1)} more belong`;
    collector.note(`line ${line}`, `${others} to no record and had to be left out: "${excerpt(text)}".`);
  }
}
