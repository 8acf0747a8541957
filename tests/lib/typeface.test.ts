import { readFileSync } from "node:fs";
import { inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { characterWidth, measureText, type Weight } from "../../src/lib/typeface";
import { readAdvances, unpackWoff } from "../../src/lib/woff";

const packed = (subset: string, weight: Weight) =>
  new Uint8Array(readFileSync(`node_modules/@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`));

describe.each([400, 600] as const)("the width table of weight %i", (weight) => {
  it.each(["latin", "latin-ext", "greek", "cyrillic"])("agrees with the %s font, never below", (subset) => {
    const advances = readAdvances(unpackWoff(packed(subset, weight), inflateSync));
    const printed = [...advances].filter(([code]) => code >= 0x20 && code < 0xe000);
    expect(printed.length).toBeGreaterThan(60);
    for (const [code, advance] of printed) {
      const width = characterWidth(String.fromCodePoint(code), weight);
      expect(width, code.toString(16)).toBeGreaterThanOrEqual(advance);
      expect(width, code.toString(16)).toBeLessThan(advance + 1 / 500);
    }
  });
});

describe("measuring text", () => {
  it("grows with size and weight, and adds up", () => {
    const text = "Program repair";
    expect(measureText(text, 20, 400)).toBeCloseTo(2 * measureText(text, 10, 400), 9);
    expect(measureText(text, 10, 600)).toBeGreaterThan(measureText(text, 10, 400));
    expect(measureText("ab", 10, 400)).toBeCloseTo(measureText("a", 10, 400) + measureText("b", 10, 400), 9);
  });

  it("takes ideographs as square and emoji as wider, marks and joiners as nothing", () => {
    expect(characterWidth("図", 400)).toBe(1);
    expect(characterWidth("👩", 400)).toBeGreaterThan(1);
    expect(characterWidth("\u05b0", 400)).toBe(0);
    expect(characterWidth("\u200d", 400)).toBe(0);
    expect(characterWidth("ש", 400)).toBeGreaterThan(0.5);
  });
});

it("what is not a WOFF font is refused", () => {
  expect(() => unpackWoff(new Uint8Array(100), inflateSync)).toThrow("not a WOFF 1.0 font");
  expect(() => unpackWoff(new Uint8Array(), inflateSync)).toThrow("not a WOFF 1.0 font");
});
