/** A page that Orrery wrote with a map inside (one html file) → the saved map. */
import { InputError } from "../model/inputError";
import type { Source } from "../model/plugins";
import { readMapJson } from "./mapJson";

export const mapPage: Source = {
  id: "map-page",
  label: "Live map (one html file)",
  accepts({ head }) {
    return holdsMap(head) ? 1 : 0;
  },
  async read([input]) {
    const bytes = await input.bytes();
    const start = mapStart(bytes);
    const end = lastIndexOf(bytes, "</template>", bytes.length);
    if (start < 0)
      throw new InputError("This page is cut off before its map begins, or damaged; copy the file anew.");
    return readMapJson(bytes.subarray(start, end < start ? bytes.length : end), input.name);
  },
};

/** By its first lines, as src/export/html.ts writes them. */
export function holdsMap(bytes: Uint8Array): boolean {
  const head = String.fromCharCode(...bytes.subarray(0, 400));
  return /^(?:\xef\xbb\xbf)?\s*<!doctype html>\s*<html [^>]*data-holds="orrery-map"/i.test(head);
}

/** The scripts of the page hold the first half too, so what follows decides. */
const ELEMENT = '<template id="orrery-map" data-mode="';
const MODE = /^(?:full|read-only)">(?=\{)/;

/** Where the JSON of the map begins; -1: the page holds none. */
function mapStart(bytes: Uint8Array): number {
  let at = bytes.length;
  while (at > 0) {
    at = lastIndexOf(bytes, ELEMENT, at);
    if (at < 0) return -1;
    const after = at + ELEMENT.length;
    const mode = MODE.exec(String.fromCharCode(...bytes.subarray(after, after + 12)));
    if (mode) return after + mode[0].length;
  }
  return -1;
}

/** The place of the last such ASCII text that ends at or before `before`; -1: nowhere. */
function lastIndexOf(bytes: Uint8Array, text: string, before: number): number {
  const wanted = new TextEncoder().encode(text);
  for (let at = before - wanted.length; at >= 0; at--) {
    let k = 0;
    while (k < wanted.length && bytes[at + k] === wanted[k]) k++;
    if (k === wanted.length) return at;
  }
  return -1;
}
