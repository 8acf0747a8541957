/** The text format of WebAssembly → a TypeScript file that holds the bytes, by the WebAssembly binary toolkit (wabt). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import wabt from "wabt";

const LINE = 96;

/** @throws Error with line and column where kernels.wat does not hold. */
export async function kernelFile(): Promise<string> {
  const source = readFileSync(join(import.meta.dirname, "kernels.wat"), "utf8");
  const module = (await wabt()).parseWat("kernels.wat", source, { simd: true });
  const text = Buffer.from(module.toBinary({}).buffer).toString("base64");
  module.destroy();
  const lines = text.match(new RegExp(`.{1,${LINE}}`, "g")) ?? [];
  return [
    "/** tools/kernels/kernels.wat as bytes, in base64. Made by `npm run kernels`. */",
    "export const KERNEL_BYTES = `",
    ...lines,
    "`;",
    "",
  ].join("\n");
}
