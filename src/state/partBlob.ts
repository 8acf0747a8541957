/** A part of a map's file → its bytes, made in slices between which the page goes on. */
import { inSlices } from "../lib/slices";
import type { FilePart } from "./fileParts";

/**
 * Each piece goes into the blob as it is made: the text as a whole is never in memory.
 * @param slice milliseconds of making before the page has its turn.
 */
export async function blobOf(part: FilePart, slice: number): Promise<Blob> {
  const blobs: Blob[] = [];
  function* made(): Generator<number, void, void> {
    let small = "";
    for (const piece of part.text()) {
      small += piece;
      if (small.length < 100_000) continue;
      blobs.push(new Blob([small]));
      small = "";
      yield 0;
    }
    blobs.push(new Blob([small]));
  }
  await inSlices(made(), slice, () => performance.now());
  return new Blob(blobs);
}
