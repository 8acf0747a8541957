/** Bytes or text → JSON objects, with sentences for what is none. */
import { decodeText } from "../../lib/decodeText";
import { digits } from "../../lib/digits";
import { looseJson, wholeItems } from "../../lib/looseJson";
import type { Note } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
import type { Reading } from "../../model/mapFile";
import type { SourceInput } from "../../model/plugins";
import { isJsonObject, type JsonObject } from "./fields";
import { objectHead } from "./head";

/** What the file says it is: the `type` of its outermost object, "" for an object without one, null for anything else. */
export function jsonType(input: SourceInput): string | null {
  // Files that this program wrote open with it; so a file that was cut off is still known by its kind.
  const opening = /^\s*\{\s*"type"\s*:\s*"([^"\\]{0,100})"/.exec(input.headText)?.[1];
  if (opening !== undefined) return opening;
  const value = objectHead(input);
  if (!value) return null;
  if (typeof value.type === "string") return value.type;
  if (value.hub === null) return Array.isArray(value.papers) ? "" : null;
  return isJsonObject(value.hub) && (value.papers === undefined || Array.isArray(value.papers)) ? "" : null;
}

/**
 * An object of JSON, of one that is cut off what is whole in it, is given to `read`. Throws `InputError` if the bytes are no such object, or if nothing
 * of use is left of it.
 */
export async function readObject(
  bytes: Uint8Array,
  name: string,
  read: (value: JsonObject, notes: Note[], isWhole: boolean) => Reading | Promise<Reading>,
): Promise<Reading> {
  const { text, assumed } = decodeText(bytes);
  const notes = assumed === null ? [] : [{ where: name, what: assumed }];
  const sound = tryJson(text);
  if (isJsonObject(sound)) return read(sound, notes, true);
  if (sound !== undefined)
    throw new InputError('This is JSON of another kind: looked for an object with a field "type".');
  const { values, damaged, isCut } = looseJson(text);
  const whole = wholeItems(values[0], damaged);
  const lost = new InputError(`${breakIn(text, isCut)}, and no paper is whole in it. Copy or save it anew.`);
  if (!isJsonObject(whole)) throw lost;
  try {
    const damage = { where: name, what: damageOf(text, isCut) };
    const reading = await read(whole, [...notes, damage], false);
    if (reading.bibliography.papers.length > 0) return reading;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
  }
  throw lost;
}

/** Of a text of JSON that is not whole: what became of it, as a sentence. */
export function damageOf(text: string, isCut: boolean): string {
  return `${breakIn(text, isCut)}: what is whole in it was read, the rest left out.`;
}

function breakIn(text: string, isCut: boolean): string {
  if (!isCut) return "The JSON is broken";
  const lines = text.trimEnd().split("\n").length;
  return `The file ends in the middle${lines > 1 ? `, at line ${digits(lines)}` : ""}`;
}

/** Undefined if the text is no JSON. */
export function tryJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
