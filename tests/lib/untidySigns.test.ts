/** The one pass over a text against what regular expressions say of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { MARKUP, SPACES, SURROGATES, untidySigns } from "../../src/lib/untidySigns";

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const UNTIDY_SPACES = / {2}|[^\S ]|[\u0000-\u001f\u007f-\u009f]/;
const HALVES = /[\ud800-\udfff]/;
const MARKED = /[<&\\$\u{1d400}-\u{1d7ff}\ufb00-\ufb06\u200b\u2060-\u2064\ufeff\u00ad]|--/u;

function agrees(text: string): void {
  const signs = untidySigns(text);
  expect((signs & SPACES) !== 0).toBe(UNTIDY_SPACES.test(text));
  expect((signs & SURROGATES) !== 0).toBe(HALVES.test(text));
  // Half of a mathematical letter may count as one: then a step looks at it for nothing.
  if (MARKED.test(text)) expect(signs & MARKUP).not.toBe(0);
  else if (!text.includes("\ud835")) expect(signs & MARKUP).toBe(0);
}

describe("the signs of a text", () => {
  it("are none in a plain sentence of any script", () => {
    for (const text of ["A plain title: of 12 words (2019)", "Über die Größe", "机器学习", "x – y – z"])
      expect(untidySigns(text)).toBe(0);
  });

  it("are told of every character of the basic plane alone", () => {
    for (let code = 0; code <= 0xffff; code++) agrees(String.fromCharCode(code));
  });

  it("are those that regular expressions find, whatever the text", () => {
    const piece = fc.oneof(
      fc.constantFrom(" ", "  ", "-", "--", "<i>", "𝐀", "ﬁ", "\u2009", "\u00a0", "\ud835", "a", "é", "😀"),
      fc.string({ unit: "binary" }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => agrees(pieces.join(""))),
      { numRuns: 2_000, seed: 11 },
    );
  });
});
