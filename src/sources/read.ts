/** An unpacked input → what the right source reads from it. The right one is found by content; the name is for sentences. */
import { binaryKind } from "../lib/binaryKind";
import { excerpt } from "../lib/plainText";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import type { ReadContext, Source, SourceInput } from "../model/plugins";
import { unreadGraph } from "./graphFile/unreadGraph";
import { sources } from "./index";
import { HEAD_BYTES } from "./input/sourceInput";
import { isJsonObject } from "./json/fields";
import { jsonHead } from "./json/head";
import { tryJson } from "./json/parse";

/**
 * @param inputs one, or one with those that complete it (`Source.completes`) behind it.
 * Throws `InputError`, with a sentence that names the input, if it is empty, binary, or of no known kind.
 */
export async function readInput(
  inputs: readonly [SourceInput, ...SourceInput[]],
  context: ReadContext = {},
): Promise<Reading> {
  const [input] = inputs;
  const source = bestSource(input);
  if (!source) throw new InputError(`${input.name}: ${refusalOf(input)}`);
  try {
    return await source.read(inputs, context);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${input.name}: ${error.message}`, error.columns);
    throw error;
  }
}

const found = new WeakMap<SourceInput, Source | null>();

/** Null if none knows the input. Of two that are as sure, the first of the list. Each input is looked at once, however often it is asked. */
export function bestSource(input: SourceInput): Source | null {
  const known = found.get(input);
  if (known !== undefined) return known;
  let best: Source | null = null;
  let confidence = 0;
  for (const source of sources) {
    const accepted = source.accepts(input);
    if (accepted > confidence) {
      best = source;
      confidence = accepted;
    }
    // None can be surer.
    if (confidence === 1) break;
  }
  found.set(input, best);
  return best;
}

const WHAT_TO_OPEN =
  "Open a bibliography (BibTeX, RIS, EndNote, PubMed, Web of Science, Scopus, CSV, CSL-JSON, …), an answer of OpenAlex, Semantic Scholar or Crossref, a graph, the copied text of a hub page, or what Orrery has written.";

const NOTHING_KNOWN = `This is a text of no kind that is known here: looked for a bibliography, a table, a list of DOIs and a hub page. ${WHAT_TO_OPEN}`;

function otherXml(headText: string): string | null {
  const root =
    /^\s*(?:<\?xml[^>]{0,400}\?>\s*)?(?:<!--[^>]{0,2000}-->\s*|<!DOCTYPE[^>]{0,4000}>\s*)*<([\w:.-]{1,80})[\s>/]/i.exec(
      headText,
    )?.[1];
  return root === undefined
    ? null
    : `This is XML of a kind that is not known here (its outermost element is “${root}”): looked for EndNote, PubMed, MODS, arXiv, GEXF and GraphML. ${WHAT_TO_OPEN}`;
}

function refusalOf(input: SourceInput): string {
  const { head, headText } = input;
  if (head.length === 0) return `This is empty. ${WHAT_TO_OPEN}`;
  const kind = binaryKind(head);
  if (kind !== null) return `This is ${kind}, not a text. ${WHAT_TO_OPEN}`;
  if (!/\S/.test(headText)) return `This holds nothing but white space. ${WHAT_TO_OPEN}`;
  const value = jsonHead(input);
  if (value === undefined) return unreadGraph(headText) ?? otherXml(headText) ?? NOTHING_KNOWN;
  const type =
    isJsonObject(value) && typeof value.type === "string" ? ` of type "${excerpt(value.type, 40)}"` : "";
  const cut =
    input.head.length < HEAD_BYTES && tryJson(headText) === undefined
      ? " It is not whole: it breaks off or is broken."
      : "";
  return `This is JSON${type}, but of no kind that is known here: looked for a bibliography, works of a scholarly service, a graph, and what Orrery writes.${cut} ${WHAT_TO_OPEN}`;
}
