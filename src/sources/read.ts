/** Bytes of any kind → what the right source reads from them. The right one is found by content; the name is for sentences. */
import { binaryKind } from "../lib/binaryKind";
import { decodeText } from "../lib/decodeText";
import { excerpt } from "../lib/plainText";
import { isPng } from "../lib/png";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import type { Source } from "../model/plugins";
import { NO_HUB_PAGE } from "./hubPage/readHubPage";
import { sources } from "./index";
import { isJsonObject } from "./json/fields";
import { tryJson } from "./json/parse";
import { pictureMap } from "./pictureMap";

/**
 * @param name the name of the file, or a phrase such as `pasted text`: what "read from" will say.
 * Throws `InputError`, with a sentence that names the input, if it is empty, binary, too large, or of no known kind.
 */
export function readInput(bytes: Uint8Array, name: string): Reading {
  const refusal = refuseUnread(bytes);
  if (refusal !== null) throw new InputError(`${name}: ${refusal}`);
  const source = bestSource(bytes, name);
  if (!source) throw new InputError(`${name}: ${refuseText(bytes)}`);
  try {
    return source.read(bytes, name);
  } catch (error) {
    if (error instanceof InputError) throw new InputError(`${name}: ${error.message}`);
    throw error;
  }
}

function bestSource(bytes: Uint8Array, name: string): Source | null {
  let best: Source | null = null;
  let confidence = 0;
  // Pictures are the one binary kind that is read: a text source would decode all of it in vain.
  for (const source of isPng(bytes) ? [pictureMap] : sources) {
    const accepted = source.accepts(bytes, name);
    if (accepted > confidence) {
      best = source;
      confidence = accepted;
    }
  }
  return best;
}

const WHAT_TO_OPEN =
  "Open the copied text of a hub page, a saved hub page (html), an orrery-bibliography, an orrery-map file, or what else Orrery has written: a picture (PNG, SVG), a graph (GEXF, GraphML, graphology JSON), papers (NDJSON).";

function refuseUnread(bytes: Uint8Array): string | null {
  if (bytes.length === 0) return `This is empty. ${WHAT_TO_OPEN}`;
  if (bytes.length > LARGEST)
    return `This has ${Math.round(bytes.length / 1e6)} MB; at most ${LARGEST / 1e6} MB can be read.`;
  const kind = isPng(bytes) ? null : binaryKind(bytes);
  return kind === null ? null : `This is ${kind}, not a text. ${WHAT_TO_OPEN}`;
}

/** In bytes; engines cannot hold a text of twice that length. */
const LARGEST = 250_000_000;

function refuseText(bytes: Uint8Array): string {
  const { text } = decodeText(bytes);
  if (!/\S/.test(text)) return `This holds nothing but white space. ${WHAT_TO_OPEN}`;
  if (!/^\s*[{[]/.test(text)) return NO_HUB_PAGE;
  const value = tryJson(text);
  if (value === undefined) return NO_HUB_PAGE;
  const type =
    isJsonObject(value) && typeof value.type === "string" ? ` of type "${excerpt(value.type, 40)}"` : "";
  return `This is JSON${type}, but neither an orrery-bibliography nor an orrery-map: looked for a field "type" that says so. ${WHAT_TO_OPEN}`;
}
