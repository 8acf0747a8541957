/** How a file is packed, by its first bytes; the one kind that holds a single file; and what cannot be unpacked. */
import { InputError } from "../../model/inputError";
import type { SourceInput } from "../../model/plugins";
import { type BytesOrBlob, chunksOf, Meter, sizeOf, streamedInput } from "./sourceInput";

/** @param start the first four bytes. */
export function packingOf(start: Uint8Array): "zip" | "gzip" | null {
  const [a, b, c, d] = start;
  if (a === 0x50 && b === 0x4b && ((c === 3 && d === 4) || (c === 5 && d === 6))) return "zip";
  return a === 0x1f && b === 0x8b ? "gzip" : null;
}

/** Unpacked only as far as it is read. */
export async function gzipInput(data: BytesOrBlob, name: string): Promise<SourceInput> {
  const { gunzipped } = await import("./inflate");
  const meter = new Meter(sizeOf(data));
  return streamedInput(
    (tell) => gunzipped(meter.counted(chunksOf(data)), sizeOf(data), tell),
    name.replace(/\.gz(?:ip)?$/i, ""),
    meter,
  );
}

/** An archive, or a file in one, that cannot be unpacked. */
export interface RefusedInput {
  readonly name: string;
  /** Its sentence names the input. */
  readonly error: InputError;
}

export function refusedInput(name: string, { message }: InputError): RefusedInput {
  return { name, error: new InputError(`${name}: ${message}`) };
}
