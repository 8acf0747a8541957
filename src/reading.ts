/** Inputs → what they say: the first step of every map, apart from pipeline.ts so that a page can load it when something is opened. */
import { decodeText } from "./lib/decodeText";
import type { Bibliography } from "./model/bibliography";
import { InputError } from "./model/inputError";
import type { Reading } from "./model/mapFile";
import { withFacts } from "./sources/facts";
import { readInput } from "./sources/read";

/** An input by its name. */
export interface NamedInput {
  readonly bytes: Uint8Array;
  readonly name: string;
}

/**
 * Reads one input, or several that belong together: a bibliography and files of facts about its papers.
 * Throws `InputError` if none can be read; what could not be used beside it becomes a note.
 */
export function readInputs(inputs: readonly NamedInput[]): Reading {
  let reading: Reading | null = null;
  const refused: { input: NamedInput; error: InputError }[] = [];
  for (const input of inputs) {
    if (reading) {
      refused.push({
        input,
        error: new InputError(`not read: ${reading.bibliography.origin} is already open`),
      });
      continue;
    }
    try {
      reading = readInput(input.bytes, input.name);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push({ input, error });
    }
  }
  if (!reading)
    throw refused[0]?.error ?? new InputError("There is nothing to read: no file and no text was given.");
  return refused.reduce(withFactsOrNote, reading);
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
