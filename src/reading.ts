/** Inputs → what they say: the first step of every map, apart from pipeline.ts so that a page can load it when something is opened. */
import { decodeText } from "./lib/decodeText";
import type { Bibliography } from "./model/bibliography";
import { InputError } from "./model/inputError";
import type { Reading } from "./model/mapFile";
import { withFacts } from "./sources/facts";
import { withMorePapers } from "./sources/morePapers";
import { readInput } from "./sources/read";
import { readRecords, recordsIn } from "./sources/worksNdjson";

/** An input by its name. */
export interface NamedInput {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Reads one input, or several that belong together: a bibliography or a saved map, further papers of the same hub, and files of facts about
 * the papers. Throws `InputError` if none can be read; what could not be used beside it becomes a note.
 * @param into what the inputs are added to; then `InputError` if none of them adds to it.
 */
export function readInputs(inputs: readonly NamedInput[], into?: Bibliography): Reading {
  let reading: Reading | null = into ? { bibliography: into } : null;
  const refused: { input: NamedInput; error: InputError }[] = [];
  for (const { parts, name } of ofOneMap(inputs)) {
    try {
      const read = readParts(parts);
      reading = reading ? withMore(reading, read.bibliography, name) : read;
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const input of parts) refused.push({ input, error });
    }
  }
  const first = refused[0]?.error;
  if (!reading) throw first ?? new InputError("There is nothing to read: no file and no text was given.");
  const completed = refused.reduce(withFactsOrNote, reading);
  const isUnchanged =
    completed.bibliography.papers === into?.papers && completed.bibliography.hub === into.hub;
  if (first && isUnchanged) throw first;
  return completed;
}

/**
 * The inputs, each for itself but for a file of papers (NDJSON) and those of its citations and links: they are read as one, whatever their
 * order. Of two files of papers it cannot be told whose the links are.
 */
export function ofOneMap<Input extends NamedInput>(
  inputs: readonly Input[],
): { readonly parts: readonly Input[]; readonly name: string }[] {
  const papers = inputs.filter(({ bytes }) => recordsIn(bytes) === "papers");
  const edges = papers.length === 1 ? inputs.filter(({ bytes }) => recordsIn(bytes) === "edges") : [];
  return inputs
    .filter((input) => !edges.includes(input))
    .map((input) => (input === papers[0] ? [input, ...edges] : [input]))
    .map((parts) => ({ parts, name: parts.map(({ name }) => name).join(", ") }));
}

/** One of the parts that `ofOneMap` gives. Throws `InputError`. */
export function readParts(parts: readonly NamedInput[]): Reading {
  const [first] = parts;
  return parts.length === 1 && first ? readInput(first.bytes, first.name) : readRecords(parts);
}

/**
 * Adds papers of the same hub. A saved map stays as it is unless papers come in: then it is to be made anew.
 * @param name of the input that holds `more`. Throws `InputError` if it is about another hub.
 */
export function withMore({ bibliography, saved }: Reading, more: Bibliography, name: string): Reading {
  const joined = withMorePapers(bibliography, more, name);
  if (!saved) return { bibliography: joined };
  const { map, ...rest } = saved;
  const stays = map && joined.papers.length === bibliography.papers.length;
  return { bibliography: joined, saved: stays ? saved : rest };
}

/** The bibliography with what a file of facts adds to it. Throws `InputError` if the input is no such file. */
export function withFactsFrom(bibliography: Bibliography, { bytes, name }: NamedInput): Bibliography {
  const { text, assumed } = decodeText(bytes);
  const joined = withFacts(bibliography, text, name);
  return assumed === null ? joined : { ...joined, notes: [...joined.notes, { where: name, what: assumed }] };
}

function withFactsOrNote(
  reading: Reading,
  { input, error }: { input: NamedInput; error: InputError },
): Reading {
  try {
    return { ...reading, bibliography: withFactsFrom(reading.bibliography, input) };
  } catch (factsError) {
    if (!(factsError instanceof InputError)) throw factsError;
    const note = { where: input.name, what: error.message };
    const { bibliography } = reading;
    return { ...reading, bibliography: { ...bibliography, notes: [...bibliography.notes, note] } };
  }
}
