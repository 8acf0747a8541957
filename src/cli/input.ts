/** INPUTs and their files of facts → what they say. */
import { basename, dirname, join } from "node:path";
import { worksOf } from "../model/about";
import type { Bibliography, Note, Paper } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import { type NamedInput, readInputs, withFactsFrom } from "../reading";
import { type InputFlags, subcommands } from "./arguments";
import { codeOf, FileError, reasonOf } from "./errors";
import type { Io } from "./io";

/** Says something short on standard error, unless told to be quiet. */
export type Tell = (note: string) => void;

/** At most this many notes of a reading are told; `orrery inspect` has them all. */
const NOTES_TOLD = 5;

/** Throws `FileError` and `InputError`. */
export async function readWithFacts(
  flags: InputFlags,
  io: Io,
  tell: Tell,
  { tellNotes } = { tellNotes: true },
): Promise<Reading> {
  const { inputs, facts, columns } = flags;
  const files: NamedInput[] = [];
  for (const path of inputs) {
    const name = path === "-" ? "standard input" : basename(path);
    files.push({
      name,
      bytes: path === "-" ? await io.readStdin() : await opened(path, () => io.openFile(path)),
    });
  }
  let reading = await readInputs(files, undefined, { columns });
  if (facts === "beside") for (const path of inputs) reading = await withFactsBeside(reading, path, io, tell);
  else if (facts !== "none")
    reading = withNamedFacts(
      reading,
      facts.path,
      await opened(facts.path, () => io.readFile(facts.path)),
      tell,
    );
  if (tellNotes) tellFirst(reading.bibliography.notes, tell);
  return reading;
}

function tellFirst(notes: readonly Note[], tell: Tell): void {
  for (const { where, what } of notes.slice(0, NOTES_TOLD)) tell(`${where}: ${what}`);
  const more = notes.length - NOTES_TOLD;
  if (more > 0) tell(`and ${more} more; "orrery inspect" lists them.`);
}

async function opened<Content>(path: string, open: () => Promise<Content>): Promise<Content> {
  try {
    return await open();
  } catch (error) {
    // One word that is no file may be meant for a command.
    const hint = /^\w+$/.test(path) ? ` The commands beside drawing are ${subcommands.join(" and ")}.` : "";
    throw new FileError(`Cannot read "${path}": ${reasonOf(error)}.${hint}`);
  }
}

/** A saved map has its facts in it already. That a file nobody named is not there, or is of another kind, stops nothing. */
async function withFactsBeside(reading: Reading, input: string, io: Io, tell: Tell): Promise<Reading> {
  if (input === "-" || reading.saved) return reading;
  const path = join(dirname(input), `${basename(input).replace(/\.[^.]+$/, "")}.facts.json`);
  try {
    return withFactsOf(reading, path, await io.readFile(path), tell);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return reading;
    if (!(error instanceof InputError) && codeOf(error) === undefined) throw error;
    tell(`${basename(path)} is left out: ${reasonOf(error)}`);
    return reading;
  }
}

function withNamedFacts(reading: Reading, path: string, bytes: Uint8Array, tell: Tell): Reading {
  try {
    return withFactsOf(reading, path, bytes, tell);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${basename(path)}: ${error.message}`);
    throw error;
  }
}

function withFactsOf(reading: Reading, path: string, bytes: Uint8Array, tell: Tell): Reading {
  const bibliography = withFactsFrom(reading.bibliography, { bytes, name: basename(path) });
  tell(`${basename(path)} gave ${gainOf(reading.bibliography, bibliography)}.`);
  return { ...reading, bibliography };
}

/** What the facts added, counted: `facts for 49 of 51 papers, the hub counted: authors 49, date 49`. */
function gainOf(before: Bibliography, after: Bibliography): string {
  const works = worksOf(after);
  const old = new Map<string, Paper>(worksOf(before).map((paper) => [paper.id, paper]));
  const gains = works.map((paper) => {
    const had = new Set(Object.keys(old.get(paper.id) ?? {}));
    return Object.keys(paper).filter((field) => !had.has(field) && field !== "origins");
  });
  const gained = gains.filter((fields) => fields.length > 0).length;
  if (gained === 0) return "nothing new";
  const counts = new Map<string, number>();
  for (const field of gains.flat()) counts.set(field, (counts.get(field) ?? 0) + 1);
  const fields = [...counts].map(([field, count]) => `${field} ${count}`).join(", ");
  const counted = after.hub ? ", the hub counted" : "";
  return `facts for ${gained} of ${works.length} papers${counted}: ${fields}`;
}
