/** zlib or gzip data → the bytes inside, up to a limit: a small file can unpack to more than a machine holds. */
import { Decompress } from "fflate";
import { joinedBytes } from "./joinedBytes";

/** What is fed at a time, in bytes: it unpacks to 33 MB at most, so that the limit is noticed soon. */
const PART = 32_768;

/**
 * @param limit in bytes.
 * @returns the bytes, or why there are none: "large" beyond the limit, "broken" where the data are damaged or cut short.
 * Check sums are left to the caller.
 */
export function inflateWithin(
  packed: Uint8Array,
  limit: number,
): Uint8Array<ArrayBuffer> | "large" | "broken" {
  const parts: Uint8Array[] = [];
  let length = 0;
  let isEnded = false;
  const stream = new Decompress((part, final) => {
    length += part.length;
    if (length <= limit) parts.push(part);
    isEnded ||= final;
  });
  try {
    for (let at = 0; at < packed.length && length <= limit; at += PART)
      stream.push(packed.subarray(at, at + PART), at + PART >= packed.length);
  } catch (error) {
    if (error instanceof Error) return "broken";
    throw error;
  }
  if (length > limit) return "large";
  if (!isEnded) return "broken";
  return joinedBytes(parts);
}
