/**
 * Every reader against files that were cut, changed in any byte, repeated and mixed: read, or refused with a sentence; never another error,
 * never for long.
 */
import fc from "fast-check";
import { describe, it } from "vitest";
import { InputError } from "../../../src/model/inputError";
import { sources } from "../../../src/sources/index";
import { readInput } from "../../../src/sources/read";
import { FIXTURES, load } from "../../contracts/fixtures";
import { bytesOf, inputOf } from "../inputs";

/** One file of tests a kind, so that several run at a time; readers that are of no kind are tested among the others. */
const KINDS = {
  references: ["bibtex", "ris", "endnote-tagged", "nbib", "ovid", "web-of-science", "csl-json"],
  articles: ["medline-xml", "arxiv-atom"],
  markup: ["endnote-xml", "mods", "hub-page-html", "map-page"],
  services: [
    "openalex",
    "semantic-scholar",
    "crossref",
    "opencitations",
    "europe-pmc",
    "open-knowledge-maps",
    "local-citation-network",
  ],
} as const;

/** Of each reader; the fixtures are small, so that so many take seconds. */
const RUNS = Number(process.env.FUZZ ?? 10_000);
/** Milliseconds that one small file may take before it counts as a hang. */
const LONGEST = 2_000;

const HOSTILE = [
  "\u0000",
  "__proto__",
  "<![CDATA[",
  "&x;",
  '"',
  "{",
  "}",
  "[",
  "\r",
  "\n\n",
  "\t",
  "\\",
  "\ufeff",
  "9".repeat(40),
  "é",
].map(bytesOf);

// A damaged XML file makes errors by the thousand, and most of their time goes into long stacks.
Error.stackTraceLimit = 4;

type Edit =
  | { readonly kind: "cut"; readonly from: number; readonly to: number }
  | { readonly kind: "flip"; readonly at: number; readonly mask: number }
  | { readonly kind: "repeat"; readonly from: number; readonly length: number; readonly times: number }
  | { readonly kind: "insert"; readonly at: number; readonly what: number };

const place = fc.double({ min: 0, max: 1, noNaN: true });
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.record({ kind: fc.constant("cut" as const), from: place, to: place }),
  fc.record({ kind: fc.constant("flip" as const), at: place, mask: fc.integer({ min: 1, max: 255 }) }),
  fc.record({
    kind: fc.constant("repeat" as const),
    from: place,
    length: fc.integer({ min: 1, max: 200 }),
    times: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant("insert" as const), at: place, what: fc.nat(HOSTILE.length - 1) }),
);

/** Declares a test of each reader of that kind. */
export function testReadersOf(kind: keyof typeof KINDS | "others"): void {
  const named = new Set<string>(kind === "others" ? Object.values(KINDS).flat() : KINDS[kind]);
  const chosen = sources.filter(({ id }) => named.has(id) === (kind !== "others"));
  describe.each(chosen.map((source) => ({ id: source.id, source })))("$id", ({ id, source }) => {
    it(`reads or refuses ${RUNS} damaged files`, { timeout: 240_000 }, async () => {
      const originals = FIXTURES[id]!.map(load);
      await fc.assert(
        fc.asyncProperty(
          fc.nat(originals.length - 1),
          fc.array(edit, { minLength: 1, maxLength: 4 }),
          async (which, edits) => {
            const bytes = edits.reduce(edited, originals[which]!);
            const input = await inputOf(bytes, "damaged");
            const before = performance.now();
            await sentenceOr(async () => source.read([input], {}));
            // What another reader takes it for now.
            if (which + edits.length === 1) await sentenceOr(() => readInput([input]));
            const spent = performance.now() - before;
            if (spent >= LONGEST) throw new Error(`It took ${spent} ms.`);
          },
        ),
        { numRuns: RUNS, seed: 7 },
      );
    });
  });
}

function edited(bytes: Uint8Array, edit: Edit): Uint8Array {
  const at = (share: number) => Math.floor(share * bytes.length);
  switch (edit.kind) {
    case "cut":
      return joined(
        bytes.subarray(0, at(Math.min(edit.from, edit.to))),
        bytes.subarray(at(Math.max(edit.from, edit.to))),
      );
    case "flip": {
      const changed = bytes.slice();
      if (bytes.length > 0) changed[Math.min(at(edit.at), bytes.length - 1)]! ^= edit.mask;
      return changed;
    }
    case "repeat": {
      const piece = bytes.subarray(at(edit.from), at(edit.from) + edit.length);
      return joined(
        bytes.subarray(0, at(edit.from)),
        ...Array<Uint8Array>(edit.times).fill(piece),
        bytes.subarray(at(edit.from)),
      );
    }
    case "insert":
      return joined(bytes.subarray(0, at(edit.at)), HOSTILE[edit.what]!, bytes.subarray(at(edit.at)));
  }
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(parts));
}

async function sentenceOr(read: () => Promise<unknown>): Promise<void> {
  try {
    await read();
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    // Plain checks: `expect` would take as long as the reader.
    if (!SENTENCE.test(error.message)) throw new Error(`This is no sentence: "${error.message}"`);
  }
}

const SENTENCE = /\S \S.*\.$/s;
