import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crc32 } from "../../src/lib/crc32";
import {
  dpiChunk,
  isPng,
  packedTextChunk,
  packedTextOf,
  pngChunks,
  srgbChunk,
  textChunk,
  withChunks,
} from "../../src/lib/png";
import { tinyPng } from "../export/make";

const types = (png: Uint8Array) => [...pngChunks(png)].map(({ type }) => type);

describe("the check sum", () => {
  it("is that of the standards' own example, and of nothing", () => {
    expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcbf43926);
    expect(crc32()).toBe(0);
  });

  it("does not depend on how the bytes are cut", () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.uint8Array(), (a, b) => {
        expect(crc32(a, b)).toBe(crc32(Uint8Array.of(...a, ...b)));
      }),
    );
  });
});

describe("chunks of a PNG", () => {
  it("are read in turn, with whole check sums", () => {
    expect(isPng(tinyPng)).toBe(true);
    expect(types(tinyPng)).toEqual(["IHDR", "IDAT", "IEND"]);
    expect([...pngChunks(tinyPng)].every((chunk) => chunk.isWhole())).toBe(true);
  });

  it("that are added stand after the header, and the rest is as it was", () => {
    const more = withChunks(tinyPng, [srgbChunk(), dpiChunk(300), textChunk("Title", "Ünïcode")]);
    expect(types(more)).toEqual(["IHDR", "sRGB", "pHYs", "iTXt", "IDAT", "IEND"]);
    expect([...pngChunks(more)].every((chunk) => chunk.isWhole())).toBe(true);
    const pixels = (png: Uint8Array) => [...pngChunks(png)].find(({ type }) => type === "IDAT")!.bytes;
    expect(pixels(more)).toEqual(pixels(tinyPng));
  });

  it("replace what the file had of their kind, but texts stay", () => {
    const first = withChunks(tinyPng, [dpiChunk(72), textChunk("Title", "one"), srgbChunk()]);
    const second = withChunks(first, [dpiChunk(600), textChunk("Author", "two"), srgbChunk()]);
    expect(types(second).filter((type) => type !== "iTXt")).toEqual(["IHDR", "pHYs", "sRGB", "IDAT", "IEND"]);
    expect(types(second).filter((type) => type === "iTXt")).toHaveLength(2);
  });

  it("are read from a view into a larger buffer alike", () => {
    const buffer = new Uint8Array(tinyPng.length + 20).fill(7);
    buffer.set(tinyPng, 13);
    expect(withChunks(buffer.subarray(13, 13 + tinyPng.length), [dpiChunk(96)])).toEqual(
      withChunks(tinyPng, [dpiChunk(96)]),
    );
  });

  it.each([
    [300, 11811],
    [600, 23622],
    [72, 2835],
  ])("say %i dots an inch as %i a metre", (dpi, perMetre) => {
    const { bytes } = [...pngChunks(withChunks(tinyPng, [dpiChunk(dpi)]))][1]!;
    const data = new DataView(bytes.buffer, bytes.byteOffset);
    expect([data.getUint32(0), data.getUint32(4), data.getUint8(8)]).toEqual([perMetre, perMetre, 1]);
  });

  it("give a packed text back under its own keyword only", () => {
    const packed = Uint8Array.of(1, 0, 2, 0, 3);
    const chunk = [...pngChunks(withChunks(tinyPng, [packedTextChunk("a-key", packed)]))][1]!;
    expect(packedTextOf(chunk, "a-key")).toEqual(packed);
    for (const other of ["a-ke", "a-key2", "b-key", ""]) expect(packedTextOf(chunk, other)).toBeNull();
    const plain = [...pngChunks(withChunks(tinyPng, [textChunk("a-key", "x")]))][1]!;
    expect(packedTextOf(plain, "a-key")).toBeNull();
  });

  it("of a file that is cut or no PNG end in an error, never in nonsense", () => {
    for (let length = 8; length < tinyPng.length - 12; length++) {
      const cut = tinyPng.subarray(0, length);
      if (length !== 8 && length !== 33) expect(() => types(cut)).toThrow(/ends within the chunk/);
      expect(() => withChunks(cut.subarray(0, 8), [])).toThrow(/no header/);
    }
    expect(() => types(new TextEncoder().encode("<svg/>"))).toThrow("not a PNG");
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const png = Uint8Array.of(...tinyPng.subarray(0, 8), ...bytes);
        try {
          expect(types(png).length).toBeLessThan(6);
        } catch (error) {
          expect(String(error)).toMatch(/ends within/);
        }
      }),
    );
  });
});
