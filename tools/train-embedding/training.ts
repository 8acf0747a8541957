/** Vectors of words to better ones: batch by batch, so that two views of one paper come to lie near each other. */
import { seededRandom } from "../../src/lib/random";
import { Adam } from "./adam";
import { contrast } from "./contrast";
import { Matrices, type Matrix, transpose } from "./matrices";
import { Gradient, paperVectors } from "./paperVectors";
import { Shuffled } from "./shuffled";
import { type DrawViews, View } from "./views";

export interface TrainingSettings {
  /** Papers in a batch; a multiple of 8. */
  readonly batch: number;
  readonly steps: number;
  /** At least 0.05; lower counts near misses more. */
  readonly temperature: number;
  /** Of Adam; rises over the first steps, then falls to a twentieth. */
  readonly pace: number;
  readonly seed: number;
}

/** A way to make views, of which papers, and its share of the batches. */
export interface Lesson {
  readonly draw: DrawViews;
  /** A paper that stands here twice is taken twice as often. */
  readonly papers: Uint32Array;
  readonly share: number;
}

const WARMING_STEPS = 50;
const LEAST_PACE = 0.05;

/**
 * @param table row-major terms × dimensions (a multiple of 8); changed in place.
 * @param onStep told the loss of each batch, in nats.
 */
export function train(
  table: Float32Array,
  dimensions: number,
  lessons: readonly Lesson[],
  { batch, steps, temperature, pace, seed }: TrainingSettings,
  onStep: (step: number, loss: number) => void = () => {},
): void {
  const random = seededRandom(seed);
  const decks = lessons.map(({ draw, papers, share }) => ({
    draw,
    share,
    deck: new Shuffled(papers, random),
  }));
  const matrices = new Matrices(batch * (batch + 5 * dimensions) + 256);
  const [left, right, leftWish, rightWish] = Array.from({ length: 4 }, () =>
    matrices.make(batch, dimensions),
  ) as [Matrix, Matrix, Matrix, Matrix];
  const rightTransposed = matrices.make(dimensions, batch);
  const cosines = matrices.make(batch, batch);
  const leftView = new View(batch);
  const rightView = new View(batch);
  const gradient = new Gradient(table.length / dimensions, dimensions);
  const adam = new Adam(table);
  for (let step = 1; step <= steps; step++) {
    const { draw, deck } = pick(decks, random());
    leftView.clear();
    rightView.clear();
    for (let i = 0; i < batch; i++) draw(deck.next(), leftView, rightView);
    const leftLengths = paperVectors(leftView, table, left);
    const rightLengths = paperVectors(rightView, table, right);
    transpose(right, rightTransposed);
    matrices.multiply(left, rightTransposed, cosines);
    const loss = contrast(cosines, temperature);
    matrices.multiply(cosines, right, leftWish);
    matrices.multiplyTransposed(cosines, left, rightWish);
    gradient.add(leftView, left, leftLengths, leftWish);
    gradient.add(rightView, right, rightLengths, rightWish);
    adam.step(gradient, pace * Math.min(1, step / WARMING_STEPS) * Math.max(LEAST_PACE, 1 - step / steps));
    onStep(step, loss);
  }
}

/** @param chance in [0, 1). */
function pick<T extends { readonly share: number }>(choices: readonly T[], chance: number): T {
  let left = chance * choices.reduce((sum, { share }) => sum + share, 0);
  for (const choice of choices) {
    left -= choice.share;
    if (left < 0) return choice;
  }
  return choices[choices.length - 1]!;
}
