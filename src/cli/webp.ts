/** Pixels → WebP in Node, by the encoder of libwebp as WebAssembly (@jsquash/webp). Loaded only when a WebP is wanted. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** Red, green, blue and opacity a pixel, a byte each, colours multiplied by the opacity: as resvg draws. */
interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

/** @param quality 1..100 */
export async function webpOf({ width, height, pixels }: Pixels, quality = 80): Promise<Uint8Array> {
  const { init, default: encode } = await import("@jsquash/webp/encode.js");
  // Its own way to this file is a fetch, which Node does not do for files.
  const path = createRequire(import.meta.url).resolve("@jsquash/webp/codec/enc/webp_enc_simd.wasm");
  await init(await WebAssembly.compile(new Uint8Array(await readFile(path))));
  const data = new Uint8ClampedArray(withoutMultiplying(pixels));
  return new Uint8Array(await encode({ data, width, height, colorSpace: "srgb" }, { quality }));
}

/** Colours as they are, which WebP wants, from colours multiplied by their opacity. */
function withoutMultiplying(pixels: Uint8Array): Uint8Array {
  const plain = Uint8Array.from(pixels);
  for (let at = 0; at < plain.length; at += 4) {
    const opacity = plain[at + 3]!;
    if (opacity === 0 || opacity === 255) continue;
    for (let k = at; k < at + 3; k++) plain[k] = Math.min(255, Math.round((plain[k]! * 255) / opacity));
  }
  return plain;
}
