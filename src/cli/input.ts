/** INPUTs and their files of facts → what they say. */

import { basename, dirname, join } from "node:path";
import { digits } from "../lib/digits";
import { worksOf } from "../model/about";
import type { Bibliography, Note, Paper } from "../model/bibliography";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import { type NamedInput, readInputs, withFactsFrom } from "../reading";
import { type InputFlags, subcommands } from "./arguments";
import { codeOf, FileError, reasonOf, UsageError } from "./errors";
import { withWantedHub } from "./hub";
import type { Io, Tell } from "./io";
import { fillGapsOf, isLookedUp, lookUpInputs, putWithLookedUp } from "./online";

export type { Tell } from "./io";

/** At most this many notes of a reading are told; `orrery inspect` has them all. */
const NOTES_TOLD = 5;

/** Throws `UsageError`, `FileError` and `InputError`. */
export async function readWithFacts(
  flags: InputFlags,
  io: Io,
  tell: Tell,
  { tellNotes } = { tellNotes: true },
): Promise<Reading> {
  const { inputs, online, facts, columns } = flags;
  const works = online.cites === null ? [] : [online.cites];
  const paths: string[] = [];
  const files: NamedInput[] = [];
  for (const path of inputs) {
    const bytes = await openedOrNamed(path, io);
    if (bytes === null) works.push(path);
    else {
      files.push({ name: path === "-" ? "standard input" : basename(path), bytes });
      paths.push(path);
    }
  }
  if (works.length > 1)
    throw new UsageError(
      `One work at most is looked up in a run, not ${works.join(" and ")}; a list of ids is read from a file.`,
    );
  const looked =
    works.length > 0 || online.zotero !== null ? await lookUpInputs(works[0] ?? null, online, io, tell) : [];
  const read =
    files.length > 0 || looked.length === 0 ? await readInputs(files, undefined, { columns }) : null;
  let reading = putWithLookedUp(looked, read);
  const hasTable = reading.bibliography.files?.some(({ columns }) => columns !== undefined);
  if (Object.keys(columns).length > 0 && !hasTable) tell("--columns does nothing here: no INPUT is a table.");
  if (facts === "beside") for (const path of paths) reading = await withFactsBeside(reading, path, io, tell);
  else if (facts !== "none")
    reading = withNamedFacts(
      reading,
      facts.path,
      await opened(facts.path, () => io.readFile(facts.path)),
      tell,
    );
  reading = withWantedHub(reading, flags.hub);
  if (online.fill.length > 0)
    reading = { ...reading, bibliography: await fillGapsOf(reading.bibliography, online, io, tell) };
  const names = new Set(files.map(({ name }) => name));
  if (tellNotes) tellFirst(ofWholeFilesFirst(reading.bibliography.notes, names), tell);
  return reading;
}

/** What became of a whole file goes before what was met inside of one. */
function ofWholeFilesFirst(notes: readonly Note[], names: ReadonlySet<string>): Note[] {
  return [
    ...notes.filter(({ where }) => names.has(where)),
    ...notes.filter(({ where }) => !names.has(where)),
  ];
}

function tellFirst(notes: readonly Note[], tell: Tell): void {
  for (const { where, what } of notes.slice(0, NOTES_TOLD)) tell(`${where}: ${what}`);
  const more = notes.length - NOTES_TOLD;
  if (more > 0) tell(`and ${more} more; "orrery inspect" lists them.`);
}

/** Null for what is no file but names a work. */
async function openedOrNamed(path: string, io: Io): Promise<NamedInput["bytes"] | null> {
  if (path === "-") return io.readStdin();
  try {
    return await io.openFile(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes(codeOf(error) ?? "") && isLookedUp(path)) return null;
    return opened(path, () => Promise.reject(error));
  }
}

async function opened<Content>(path: string, open: () => Promise<Content>): Promise<Content> {
  try {
    return await open();
  } catch (error) {
    throw new FileError(`Cannot read "${path}": ${reasonOf(error)}.${hintOn(path, codeOf(error))}`);
  }
}

/** One word that is no file may be meant for a command. */
function hintOn(path: string, code: string | undefined): string {
  if (code === "EISDIR") return " Name the files in it.";
  const isWord = /^\w+$/.test(path);
  return isWord ? ` The commands beside drawing are ${subcommands.join(" and ")}.` : "";
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
  const fields = [...counts].map(([field, count]) => `${field} ${digits(count)}`).join(", ");
  const counted = after.hub ? ", the hub counted" : "";
  return `facts for ${digits(gained)} of ${digits(works.length)} papers${counted}: ${fields}`;
}
