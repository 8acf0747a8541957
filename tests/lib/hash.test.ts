import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { hashText } from "../../src/lib/hash";

describe("hashText", () => {
  it("is the same today as in the maps that were saved with it", () => {
    expect(["", "a", "A Survey on Large Language Models"].map(hashText)).toMatchInlineSnapshot(`
      [
        "wvjl67o803",
        "262p94epp1d",
        "xsjr7n486d",
      ]
    `);
  });

  it("is short and made of letters and digits only, whatever the text", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => /^[0-9a-z]{1,11}$/.test(hashText(text))));
  });

  it("tells a hundred thousand similar texts apart", () => {
    const seen = new Set<string>();
    for (let i = 0; i < 100_000; i++) seen.add(hashText(`title ${i}`));
    expect(seen.size).toBe(100_000);
  });

  it("hears the order of the letters", () => {
    expect(hashText("ab")).not.toBe(hashText("ba"));
    expect(hashText("aab")).not.toBe(hashText("aba"));
  });
});
