/** Files as they are given, zip and gzip among them → the inputs that sources read. */
import { InputError } from "../../model/inputError";
import type { SourceInput } from "../../model/plugins";
import { gzipInput, packingOf, type RefusedInput, refusedInput } from "./packing";
import { type BytesOrBlob, partOf, sourceInput } from "./sourceInput";

export interface PackedInput {
  readonly bytes: BytesOrBlob;
  readonly name: string;
}

export interface Unpacked {
  readonly inputs: readonly SourceInput[];
  readonly refused: readonly RefusedInput[];
}

/** In the order given; of an archive in the order of its directory. What cannot be unpacked does not cost the rest. */
export async function unpacked(files: readonly PackedInput[]): Promise<Unpacked> {
  const inputs: SourceInput[] = [];
  const refused: RefusedInput[] = [];
  for (const { bytes, name } of files) {
    try {
      const kind = packingOf(await partOf(bytes, 0, 4));
      if (kind === "zip") {
        // Only who opens an archive needs what opens it.
        const { unzipped } = await import("./unzip");
        await unzipped(bytes, name, { inputs, refused });
      } else inputs.push(await (kind === "gzip" ? gzipInput(bytes, name) : sourceInput(bytes, name)));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      refused.push(refusedInput(name, error));
    }
  }
  return { inputs, refused };
}
