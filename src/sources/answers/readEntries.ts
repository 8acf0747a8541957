/** A file of JSON or of JSON lines → its entries, one after the other. JSON lines are never held whole. */
import { looseJson } from "../../lib/looseJson";
import type { ReadContext, SourceInput } from "../../model/plugins";
import { isJsonObject, type JsonObject } from "../json/fields";
import { isJsonLines } from "../json/head";
import { damageOf } from "../json/parse";
import type { Collector } from "../records/collector";

/** An entry and where a person finds it: `results[3]`, `line 12`. */
export interface Entry {
  readonly value: unknown;
  readonly where: string;
}

/** How a service lays out its answers. */
export interface Layout {
  /** The entries of one answer: of the file, or of one of its lines. @param where empty for the file itself. */
  entries(answer: unknown, where: string): Iterable<Entry>;
  /** One entry that is an object and whole. */
  add(entry: JsonObject, where: string): void;
  /** What null in the place of an entry says, as a sentence. */
  readonly absent?: string;
}

/** So many entries are read between two looks at whether the user has cancelled. */
const STRIDE = 500;

/** Gives the entries to `add`; what is no object or not whole is refused. @param into gains notes and refusals. */
export async function readEntries(
  input: SourceInput,
  { step }: ReadContext,
  into: Collector,
  layout: Layout,
): Promise<void> {
  let seen = 0;
  for await (const { text, where } of textsOf(input, into)) {
    const { values, damaged, isCut } = looseJson(text);
    if (!values.some(isHolder)) {
      into.refuse(where || input.name, "This is no JSON object; left out.");
      continue;
    }
    if (damaged.size > 0) into.damage(where || input.name, damageOf(text, isCut));
    for (const [i, answer] of values.entries()) {
      const place = values.length > 1 ? below(where, `value ${i + 1}`) : where;
      for (const { value, where: at } of layout.entries(answer, place)) {
        if (damaged.has(value)) into.refuse(at, "This entry is cut off or broken; left out.");
        else if (isJsonObject(value)) layout.add(value, at);
        else if (value === null)
          into.refuse(at, layout.absent ?? "This is null, where an entry should be; left out.");
        else into.refuse(at, "This is no object, where an entry should be; left out.");
        // How many entries a whole answer holds is not known before it is read: the share draws near to 1.
        if (++seen % STRIDE === 0) await step?.(input.share() || seen / (seen + 20 * STRIDE));
      }
    }
  }
}

/** The items of a list as entries. @param name of the list: `results`. */
export function* itemsOf(items: readonly unknown[], where: string, name: string): Generator<Entry> {
  for (const [i, value] of items.entries()) yield { value, where: below(where, `${name}[${i}]`) };
}

/** A place within a place. */
export function below(where: string, place: string): string {
  return where === "" ? place : `${where}, ${place}`;
}

async function* textsOf(
  input: SourceInput,
  into: Collector,
): AsyncGenerator<{ text: string; where: string }> {
  if (!isJsonLines(input)) {
    const { text, assumed } = await input.text();
    if (assumed !== null) into.note(input.name, assumed);
    yield { text, where: "" };
    return;
  }
  // A text of one line is one answer, not a list of lines.
  let first: string | null = null;
  let number = 0;
  for await (const text of input.lines()) {
    number++;
    if (text.trim() === "") continue;
    if (number === 1) {
      first = text;
      continue;
    }
    if (first !== null) yield { text: first, where: "line 1" };
    first = null;
    yield { text, where: `line ${number}` };
  }
  if (first !== null) yield { text: first, where: "" };
}

function isHolder(value: unknown): boolean {
  return typeof value === "object" && value !== null;
}
