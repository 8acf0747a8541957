import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Bibliography } from "../../src/model/bibliography";
import { InputError } from "../../src/model/inputError";
import type { Wire } from "../../src/model/online";
import { findWorks } from "../../src/sources/online/find";
import { lookUp } from "../../src/sources/online/lookUp";
import { searchKinds } from "./searchKinds";
import { testWire } from "./wire";

/** Answers by the number of the question; the last one for all further ones. */
function wireWith(answers: readonly Response[]): { wire: Wire; asked: () => number } {
  let asked = 0;
  const { wire } = testWire({});
  return {
    wire: {
      ...wire,
      fetch: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]!.clone()),
    },
    asked: () => asked,
  };
}

const status = fc.constantFrom(200, 200, 200, 400, 401, 403, 404, 429, 500, 503);
const headerText = fc.oneof(
  fc.string({ unit: "grapheme-ascii" }),
  fc.constantFrom("0", "-5", "1e99", "99999999999999", "Fri, 31 Feb"),
);
const header = fc.constantFrom(
  "retry-after",
  "backoff",
  "x-ratelimit-reset",
  "x-ratelimit-remaining",
  "x-rate-limit-interval",
  "x-rate-limit-limit",
);
/** Shaped like OpenAlex's, with anything in every place. */
const likeOpenAlex = fc.record(
  {
    id: fc.oneof(fc.constant("https://openalex.org/W1234"), fc.jsonValue()),
    meta: fc.oneof(
      fc.record({ count: fc.jsonValue(), next_cursor: fc.jsonValue() }),
      fc.record({ count: fc.nat(), next_cursor: fc.string() }),
      fc.jsonValue(),
    ),
    results: fc.oneof(
      fc.array(
        fc.record(
          {
            id: fc.jsonValue(),
            title: fc.jsonValue(),
            referenced_works: fc.jsonValue(),
            abstract_inverted_index: fc.jsonValue(),
          },
          { requiredKeys: [] },
        ),
      ),
      fc.jsonValue(),
    ),
  },
  { requiredKeys: [] },
);
const answer = fc
  .tuple(
    status,
    fc.oneof(
      likeOpenAlex.map((value) => JSON.stringify(value)),
      fc.string(),
    ),
    fc.array(fc.tuple(header, headerText)),
  )
  .map(
    ([code, body, headers]) =>
      new Response(body, {
        status: code,
        headers: headers.map(([name, value]) => [name, value.trim()] as [string, string]),
      }),
  );

describe("answers of any shape", { timeout: 120_000 }, () => {
  it.each(searchKinds)("end in a bibliography or a sentence, by any way: %s", async (_, request, keys) => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 6 }), async (answers) => {
        const { wire, asked } = wireWith(answers);
        const looked: unknown = await lookUp(request, { ...wire, keys }).catch((error: unknown) => error);
        if (looked instanceof Error) expect(looked).toBeInstanceOf(InputError);
        else expect((looked as { bibliography: Bibliography }).bibliography.type).toBe("orrery-bibliography");
        expect(asked()).toBeLessThan(400);
      }),
      { numRuns: 120 },
    );
  });

  it("end in works or a sentence", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(answer, { minLength: 1, maxLength: 6 }),
        fc.oneof(fc.string(), fc.constant("10.5555/a"), fc.constant("__proto__")),
        async (answers, query) => {
          const { wire } = wireWith(answers);
          const found: unknown = await findWorks(query, wire).catch((error: unknown) => error);
          if (found instanceof Error) expect(found).toBeInstanceOf(InputError);
          else expect((found as { works: unknown }).works).toBeInstanceOf(Array);
        },
      ),
      { numRuns: 120 },
    );
  });
});
