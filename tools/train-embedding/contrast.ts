/**
 * The loss that training lowers, and which way to go: each left view should be nearer to the right view of its own paper than to those
 * of the other papers in the batch, and the other way about (symmetric InfoNCE; A. van den Oord, Y. Li and O. Vinyals, Representation
 * learning with contrastive predictive coding, 2018; A. Radford et al., CLIP, ICML 2021).
 */
import { ln } from "../../src/lib/portableMath";
import type { Matrix } from "./matrices";

/**
 * @param cosines left × right, square; becomes the derivative of the mean loss by each cosine.
 * @param temperature at least 0.05; lower counts near misses more.
 * @returns the mean loss in nats.
 */
export function contrast({ rows: size, values }: Matrix, temperature: number): number {
  const rowSums = new Float64Array(size);
  const columnSums = new Float64Array(size);
  for (let i = 0; i < size; i++)
    for (let j = 0, at = i * size; j < size; j++, at++) {
      // Cosines are at most 1, so that e^(1/temperature) fits and no largest one need be taken off first.
      const odds = quickExp(values[at]! / temperature);
      values[at] = odds;
      rowSums[i]! += odds;
      columnSums[j]! += odds;
    }
  const scale = 1 / (2 * size * temperature);
  let loss = 0;
  for (let i = 0; i < size; i++) {
    const own = values[i * size + i]!;
    loss -= ln(own / rowSums[i]!) + ln(own / columnSums[i]!);
    for (let j = 0, at = i * size; j < size; j++, at++)
      values[at] = values[at]! * (1 / rowSums[i]! + 1 / columnSums[j]!) * scale;
    values[i * size + i]! -= 2 * scale;
  }
  return loss / (2 * size);
}

/** e to the power x for |x| ≤ 20, to six digits, which 32-bit numbers cannot tell from more: eight squarings of a short series. */
function quickExp(x: number): number {
  const small = x / 256;
  let power = 1 + small * (1 + (small / 2) * (1 + (small / 3) * (1 + small / 4)));
  for (let squaring = 0; squaring < 8; squaring++) power *= power;
  return power;
}
