import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { binaryKind } from "../../src/lib/binaryKind";
import { decodeText, textDecoderFor } from "../../src/lib/decodeText";
import { encodingOf } from "../../src/lib/textEncoding";

const utf8 = (text: string) => new TextEncoder().encode(text);
const joined = (...parts: (Uint8Array | readonly number[])[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const utf16 = (text: string, isBig: boolean) =>
  Uint8Array.from(
    [...Array(text.length).keys()].flatMap((i) => {
      const unit = text.charCodeAt(i);
      return isBig ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8];
    }),
  );
/** "测试测试论文" in GBK. */
const GBK = [0xb2, 0xe2, 0xca, 0xd4, 0xb2, 0xe2, 0xca, 0xd4, 0xc2, 0xdb, 0xce, 0xc4];

/** The text as pieces of the given length, and what had to be assumed. */
function inPieces(bytes: Uint8Array, length: number, headLength = length) {
  const decoder = textDecoderFor(bytes.subarray(0, headLength));
  let text = "";
  for (let at = 0; at < bytes.length; at += length)
    text += decoder.decode(bytes.subarray(at, at + length), { stream: true });
  return { text: text + decoder.decode(), assumed: decoder.assumed };
}

describe("the encoding of a text", () => {
  it("is UTF-16 without a byte order mark where the zero bytes stand on one side", () => {
    const text = "@article{a, title = {Ångström und 測定}}\n";
    for (const isBig of [true, false]) {
      const bytes = utf16(text, isBig);
      expect(encodingOf(bytes)).toBe(isBig ? "utf-16be" : "utf-16le");
      expect(decodeText(bytes)).toEqual({ text, assumed: null });
      expect(binaryKind(bytes)).toBeNull();
    }
  });

  it("is none of UTF-16 where zeros stand on both sides, or the characters would be no text", () => {
    expect(binaryKind(joined(...Array(50).fill([1, 0, 2, 0, 3, 0])))).toBe("a binary file");
    expect(binaryKind(joined(...Array(50).fill([0, 0, 0x61, 0x62])))).toBe("a binary file");
  });

  it("is GBK where all high bytes pair up to frequent hanzi", () => {
    const bytes = joined(utf8("title = {"), GBK, utf8("}"));
    const { text, assumed } = decodeText(bytes);
    expect(text).toBe("title = {测试测试论文}");
    expect(assumed).toContain("GBK");
  });

  it("is windows-1252 for single letters with accents, even where two stand together", () => {
    const german = joined(
      utf8("M"),
      [0xfc],
      utf8("ller, Stra"),
      [0xdf],
      utf8("en f"),
      [0xfc],
      utf8("r gr"),
      [0xf6, 0xdf],
      utf8("ere"),
    );
    expect(decodeText(german).text).toBe("Müller, Straßen für größere");
    expect(decodeText(german).assumed).toContain("windows-1252");
  });

  it("stays UTF-8 where only some bytes are strange, and says how many", () => {
    const bytes = joined(utf8("Gödel, Erdős, Ångström, Jos"), [0xe9], utf8(" – ok"));
    const { text, assumed } = decodeText(bytes);
    expect(text).toBe("Gödel, Erdős, Ångström, José – ok");
    expect(assumed).toMatch(/^One byte is not valid UTF-8 .*\.$/);
  });

  it("is read alike in pieces of any length", () => {
    const texts = [
      utf8("\ufeffGödel 測定 𝔘\r\n".repeat(20)),
      utf16("\ufeffGödel 測定 𝔘\r\n".repeat(20), false),
      utf16("Gödel measures 𝔘\r\n".repeat(20), true),
      joined(utf8("title "), ...Array(20).fill(GBK)),
      joined(utf8("Gödel Erdős "), [0xe9], utf8(" Ångström")),
    ];
    for (const bytes of texts)
      for (const length of [1, 2, 3, 7, 64, 1000])
        expect(inPieces(bytes, length, 400)).toEqual(decodeText(bytes));
  });

  it("falls back where a text begins as ASCII and is no UTF-8 later, and says so", () => {
    const latin = inPieces(joined(utf8("a".repeat(300)), utf8("Caf"), [0xe9], utf8(" noir")), 100);
    expect(latin.text.endsWith("Café noir")).toBe(true);
    expect(latin.assumed).toContain("windows-1252");
    const chinese = inPieces(joined(utf8("a".repeat(300)), ...Array(40).fill(GBK)), 100);
    expect(chinese.text.endsWith("测试测试论文".repeat(40))).toBe(true);
    expect(chinese.assumed).toContain("GBK");
  });

  it("never fails, and gives back every text that is UTF-8", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), fc.integer({ min: 1, max: 9 }), (bytes, length) => {
        expect(inPieces(bytes, length).text.length).toBeLessThanOrEqual(bytes.length);
        expect(decodeText(bytes).text).not.toContain("undefined");
      }),
    );
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", maxLength: 40 }),
        fc.integer({ min: 1, max: 9 }),
        (text, length) => {
          fc.pre(!text.includes("\0") && !text.startsWith("\ufeff"));
          expect(decodeText(utf8(text))).toEqual({ text, assumed: null });
          expect(inPieces(utf8(text), length, 99).text).toBe(text);
        },
      ),
    );
  });
});

const biblio = new URL("../../../shared/data/biblio/", import.meta.url);
describe.skipIf(!existsSync(biblio))("real files in odd encodings (shared/data/biblio)", () => {
  it.each([
    ["bibtexparser/tests__resources__gbk_test.bib", "gbk", "凯撒"],
    ["jabref/encoding-utf-16BE-without-header.bib", "utf-16be", "@"],
    ["jabref/encoding-windows-1252-without-header.bib", "windows-1252", "@"],
    ["jabref/encoding-windows-1252-but-utf-8-declared--decoding-fails.bib", "windows-1252", "@"],
    ["jabref/tiny-LE-withBOM.bib", "utf-16le", ""],
  ])("%s is %s", (name, encoding, holds) => {
    const bytes = readFileSync(new URL(name, biblio));
    expect(encodingOf(bytes)).toBe(encoding);
    expect(binaryKind(bytes)).toBeNull();
    const { text } = decodeText(bytes);
    expect(text).toContain(holds);
    expect(text).not.toContain("\ufffd");
  });
});
