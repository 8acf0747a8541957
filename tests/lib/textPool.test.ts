import fc from "fast-check";
import { expect, it } from "vitest";
import { hashOf, textPool } from "../../src/lib/textPool";

const codesOf = (text: string) => Uint16Array.from(text.split(""), (unit) => unit.charCodeAt(0));
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 3 }),
  fc.constantFrom("__proto__", "\ud83d", "\0", ""),
);

it("numbers texts in the order in which they are first met, as strings and as code units", () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 100 }), (texts) => {
      const pool = textPool();
      const known = new Map<string, number>();
      texts.forEach((each, i) => {
        expect(pool.find(each)).toBe(known.get(each) ?? -1);
        const expected = known.get(each) ?? known.size;
        known.set(each, expected);
        const codes = codesOf(`x${each}y`);
        const end = codes.length - 1;
        expect(i % 2 ? pool.ofText(each) : pool.of(hashOf(codes, 1, end), codes, 1, end)).toBe(expected);
        expect(pool.text(expected)).toBe(each);
      });
      expect(pool.size).toBe(known.size);
    }),
  );
});

it("keeps its numbers and texts while it grows", () => {
  const pool = textPool();
  for (let i = 0; i < 20_000; i++) expect(pool.ofText(`text ${i}`)).toBe(i);
  for (let i = 0; i < 20_000; i += 37) {
    expect(pool.find(`text ${i}`)).toBe(i);
    expect(pool.text(i)).toBe(`text ${i}`);
  }
  const long = "long".repeat(100_000);
  expect(pool.text(pool.ofText(long))).toBe(long);
  expect(pool.find(long)).toBe(20_000);
});
