/** Bytes of any kind → what they say, by all the sources there are. */
import type { Reading } from "../model/mapFile";
import { sources } from "./index";
import { readWith } from "./readWith";

/** As `readWith`, which has the arguments and errors. */
export function readInput(bytes: Uint8Array, name: string): Reading {
  return readWith(sources, bytes, name);
}
