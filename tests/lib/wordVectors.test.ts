import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gunzip } from "../../src/lib/gunzip";
import { halfBits, halfFloat } from "../../src/lib/halfFloat";
import { tokenise } from "../../src/lib/tokens";
import { readWordVectors, type WordVectors } from "../../src/lib/wordVectors";

const shipped = readFileSync(join(import.meta.dirname, "../../data/word-vectors.bin"));

/** Two terms of two numbers each: "code" (7, -7) × 0.5 / 7, "unit test" (0, 3) × 2 / 7. */
function smallTable(change: Record<string, unknown> = {}): Uint8Array {
  const header = { version: 1, entries: 2, dimensions: 2, bits: 4, vocabularyBytes: 14, ...change };
  const text = new TextEncoder().encode(JSON.stringify(header));
  const length = new Uint8Array(Uint32Array.of(text.length).buffer);
  const scales = new Uint8Array(Uint16Array.of(0x3800, 0x4000).buffer);
  return Uint8Array.from([
    ...length,
    ...text,
    ...new TextEncoder().encode("code\nunit test"),
    15 | (1 << 4),
    8 | (11 << 4),
    ...scales,
  ]);
}

function vectorOf(vectors: WordVectors, term: string): Float64Array {
  const vector = new Float64Array(vectors.dimensions);
  vectors.add(vectors.find(term), 1, vector);
  return vector;
}

/** Σ over the stems and pairs of a text, of length 1. */
function textVector(vectors: WordVectors, text: string): Float64Array {
  const sum = new Float64Array(vectors.dimensions);
  for (const run of tokenise(text))
    run.forEach(({ stem }, i) => {
      const next = run[i + 1];
      for (const term of next ? [stem, `${stem} ${next.stem}`] : [stem]) {
        const row = vectors.find(term);
        if (row >= 0) vectors.add(row, 1, sum);
      }
    });
  const length = Math.sqrt(sum.reduce((squares, x) => squares + x * x, 0));
  return sum.map((x) => x / length);
}

function cosine(a: Float64Array, b: Float64Array): number {
  return a.reduce((sum, x, i) => sum + x * b[i]!, 0);
}

describe("a table of word vectors", () => {
  it("gives the row of a stem and of two neighbouring stems, and -1 for others", () => {
    const vectors = readWordVectors(smallTable());
    expect(vectors.dimensions).toBe(2);
    expect(["code", "unit test", "unit", "", "__proto__", "constructor"].map(vectors.find)).toEqual([
      0, 1, -1, -1, -1, -1,
    ]);
  });

  it("adds the weighted numbers of a row to what is there", () => {
    const vectors = readWordVectors(smallTable());
    const into = Float64Array.of(10, 20);
    vectors.add(0, 2, into);
    expect([...into]).toEqual([11, 19]);
    vectors.add(1, 7, into);
    expect(into[0]).toBe(11);
    expect(into[1]).toBeCloseTo(25, 12);
  });

  it("adds several rows as it adds one after the other, to the last bit", () => {
    const vectors = readWordVectors(smallTable());
    expect(vectors.terms).toEqual(["code", "unit test"]);
    const rows = Int32Array.of(0, 1, 1, 0, 1, 0, 0);
    const weights = Float64Array.from(rows, (_, k) => 1 + k / 7);
    for (let count = 0; count <= rows.length; count++) {
      const [together, alone] = [Float64Array.of(0.1, -3), Float64Array.of(0.1, -3)];
      vectors.addAll(rows, weights, count, together);
      for (let k = 0; k < count; k++) vectors.add(rows[k]!, weights[k]!, alone);
      expect(together).toEqual(alone);
    }
  });

  it("can be read from the middle of a larger buffer", () => {
    const table = smallTable();
    const larger = new Uint8Array(table.length + 5);
    larger.set(table, 3);
    const vectors = readWordVectors(larger.subarray(3, 3 + table.length));
    expect([...vectorOf(vectors, "code")]).toEqual([0.5, -0.5]);
  });

  it("refuses bytes that are no table, with a sentence", () => {
    expect(() => readWordVectors(new Uint8Array(0))).toThrow(/not a table of word vectors/);
    expect(() => readWordVectors(shipped)).toThrow(/not a table of word vectors/);
    expect(() => readWordVectors(new TextEncoder().encode("<!doctype html><p>Not found"))).toThrow(
      /not a table of word vectors/,
    );
  });

  it("refuses a table that is cut short, of another version or at odds with its header", () => {
    const table = smallTable();
    expect(() => readWordVectors(table.subarray(0, table.length - 1))).toThrow(/bytes, not the/);
    const refused: [string, unknown, RegExp][] = [
      ["version", 2, /version 1/],
      ["bits", 8, /version 1/],
      ["dimensions", 3, /version 1/],
      ["entries", -1, /version 1/],
      ["vocabularyBytes", 1e9, /bytes, not the/],
    ];
    for (const [field, value, reason] of refused)
      expect(() => readWordVectors(smallTable({ [field]: value }))).toThrow(reason);
  });

  it("throws an Error and nothing else, whatever the bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => {
        expect(() => readWordVectors(bytes)).toThrow(Error);
      }),
    );
  });
});

describe("gunzip", () => {
  it("gives back what was packed", async () => {
    const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * i) % 251);
    expect(Buffer.from(await gunzip(new Uint8Array(gzipSync(bytes)))).equals(bytes)).toBe(true);
  });

  it("says so where bytes are not gzip or are cut short", async () => {
    const packed = new Uint8Array(gzipSync(new Uint8Array(1000)));
    await expect(gunzip(Uint8Array.of(1, 2, 3))).rejects.toThrow("These 3 bytes are not a whole gzip file.");
    await expect(gunzip(packed.slice(0, packed.length - 9))).rejects.toThrow(/not a whole gzip file/);
  });
});

describe("half floats", () => {
  it("come back from their bits, all of them", () => {
    const all = Array.from({ length: 0x7c00 }, (_, bits) => bits);
    expect(all.filter((bits) => halfBits(halfFloat(bits)) !== bits)).toEqual([]);
  });

  it("are the nearest there is", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 65_000, noNaN: true }), (value) => {
        const bits = halfBits(value);
        const away = Math.abs(halfFloat(bits) - value);
        expect(away).toBeLessThanOrEqual(Math.abs(halfFloat(bits + 1) - value));
        if (bits > 0) expect(away).toBeLessThanOrEqual(Math.abs(halfFloat(bits - 1) - value));
      }),
    );
  });

  it("know one negative number and refuse what does not fit", () => {
    expect(halfFloat(0xc000)).toBe(-2);
    for (const value of [-1, 70_000, Number.NaN]) expect(() => halfBits(value)).toThrow(RangeError);
  });
});

describe("the table that ships", async () => {
  const vectors = readWordVectors(await gunzip(new Uint8Array(shipped)));

  it("is at most 3.5 MB", () => {
    expect(shipped.length).toBeLessThanOrEqual(3_500_000);
  });

  it("knows the words and phrases of the field by their stems", () => {
    for (const text of ["program repair", "unit test", "code review", "reinforcement learning", "vaccine"])
      for (const run of tokenise(text))
        expect(vectors.find(run.map(({ stem }) => stem).join(" ")), text).toBeGreaterThanOrEqual(0);
  });

  it("has words of like use near each other and others far", () => {
    const pairs: [string, string, string][] = [
      ["bug fixing", "automated program repair", "machine translation"],
      ["unit test generation", "fuzzing and symbolic execution", "protein folding"],
      ["vulnerability detection in smart contracts", "malware and exploits", "speech recognition"],
      ["randomised trial of a drug", "treatment of patients with placebo", "GPU inference serving"],
      ["seismic imaging", "hydrocarbon reservoir", "sentiment analysis"],
    ];
    for (const [text, near, far] of pairs) {
      const [a, b, c] = [text, near, far].map((words) => textVector(vectors, words)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      expect(cosine(a, b), `${text} / ${near}`).toBeGreaterThan(cosine(a, c) + 0.15);
    }
  });
});
