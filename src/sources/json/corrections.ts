/** The corrections in the recipe of a saved map → corrections. One that is broken costs a note and itself. */
import type { Note } from "../../model/bibliography";
import type { Anchor, Correction } from "../../model/corrections";
import {
  expectedButFound,
  type Field,
  isJsonObject,
  type JsonObject,
  listOf,
  readField,
  text,
} from "./fields";
import { idText } from "./paper";

export interface ReadCorrections {
  readonly corrections: readonly Correction[];
  /** Index in the file → index among those that were kept. */
  readonly places: ReadonlyMap<number, number>;
}

export function readCorrections(value: unknown, where: string, notes: Note[]): ReadCorrections {
  const corrections: Correction[] = [];
  const places = new Map<number, number>();
  if (value !== undefined && value !== null && !Array.isArray(value))
    notes.push({ where, what: expectedButFound("a list", value) });
  const entries: readonly unknown[] = Array.isArray(value) ? value : [];
  for (const [i, entry] of entries.entries()) {
    const correction = readField(entry, aCorrection, `${where}[${i}]`, notes);
    if (!correction) continue;
    places.set(i, corrections.length);
    corrections.push(correction);
  }
  return { corrections, places };
}

const aCorrection: Field<Correction> = {
  expected: "a correction: rename, merge, split, move, lock or exclude, with its fields",
  read: (value) => (isJsonObject(value) ? readCorrection(value) : undefined),
};

/** Undefined for an unknown kind, and where a field is absent or of another kind. */
function readCorrection(value: JsonObject): Correction | undefined {
  const { kind } = value;
  const called = wordsAs("called", value);
  if (kind === "rename") {
    const [topic, name] = [anchor(value.topic), words(value.name)];
    return topic && name ? { kind, topic, name, ...called } : undefined;
  }
  if (kind === "merge") {
    const [from, into] = [anchor(value.from), anchor(value.into)];
    return from && into && { kind, from, into, ...called, ...wordsAs("calledFrom", value) };
  }
  if (kind === "split" || kind === "lock") {
    const topic = anchor(value.topic);
    return topic && { kind, topic, ...called };
  }
  if (kind === "move") {
    const papers = anchor(value.papers);
    const isOwn = Array.isArray(value.to) && value.to.length === 0;
    const to = isOwn ? [] : anchor(value.to);
    return papers && to && { kind, papers, to, ...called };
  }
  const term = words(value.term);
  return kind === "exclude" && term ? { kind, term } : undefined;
}

/** Ids of papers, at least one. They need not be in the file: a paper may come back. */
function anchor(value: unknown): Anchor | undefined {
  return listOf(idText).read(value, ignore) ?? undefined;
}

function words(value: unknown): string | undefined {
  return text.read(value, ignore) ?? undefined;
}

/** A name that is told and decides nothing: anything but a text is no name. */
function wordsAs<Name extends string>(name: Name, value: JsonObject): { [Key in Name]?: string } {
  const found = words(value[name]);
  return found ? ({ [name]: found } as { [Key in Name]: string }) : {};
}

/** A correction is taken as a whole, so one note about it is enough. */
function ignore(): void {}
