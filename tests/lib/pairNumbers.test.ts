import fc from "fast-check";
import { expect, it } from "vitest";
import { pairNumbers } from "../../src/lib/pairNumbers";

const number = fc.oneof(fc.nat(3), fc.nat(2 ** 31 - 1));

it("numbers pairs in the order in which they are first met, each always the same", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 200 }), (pairs) => {
      const numbers = pairNumbers();
      const known = new Map<string, number>();
      for (const [a, b] of [...pairs, ...pairs]) {
        const expected = known.get(`${a} ${b}`) ?? known.size;
        known.set(`${a} ${b}`, expected);
        expect(numbers.of(a, b)).toBe(expected);
      }
    }),
  );
});

it("keeps its numbers while the table grows", () => {
  const numbers = pairNumbers();
  const size = 200;
  for (let a = 0; a < size; a++) for (let b = 0; b < size; b++) numbers.of(a, b);
  for (let a = 0; a < size; a += 7)
    for (let b = 0; b < size; b += 11) expect(numbers.of(a, b)).toBe(a * size + b);
  expect(numbers.of(size, 0)).toBe(size * size);
});

it("gives back pairs by their numbers, and finds none that it has not met", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(number, number), { maxLength: 200 }), fc.nat(10_000), (pairs, expected) => {
      const numbers = pairNumbers(expected);
      for (const [a, b] of pairs) {
        const met = numbers.find(a, b);
        const size = numbers.size;
        const n = numbers.of(a, b);
        expect(met).toBe(n < size ? n : -1);
        expect([numbers.first(n), numbers.second(n)]).toEqual([a, b]);
      }
      expect(numbers.size).toBe(new Set(pairs.map(String)).size);
    }),
  );
});
