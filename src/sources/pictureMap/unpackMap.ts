/** The packed map inside a picture → the bytes of an `orrery-map` file, and what is said where that cannot be. */
import { inflateWithin } from "../../lib/inflateWithin";
import { InputError } from "../../model/inputError";

export const NO_MAP =
  "This picture carries no map. Pictures from Orrery do, unless that was switched off, but other programs drop it when they save them: open the picture as Orrery wrote it, or the saved map (JSON).";

export const DAMAGED =
  "The map inside this picture is damaged: the file was cut off or changed on its way. Open another copy of it, or the saved map (JSON).";

/** In bytes: a map of several 100,000 papers. */
const LARGEST = 300_000_000;

/** Throws `InputError` if the data are no whole zlib or gzip data, or hold more than any map. */
export function unpackMap(packed: Uint8Array): Uint8Array {
  const unpacked = inflateWithin(packed, LARGEST);
  if (unpacked === "broken") throw new InputError(DAMAGED);
  if (unpacked === "large")
    throw new InputError(
      `What this picture carries unpacks to more than ${LARGEST / 1e6} MB, which no map has: it was not opened.`,
    );
  return unpacked;
}
