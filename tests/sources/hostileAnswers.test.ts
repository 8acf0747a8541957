/** Answers of services that were cut, changed or made to harm. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { InputError } from "../../src/model/inputError";
import type { Source } from "../../src/model/plugins";
import { crossref } from "../../src/sources/crossref";
import { europePmc } from "../../src/sources/europePmc";
import { localCitationNetwork } from "../../src/sources/localCitationNetwork";
import { openAlex } from "../../src/sources/openalex";
import { openCitations } from "../../src/sources/openCitations";
import { openKnowledgeMaps } from "../../src/sources/openKnowledgeMaps";
import { semanticScholar } from "../../src/sources/semanticScholar";
import { fixtureText, inputOf } from "./inputs";

const SERVICES = [
  openAlex,
  semanticScholar,
  crossref,
  openCitations,
  europePmc,
  openKnowledgeMaps,
  localCitationNetwork,
];

/** The number of papers, or -1 where it was refused with a sentence; anything else is thrown. */
async function papersIn(source: Source, text: string): Promise<number> {
  const input = await inputOf(text, "answer.json");
  expect(source.accepts(input)).toBeGreaterThanOrEqual(0);
  try {
    return (await source.read([input], {})).bibliography.papers.length;
  } catch (error) {
    if (error instanceof InputError) return -1;
    throw error;
  }
}

describe.each(SERVICES.map((source) => ({ id: source.id, source })))("$id", ({ id, source }) => {
  const text = fixtureText(`${id}.json`);
  const compact = JSON.stringify(JSON.parse(text));

  it("reads or refuses an answer wherever it is cut or changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(text, compact),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        fc.oneof(
          fc.string({ maxLength: 4 }),
          fc.constantFrom('"', "\\", "}", "]", "null", "\u0000", "\n{", "[[[["),
        ),
        async (whole, share, length, change) => {
          const at = Math.floor(share * whole.length);
          expect(
            await papersIn(source, whole.slice(0, at) + change + whole.slice(at + length)),
          ).toBeGreaterThanOrEqual(-1);
          await papersIn(source, whole.slice(0, at));
        },
      ),
      { numRuns: 150 },
    );
  }, 60_000);

  it("reads or refuses values of any other kind in each field", async () => {
    const others = [
      null,
      7,
      -1e300,
      "",
      "x",
      [],
      {},
      [[]],
      [null, 1],
      { __proto__: null, x: [{}] },
      true,
      "\u202e<script>",
    ];
    const leaves: string[] = [];
    JSON.parse(compact, (key, value) => {
      if (/\D/.test(key) && !leaves.includes(key)) leaves.push(key);
      return value;
    });
    for (const name of leaves)
      for (const other of others) {
        const changed = JSON.stringify(JSON.parse(compact, (key, value) => (key === name ? other : value)));
        expect(await papersIn(source, changed)).toBeGreaterThanOrEqual(-1);
      }
  }, 60_000);

  it("takes keys such as __proto__ for data", async () => {
    const hostile = compact.replaceAll(
      /"(title|id|ids|paperId|citing)":/g,
      '"__proto__":{"polluted":1},"$1":',
    );
    await papersIn(source, hostile);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
