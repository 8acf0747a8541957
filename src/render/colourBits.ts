/** #rrggbb → the four bytes that a shader reads as a colour of full opacity, as one number of a Uint32Array. */
import { channels } from "../lib/colour";

const bytes = new Uint8Array(4);
const bits = new Uint32Array(bytes.buffer);
/** A picture has tens of colours, and a column of them tens of thousands of entries. */
const known = new Map<string, number>();

export function colourBits(colour: string): number {
  let value = known.get(colour);
  if (value === undefined) {
    bytes.set(channels(colour));
    bytes[3] = 255;
    value = bits[0]!;
    known.set(colour, value);
  }
  return value;
}
