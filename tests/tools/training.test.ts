import { describe, expect, it } from "vitest";
import { seededRandom } from "../../src/lib/random";
import { sparseRows } from "../../src/lib/sparseRows";
import { contrast } from "../../tools/train-embedding/contrast";
import { Matrices, transpose } from "../../tools/train-embedding/matrices";
import { Gradient, paperVectors } from "../../tools/train-embedding/paperVectors";
import { Shuffled } from "../../tools/train-embedding/shuffled";
import { train } from "../../tools/train-embedding/training";
import {
  halvesOfAbstract,
  keywordsAndText,
  type PaperTerms,
  titleAndAbstract,
  View,
} from "../../tools/train-embedding/views";

const TERMS = 40;
const WIDTH = 16;

/** 64 papers on four subjects of ten terms each: two of them in the title, five in the abstract, two as keywords. */
function papers(): PaperTerms {
  const random = seededRandom(3);
  const text = (subject: number, count: number) => {
    const terms = new Set<number>();
    while (terms.size < count) terms.add(10 * subject + Math.floor(10 * random()));
    return [...terms].sort((a, b) => a - b).map((term): [number, number] => [term, 1]);
  };
  const part = (count: number) =>
    sparseRows(Array.from({ length: 64 }, (_, paper) => text(paper % 4, count)));
  return { titles: part(2), abstracts: part(5), keywords: part(2) };
}

function randomTable(seed: number): Float32Array {
  const random = seededRandom(seed);
  return Float32Array.from({ length: TERMS * WIDTH }, () => random() - 0.5);
}

const everyPaper = Uint32Array.from({ length: 64 }, (_, paper) => paper);

describe("the training", () => {
  const run = () => {
    const terms = papers();
    const random = seededRandom(5);
    const table = randomTable(1);
    const losses: number[] = [];
    const lessons = [titleAndAbstract, halvesOfAbstract, keywordsAndText].map((lesson) => ({
      draw: lesson(terms, random),
      papers: everyPaper,
      share: 1,
    }));
    const settings = { batch: 16, steps: 120, temperature: 0.1, pace: 0.01, seed: 7 };
    train(table, WIDTH, lessons, settings, (_, loss) => losses.push(loss));
    return { table, losses };
  };
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

  it("lowers the loss", () => {
    const { losses } = run();
    expect(losses).toHaveLength(120);
    expect(mean(losses.slice(-20))).toBeLessThan(0.6 * mean(losses.slice(0, 20)));
  });

  it("gives the same bits twice", () => {
    expect(run().table).toEqual(run().table);
  });

  it("brings terms of one subject together", () => {
    const { table } = run();
    const nearness = (a: number, b: number) => {
      let [ab, aa, bb] = [0, 0, 0];
      for (let k = 0; k < WIDTH; k++) {
        const [x, y] = [table[a * WIDTH + k]!, table[b * WIDTH + k]!];
        [ab, aa, bb] = [ab + x * y, aa + x * x, bb + y * y];
      }
      return ab / Math.sqrt(aa * bb);
    };
    const within: number[] = [];
    const across: number[] = [];
    for (let a = 0; a < TERMS; a++)
      for (let b = 0; b < a; b++)
        (Math.floor(a / 10) === Math.floor(b / 10) ? within : across).push(nearness(a, b));
    expect(mean(within)).toBeGreaterThan(mean(across) + 0.4);
  });
});

describe("the gradient", () => {
  it("is the slope of the loss by each number of the table", () => {
    const { titles, abstracts } = papers();
    const views = [titles, abstracts].map((texts) => {
      const view = new View(8);
      for (let paper = 0; paper < 8; paper++) view.add(texts, paper, () => true);
      return view;
    }) as [View, View];
    const table = randomTable(2);
    const matrices = new Matrices(4096);
    const [left, right, leftWish, rightWish] = [8, 8, 8, 8].map((rows) => matrices.make(rows, WIDTH)) as [
      ReturnType<Matrices["make"]>,
      ReturnType<Matrices["make"]>,
      ReturnType<Matrices["make"]>,
      ReturnType<Matrices["make"]>,
    ];
    const turned = matrices.make(WIDTH, 8);
    const cosines = matrices.make(8, 8);
    const lossAndLengths = () => {
      const lengths = [paperVectors(views[0], table, left), paperVectors(views[1], table, right)] as const;
      transpose(right, turned);
      matrices.multiply(left, turned, cosines);
      return { loss: contrast(cosines, 0.5), lengths };
    };
    const { lengths } = lossAndLengths();
    matrices.multiply(cosines, right, leftWish);
    matrices.multiplyTransposed(cosines, left, rightWish);
    const gradient = new Gradient(TERMS, WIDTH);
    gradient.add(views[0], left, lengths[0], leftWish);
    gradient.add(views[1], right, lengths[1], rightWish);
    const slopes = gradient.values.slice();
    for (let at = 0; at < table.length; at += 7) {
      const before = table[at]!;
      table[at] = before + 0.01;
      const above = lossAndLengths().loss;
      table[at] = before - 0.01;
      const below = lossAndLengths().loss;
      table[at] = before;
      expect(slopes[at]).toBeCloseTo((above - below) / 0.02, 3);
    }
    expect(Math.max(...slopes)).toBeGreaterThan(0.01);
  });
});

describe("views", () => {
  const terms = papers();
  const draw = (lesson: typeof titleAndAbstract, seed: number) => {
    const [left, right] = [new View(64), new View(64)];
    const drawViews = lesson(terms, seededRandom(seed));
    for (const paper of everyPaper) drawViews(paper, left, right);
    const rowsOf = (view: View) =>
      Array.from({ length: 64 }, (_, row) => [
        ...view.terms.subarray(view.offsets[row]!, view.offsets[row + 1]!),
      ]);
    return { left: rowsOf(left), right: rowsOf(right) };
  };
  const termsOf = (texts: PaperTerms["titles"], paper: number) => [
    ...texts.columns.subarray(texts.offsets[paper]!, texts.offsets[paper + 1]!),
  ];

  it("of title and abstract hold only their terms, at least one each", () => {
    const { left, right } = draw(titleAndAbstract, 1);
    for (const paper of everyPaper) {
      expect(termsOf(terms.titles, paper)).toEqual(expect.arrayContaining(left[paper]!));
      expect(termsOf(terms.abstracts, paper)).toEqual(expect.arrayContaining(right[paper]!));
      expect(Math.min(left[paper]!.length, right[paper]!.length)).toBeGreaterThan(0);
    }
  });

  it("of an abstract share no term and lose none, unless one hand got all", () => {
    const { left, right } = draw(halvesOfAbstract, 2);
    for (const paper of everyPaper) {
      const all = termsOf(terms.abstracts, paper);
      const dealt = [...left[paper]!, ...right[paper]!].sort((a, b) => a - b);
      if (dealt.length === all.length) expect(dealt).toEqual(all);
      else expect(Math.max(left[paper]!.length, right[paper]!.length)).toBe(all.length);
    }
  });
});

describe("a deck", () => {
  it("deals each number as often as it holds it before it is shuffled again", () => {
    const deck = new Shuffled(Uint32Array.of(1, 2, 2, 9), seededRandom(4));
    const rounds = Array.from({ length: 6 }, () => Array.from({ length: 4 }, () => deck.next()));
    for (const round of rounds) expect([...round].sort()).toEqual([1, 2, 2, 9]);
    expect(new Set(rounds.map(String)).size).toBeGreaterThan(1);
  });

  it("refuses to be empty", () => {
    expect(() => new Shuffled(new Uint32Array(0), seededRandom(4))).toThrow(/at least one/);
  });
});
