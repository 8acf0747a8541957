/** The bits of a word against what regular expressions say of it. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { caseTraits, INNER_CAPITAL, LONG, OPENS_CAPITAL, SHOUTED } from "../../src/lib/caseTraits";

it("tells the capitals of a word of letters and digits of any script as regular expressions do", () => {
  const sign = fc.constantFrom(..."abzABZ0519éÉßŻ.");
  fc.assert(
    fc.property(fc.array(sign, { minLength: 1, maxLength: 7 }), (signs) => {
      const word = signs.join("");
      const traits = caseTraits(word);
      expect((traits & INNER_CAPITAL) !== 0).toBe(/.\p{Lu}/u.test(word));
      expect((traits & LONG) !== 0).toBe(/^\p{L}{4,}$/u.test(word));
      expect((traits & OPENS_CAPITAL) !== 0).toBe(/^\p{Lu}/u.test(word));
      expect((traits & SHOUTED) !== 0).toBe(word === word.toUpperCase() && word !== word.toLowerCase());
    }),
    { numRuns: 2_000, seed: 3 },
  );
});
