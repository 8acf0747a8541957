/** The small readers of foreign bytes and texts: encodings, kinds of files, plain text, links, ids, dates. */
import { describe, expect, it } from "vitest";
import { binaryKind } from "../../src/lib/binaryKind";
import { isoDate } from "../../src/lib/dates";
import { decodeText } from "../../src/lib/decodeText";
import { excerpt, plainText } from "../../src/lib/plainText";
import { textLines } from "../../src/lib/textLines";
import { arxivIdIn, doiIn, webUrl } from "../../src/lib/webLinks";

const bytes = (...values: number[]) => Uint8Array.from(values);

describe("bytes to text", () => {
  it("reads UTF-8, with or without mark, and UTF-16 with mark", () => {
    expect(decodeText(bytes(0xc3, 0xa9))).toEqual({ text: "é", assumed: null });
    expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0x61)).text).toBe("a");
    expect(decodeText(bytes(0xff, 0xfe, 0x61, 0)).text).toBe("a");
    expect(decodeText(bytes(0xfe, 0xff, 0, 0x61)).text).toBe("a");
    expect(decodeText(bytes())).toEqual({ text: "", assumed: null });
  });

  it("falls back to the whole of windows-1252, and says so", () => {
    const { text, assumed } = decodeText(bytes(0x93, 0x80, 0x94, 0xe9, 0x20, 0x81, 0xff));
    expect(text).toBe("“€”é \u0081ÿ");
    expect(assumed).toContain("windows-1252");
  });

  it("leaves out a character that is cut at the end, and says so", () => {
    const { text, assumed } = decodeText(bytes(0x61, 0x62, 0xe2, 0x82));
    expect(text).toBe("ab");
    expect(assumed).toContain("in the middle of a character");
    expect(decodeText(bytes(0xe9)).text).toBe("é");
  });

  it("tells binary files from text", () => {
    expect(binaryKind(bytes(0x61, 0, 0x62))).toBe("a binary file");
    expect(binaryKind(bytes(0xff, 0xfe, 0x61, 0))).toBeNull();
    expect(binaryKind(bytes(0x61, 9, 10, 13, 0xe9))).toBeNull();
    expect(binaryKind(bytes(1, 2, 3, 4))).toBe("a binary file");
    expect(binaryKind(bytes(0x1f, 0x8b, 8))).toBe("a gzip archive");
  });
});

describe("foreign text", () => {
  it("becomes one plain line", () => {
    expect(plainText("  a\r\n\tb\u0000c\u00a0 d \ud83d")).toBe("a b c d \ufffd");
    expect(plainText("👩‍🔬")).toBe("👩‍🔬");
  });

  it("is quoted at a length, and never cut inside a character", () => {
    expect(excerpt("short")).toBe("short");
    expect(excerpt("👩".repeat(20), 5)).toBe("👩👩👩👩…");
  });

  it("has lines at every kind of line end", () => {
    expect(textLines("a\r\nb\rc\n\nd\u2028e").map(({ text, number }) => text + number)).toEqual([
      ...["a1", "b2", "c3", "d5", "e6"],
    ]);
  });
});

describe("addresses and ids", () => {
  it("links lead to http and https only", () => {
    expect(webUrl("https://a.example/x")).toBe("https://a.example/x");
    expect(webUrl("/x", "https://a.example/y/z")).toBe("https://a.example/x");
    for (const bad of [
      "javascript:alert(1)",
      "java\nscript:alert(1)",
      " data:text/html,x",
      "file:///etc",
      "//x",
      "x",
      "",
    ])
      expect(webUrl(bad)).toBeNull();
    expect(webUrl("https://a.example/a b<c>")).toBe("https://a.example/a%20b%3Cc%3E");
  });

  it("arXiv ids are found in ids and addresses, without version", () => {
    for (const text of [
      "2605.30777",
      "arXiv:2605.30777v2",
      "https://arxiv.org/abs/2605.30777",
      "http://arxiv.org/pdf/2605.30777v1.pdf",
    ])
      expect(arxivIdIn(text)).toBe("2605.30777");
    expect(arxivIdIn("https://arxiv.org/abs/math.GT/0309136")).toBe("math.GT/0309136");
    for (const bad of ["26.5", "https://a.example/2605.30777", "see 2605.30777"])
      expect(arxivIdIn(bad)).toBeNull();
  });

  it("DOIs are found in DOIs and addresses", () => {
    for (const text of ["10.5555/Ab(c)", "doi:10.5555/Ab(c)", "https://doi.org/10.5555/Ab%28c%29?x=1"])
      expect(doiIn(text)).toBe("10.5555/Ab(c)");
    for (const bad of ["10.5/x", "https://a.example/10.5555/x", "10.5555/"]) expect(doiIn(bad)).toBeNull();
  });

  it("dates are those of the calendar, as exact as they are given", () => {
    expect(["2026", "2026-05", "2024-02-29", "2026-05-29T12:00:00Z"].map(isoDate)).toEqual([
      ...["2026", "2026-05", "2024-02-29", "2026-05-29"],
    ]);
    for (const bad of ["", "26", "2026-13", "2026-00", "2025-02-29", "2026-04-31", "May 2026"])
      expect(isoDate(bad)).toBeNull();
  });
});
