import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normaliseTitle, titleId } from "../../src/lib/titles";

describe("normaliseTitle", () => {
  it.each([
    ["A Survey: Code  Generation!", "a survey code generation"],
    ["Étude naïve", "etude naive"],
    ["ﬁne-tuning", "fine tuning"],
    ["大规模 语言模型", "大规模 语言模型"],
    ["  \n", ""],
    ["†‡", ""],
  ])("makes %j into %j", (title, key) => {
    expect(normaliseTitle(title)).toBe(key);
  });

  it("changes nothing the second time", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (title) => {
        const once = normaliseTitle(title);
        expect(normaliseTitle(once)).toBe(once);
      }),
    );
  });
});

describe("titleId", () => {
  it("is one for spellings of one title", () => {
    expect(titleId("A Survey: Code Generation")).toBe(titleId("a  survey – code generation."));
  });

  it("keeps titles of symbols only apart", () => {
    expect(titleId("†")).not.toBe(titleId("‡"));
  });

  it("is safe as a key, whatever the title", () => {
    for (const title of ["__proto__", "constructor", "<script>alert(1)</script>", "x".repeat(5000)])
      expect(titleId(title)).toMatch(/^title:[0-9a-z]{1,11}$/);
  });
});
