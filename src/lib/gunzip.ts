/** Bytes in gzip form to the bytes inside, by the DecompressionStream that browsers, their workers and Node all have. */

/** @throws Error where the bytes are not gzip, are cut short or are damaged. */
export async function gunzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  const unpacked = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  try {
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
  } catch (cause) {
    throw new Error(`These ${bytes.length} bytes are not a whole gzip file.`, { cause });
  }
}
