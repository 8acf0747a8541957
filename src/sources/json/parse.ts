/** Bytes or text → JSON objects, with sentences for what is none. */
import { decodeText } from "../../lib/decodeText";
import type { Note } from "../../model/bibliography";
import { InputError } from "../../model/inputError";
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

/** Throws `InputError` if the bytes are no JSON object. */
export function parseObject(bytes: Uint8Array, name: string): { value: JsonObject; notes: Note[] } {
  const { text, assumed } = decodeText(bytes);
  const value = tryJson(text);
  if (value === undefined)
    throw new InputError(
      "This begins as JSON but is not whole: it may have been cut off or changed by hand. Save it again and open that.",
    );
  if (!isJsonObject(value))
    throw new InputError('This is JSON of another kind: looked for an object with a field "type".');
  return { value, notes: assumed === null ? [] : [{ where: name, what: assumed }] };
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
