/** A kept file against the parts of a map's file: whether it is the same map, whatever of it is looked at. Loaded when two maps of the same papers meet. */
import type { Marks } from "../model/view";
import type { FilePart } from "./fileParts";
import { blobOf } from "./partBlob";

/** Bytes at once. */
const PIECE = 1 << 20;
/** What a paper says stands in the order of the kind of file that it was read from. */
const IN_ANY_ORDER: ReadonlySet<string> = new Set(["bibliography"]);

/**
 * @param parts of the whole file; the last one holds view and marks, of which only the marks count.
 * @param slice milliseconds of making text before the page has its turn.
 */
export async function saysTheSame(
  kept: Blob,
  parts: readonly FilePart[],
  marks: Marks,
  slice: number,
): Promise<boolean> {
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    const made = await blobOf(part, slice);
    if (!(await isEqual(kept.slice(at, at + made.size), made, IN_ANY_ORDER.has(part.name)))) return false;
    at += made.size;
  }
  const last = await kept.slice(at).text();
  const looked = JSON.parse(`{${last.slice(1)}`) as { readonly marks?: unknown };
  return JSON.stringify(looked.marks) === JSON.stringify(marks);
}

/** @param inAnyOrder the same bytes are enough, wherever they stand. */
async function isEqual(a: Blob, b: Blob, inAnyOrder: boolean): Promise<boolean> {
  if (a.size !== b.size) return false;
  const counts = new Int32Array(256);
  for (let from = 0; from < a.size; from += PIECE) {
    const [some, others] = await Promise.all([bytesOf(a, from), bytesOf(b, from)]);
    for (let k = 0; k < some.length; k++) {
      if (!inAnyOrder && some[k] !== others[k]) return false;
      counts[some[k]!]!++;
      counts[others[k]!]!--;
    }
  }
  return counts.every((count) => count === 0);
}

async function bytesOf(blob: Blob, from: number): Promise<Uint8Array> {
  return new Uint8Array(await blob.slice(from, from + PIECE).arrayBuffer());
}
