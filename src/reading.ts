/** Inputs → what they say: the first step of every map, apart from pipeline.ts so that a page can load it when something is opened. */
import { decodeText } from "./lib/decodeText";
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

function withFactsOrNote(
  reading: Reading,
  { input, error }: { input: NamedInput; error: InputError },
): Reading {
  try {
    const { text } = decodeText(input.bytes);
    return { ...reading, bibliography: withFacts(reading.bibliography, text, input.name) };
  } catch (factsError) {
    if (!(factsError instanceof InputError)) throw factsError;
    const note = { where: input.name, what: error.message };
    const { bibliography } = reading;
    return { ...reading, bibliography: { ...bibliography, notes: [...bibliography.notes, note] } };
  }
}
