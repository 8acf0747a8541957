/** Inputs → what they say: the first step of every map, apart from pipeline.ts so that a page can load it when something is opened. */
import { decodeText } from "./lib/decodeText";
import type { Bibliography, Note } from "./model/bibliography";
import type { BibliographyChange } from "./model/bibliographyChange";
import { InputError } from "./model/inputError";
import type { Reading } from "./model/mapFile";
import type { ReadContext, Source, SourceInput } from "./model/plugins";
import { withFacts } from "./sources/facts";
import { withHub } from "./sources/hubs";
import { sources } from "./sources/index";
import { type BytesOrBlob, HEAD_BYTES } from "./sources/input/sourceInput";
import { unpacked } from "./sources/input/unpack";
import { withLabels } from "./sources/labels";
import { type NamedReading, putTogether } from "./sources/merge/putTogether";
import { redoMerge, undoMerge } from "./sources/merge/undo";
import { bestSource, readInput } from "./sources/read";

export { findHub, hubCandidates } from "./sources/hubs";

/** An input by its name: its bytes, or the file that holds them. */
export interface NamedInput {
  readonly bytes: BytesOrBlob;
  readonly name: string;
}

/**
 * Reads one input, or several that belong together: bibliographies or a saved map, further papers, and files of facts about the papers; in
 * zip and gzip too. Throws `InputError` if none can be read; what could not be used beside it becomes a note.
 * @param into what the inputs are added to; then `InputError` if none of them adds to it.
 */
export async function readInputs(
  inputs: readonly NamedInput[],
  into?: Bibliography,
  context: ReadContext = {},
): Promise<Reading> {
  const readings: (NamedReading & { readonly parts: Parts })[] = [];
  const refused: { input: SourceInput; error: InputError }[] = [];
  const { inputs: files, refused: notUnpacked } = await unpacked(inputs);
  const groups = ofOneMap(files);
  for (const [place, parts] of groups.entries()) {
    try {
      const reading = withRemarks(await readInput(parts, partOf(context, place, groups.length)), parts);
      readings.push({ name: nameOf(parts), reading, parts });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      for (const input of parts) refused.push({ input, error: await withDamage(error, input) });
    }
  }
  const none = (refused[0] ?? notUnpacked[0])?.error;
  if (readings.length === 0 && !into)
    throw none ?? new InputError("There is nothing to read: no file and no text was given.");
  const together = putTogether(into ?? null, readings, ({ parts }, error) => {
    for (const input of parts) refused.push({ input, error });
  });
  const first = (refused[0] ?? notUnpacked[0])?.error;
  let completed = withNotes(
    together,
    notUnpacked.map(({ name, error }) => ({ where: name, what: withoutName(error.message, name) })),
  );
  for (const each of refused) completed = await withFactsOrNote(completed, each);
  const isUnchanged =
    completed.bibliography.papers === into?.papers && completed.bibliography.hub === into.hub;
  if (first && isUnchanged) throw first;
  return { ...completed, bibliography: withLabels(completed.bibliography) };
}

/** For one of several inputs: its share read is a share of its part. */
function partOf({ step, ...context }: ReadContext, place: number, of: number): ReadContext {
  return step ? { ...context, step: (share) => step((place + share) / of) } : context;
}

/** The reading with what its inputs say that they lost or assumed, once they are read. */
function withRemarks(reading: Reading, parts: Parts): Reading {
  const remarks = parts.flatMap(
    ({ name, remarks }) => remarks?.().map((what) => ({ where: name, what })) ?? [],
  );
  return withNotes(reading, remarks);
}

/** The refusal, behind what the input says that it lost: that may be the reason. Only a short one is read to its end for that. */
async function withDamage(error: InputError, input: SourceInput): Promise<InputError> {
  const { name, head } = input;
  if (input.remarks && head.length > 0 && head.length < HEAD_BYTES) await input.bytes();
  const lost = input.remarks?.() ?? [];
  if (lost.length === 0) return error;
  return new InputError(`${name}: ${[...lost, withoutName(error.message, name)].join(" ")}`, error.columns);
}

function withNotes(reading: Reading, notes: readonly Note[]): Reading {
  if (notes.length === 0) return reading;
  const { bibliography } = reading;
  return { ...reading, bibliography: { ...bibliography, notes: [...bibliography.notes, ...notes] } };
}

type Parts = readonly [SourceInput, ...SourceInput[]];

/** The name that several parts of one map bear together. */
function nameOf(parts: Parts): string {
  return parts.map(({ name }) => name).join(", ");
}

/**
 * The inputs, each for itself but for those that complete another one of their source: they are read as one, whatever their order. Where
 * two could be completed, the one whose name begins alike longest is; where that tells nothing, none.
 */
export function ofOneMap(inputs: readonly SourceInput[]): Parts[] {
  const known = inputs.map((input) => {
    const source = bestSource(input);
    return { input, source, completed: source?.completes?.(input) ? completedBy(input) : null };
  });
  const groups = known
    .filter(({ completed }) => !completed)
    .map(({ input, source }) => ({ source, parts: [input] as [SourceInput, ...SourceInput[]] }));
  const alone: Parts[] = [];
  for (const { input, completed } of known) {
    if (!completed) continue;
    const hosts = groups.filter(({ source }) => source && completed.includes(source));
    const likeness = hosts.map(({ parts }) => commonStart(parts[0].name, input.name));
    const most = Math.max(0, ...likeness);
    const best = hosts.filter((_, i) => likeness[i] === most);
    if (best.length === 1) best[0]!.parts.push(input);
    else alone.push([input]);
  }
  return [...groups.map(({ parts }) => parts), ...alone];
}

/** A list of pairs of numbers may complete a map of one program or a table of another: what it stands beside decides. */
function completedBy(input: SourceInput): readonly Source[] {
  return sources.filter((source) => source.accepts(input) > 0 && source.completes?.(input));
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** The bibliography with another hub, or with two records parted or joined; unchanged if there is nothing of the kind in it. */
export function changeBibliography(bibliography: Bibliography, change: BibliographyChange): Bibliography {
  switch (change.kind) {
    case "hub":
      return withHub(bibliography, change.work);
    case "part":
      return undoMerge(bibliography, change.merge);
    case "join":
      return redoMerge(bibliography, change.merge);
  }
}

/** The bibliography with what a file of facts adds to it. Throws `InputError` if the input is no such file. */
export function withFactsFrom(
  bibliography: Bibliography,
  { bytes, name }: { readonly bytes: Uint8Array; readonly name: string },
): Bibliography {
  const { text, assumed } = decodeText(bytes);
  const joined = withFacts(bibliography, text, name);
  return assumed === null ? joined : { ...joined, notes: [...joined.notes, { where: name, what: assumed }] };
}

/** Of a sentence that begins with the name of its input the rest. */
function withoutName(sentence: string, name: string): string {
  return sentence.startsWith(`${name}: `) ? sentence.slice(name.length + 2) : sentence;
}

async function withFactsOrNote(
  reading: Reading,
  { input, error }: { input: SourceInput; error: InputError },
): Promise<Reading> {
  const { bibliography } = reading;
  const note = { where: input.name, what: withoutName(error.message, input.name) };
  // A picture or a PDF out of an archive need not be unpacked to know that it holds no facts.
  if (!/^\s*\{/.test(input.headText)) return withNotes(reading, [note]);
  try {
    const facts = { bytes: await input.bytes(), name: input.name };
    return { ...reading, bibliography: withFactsFrom(bibliography, facts) };
  } catch (factsError) {
    if (!(factsError instanceof InputError)) throw factsError;
    return withNotes(reading, [note]);
  }
}
