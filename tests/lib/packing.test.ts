import { deflateSync } from "node:zlib";
import fc from "fast-check";
import { gzipSync, zlibSync } from "fflate";
import { describe, expect, it } from "vitest";
import { fromBase64, toBase64 } from "../../src/lib/base64";
import { inflateWithin } from "../../src/lib/inflateWithin";

describe("base64", () => {
  it("gives every bytes back, and is what Node writes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString("base64"));
        expect(fromBase64(toBase64(bytes))).toEqual(bytes);
      }),
    );
    const long = Uint8Array.from({ length: 100_001 }, (_, k) => (k * 7) & 255);
    expect(toBase64(long)).toBe(Buffer.from(long).toString("base64"));
  });

  it("passes over white space, and takes nothing else", () => {
    expect(fromBase64(" YWJj\n\tZA== \r\n")).toEqual(new TextEncoder().encode("abcd"));
    for (const text of ["YWJ", "YWJj=", "Y=Jj", "YW#j", "YWJj<"]) expect(fromBase64(text)).toBeNull();
  });
});

describe("unpacking within a limit", () => {
  const text = new TextEncoder().encode("a map of made-up papers, ".repeat(5000));

  it.each([
    ["zlib", zlibSync(text)],
    ["gzip", gzipSync(text, { mtime: 0 })],
  ])("gives the bytes of %s back, up to exactly the limit", (_kind, packed) => {
    expect(inflateWithin(packed, 1e9)).toEqual(text);
    expect(inflateWithin(packed, text.length)).toEqual(text);
    expect(inflateWithin(packed, text.length - 1)).toBe("large");
  });

  it("notices data that are cut short, changed or nothing of the kind", () => {
    const packed = zlibSync(text);
    for (const length of [0, 1, 2, 5, packed.length >> 1, packed.length - 20])
      expect(inflateWithin(packed.subarray(0, length), 1e9)).toBe("broken");
    expect(inflateWithin(new TextEncoder().encode("no such thing"), 1e9)).toBe("broken");
  });

  it("stops early at a small file that unpacks to very much", () => {
    const bomb = deflateSync(new Uint8Array(200_000_000));
    expect(bomb.length).toBeLessThan(250_000);
    expect(inflateWithin(bomb, 1_000_000)).toBe("large");
  });
});
