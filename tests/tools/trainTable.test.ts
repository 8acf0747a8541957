import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it } from "vitest";
import { gunzip } from "../../src/lib/gunzip";
import { seededRandom } from "../../src/lib/random";
import { sparseRows } from "../../src/lib/sparseRows";
import { readWordVectors } from "../../src/lib/wordVectors";
import { readCorpus, type TrainingPaper } from "../../tools/train-embedding/corpus";
import { quantise } from "../../tools/train-embedding/quantise";
import type { Recipe } from "../../tools/train-embedding/recipe";
import { startVectors } from "../../tools/train-embedding/startVectors";
import { tableFile } from "../../tools/train-embedding/tableFile";
import { trainTable } from "../../tools/train-embedding/trainTable";

const recipe: Recipe = {
  vocabulary: { words: 200, pairs: 60, leastWordPapers: 2, leastPairPapers: 2 },
  dimensions: 16,
  epochs: 8,
  training: { batch: 16, temperature: 0.1, pace: 0.01, seed: 1 },
  titleAndAbstract: 0.5,
  halvesOfAbstract: 0.1,
  keywordsAndText: 0.4,
  favoured: { source: "se:", times: 3 },
};

/** 120 papers of made-up words, each on one of four subjects. */
function madeUpPapers(): TrainingPaper[] {
  const random = seededRandom(11);
  const words = (subject: number, count: number) =>
    Array.from({ length: count }, () => `${"bdfg"[subject]}o${"klmnprtv"[Math.floor(8 * random())]}ux`);
  return Array.from({ length: 120 }, (_, i) => ({
    title: words(i % 4, 4).join(" "),
    abstract: words(i % 4, 30).join(" "),
    keywords: i % 3 === 0 ? words(i % 4, 4).join(" . ") : "",
    source: i % 5 === 0 ? "se:made-up" : "made-up",
  }));
}

const quiet = () => {};

describe("the training of a table", () => {
  it("gives the same bytes twice", async () => {
    const [first, second] = [
      await trainTable(madeUpPapers(), recipe, quiet),
      await trainTable(madeUpPapers(), recipe, quiet),
    ];
    expect(first.length).toBeGreaterThan(500);
    expect(Buffer.from(first).equals(second)).toBe(true);
  });

  it("makes a file that the reader reads, words of one subject nearer than of two", async () => {
    const bytes = await gunzip(new Uint8Array(await trainTable(madeUpPapers(), recipe, quiet)));
    const vectors = readWordVectors(bytes);
    const unit = (term: string) => {
      const vector = new Float64Array(vectors.dimensions);
      vectors.add(vectors.find(term), 1, vector);
      const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
      return vector.map((x) => x / length);
    };
    const nearness = (a: string, b: string) => {
      const [x, y] = [unit(a), unit(b)];
      return x.reduce((sum, value, k) => sum + value * y[k]!, 0);
    };
    expect(nearness("bokux", "bolux")).toBeGreaterThan(nearness("bokux", "dokux") + 0.3);
    expect(nearness("fomux", "fotux")).toBeGreaterThan(nearness("fomux", "gotux") + 0.3);
  });
});

describe("the first vectors", () => {
  it("put terms that stand in the same papers near each other, longer the more telling they are", () => {
    const rows = Array.from({ length: 30 }, (_, paper): [number, number][] => {
      const subject = 3 * (paper % 3);
      const second: [number, number][] = paper < 20 ? [[subject + 1, 1]] : [];
      return [[subject, 1], ...second, [subject + 2, 1], [9, 1]];
    });
    const papers = Uint32Array.from({ length: 10 }, (_, term) =>
      rows.reduce((count, row) => count + (row.some(([column]) => column === term) ? 1 : 0), 0),
    );
    papers[9] = 29;
    const table = startVectors(sparseRows(rows), papers, 8, 1);
    const dot = (a: number, b: number) => {
      let sum = 0;
      for (let k = 0; k < 8; k++) sum += table[a * 8 + k]! * table[b * 8 + k]!;
      return sum;
    };
    const cosine = (a: number, b: number) => dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
    expect(cosine(0, 2)).toBeGreaterThan(0.8);
    expect(Math.abs(cosine(0, 3))).toBeLessThan(0.3);
    expect(dot(1, 1)).toBeGreaterThan(dot(0, 0));
    expect(table.every(Number.isFinite)).toBe(true);
  });
});

describe("4 bits a number", () => {
  it("come back within half a step, or as the largest step where they were cut", async () => {
    const random = seededRandom(2);
    const dimensions = 16;
    const table = Float32Array.from({ length: 40 * dimensions }, () => (random() - 0.5) * 8 * random() ** 3);
    table.fill(0, 0, dimensions);
    const terms = Array.from({ length: 40 }, (_, row) => `term ${row}`);
    const file = tableFile(terms, dimensions, quantise(table, dimensions));
    const vectors = readWordVectors(await gunzip(new Uint8Array(file)));
    for (const [row, term] of terms.entries()) {
      expect(vectors.find(term)).toBe(row);
      const back = new Float64Array(dimensions);
      vectors.add(row, 1, back);
      const widest = Math.max(...back.map(Math.abs));
      const step = Math.max(widest / 7, 1e-4);
      for (let k = 0; k < dimensions; k++) {
        const value = table[row * dimensions + k]!;
        if (Math.abs(value) <= widest) expect(Math.abs(back[k]! - value)).toBeLessThan(0.51 * step);
        else expect(back[k]).toBeCloseTo(Math.sign(value) * widest, 9);
      }
    }
  });
});

describe("the training text", () => {
  const folder = mkdtempSync(join(tmpdir(), "training-text-"));
  afterAll(() => rmSync(folder, { recursive: true }));
  const read = async (lines: readonly string[], limit?: number) => {
    const path = join(folder, "papers.jsonl.gz");
    writeFileSync(path, gzipSync(lines.join("\n")));
    const papers: TrainingPaper[] = [];
    for await (const paper of readCorpus(path, limit)) papers.push(paper);
    return papers;
  };

  it("is read line by line, keywords in either form, what is missing left empty", async () => {
    const papers = await read([
      '{"title":"A","abstract":"B","keywords":["x y","z"],"source":"se:1"}',
      '{"title":"C","keywords":"x y;z, w"}',
    ]);
    expect(papers).toEqual([
      { title: "A", abstract: "B", keywords: "x y . z", source: "se:1" },
      { title: "C", abstract: "", keywords: "x y . z .  w", source: "" },
    ]);
  });

  it("ends at the limit", async () => {
    expect(await read(['{"title":"A"}', '{"title":"B"}', "not JSON"], 2)).toHaveLength(2);
  });

  it("says which line is no paper", async () => {
    await expect(read(['{"title":"A"}', "{"])).rejects.toThrow("Line 2 of the training text is not JSON.");
    await expect(read(["null"])).rejects.toThrow("Line 1 of the training text has no title.");
  });

  it("says so where there is no such file", async () => {
    const papers = readCorpus(join(folder, "absent.gz"));
    await expect(papers.next()).rejects.toThrow(/ENOENT/);
  });
});
