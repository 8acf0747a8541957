/**
 * Papers of one and the same text belong together, however many they are: where they are more than a list of neighbours holds, lists are filled with
 * some of them, and communities follow these. Papers of one text all go where most of them are.
 */
import type { TextEvidence } from "../model/graph";
import { numberGroups } from "./mergeGroups";

/** @returns for each paper the first of the same words as often, itself where fewer than `least` have them; null where no so many papers do. */
export function sameTexts({ tfidf }: Pick<TextEvidence, "tfidf">, least: number): Int32Array | null {
  const { offsets, columns, values } = tfidf;
  const size = offsets.length - 1;
  const isSame = (i: number, j: number) => {
    const shift = offsets[j]! - offsets[i]!;
    if (offsets[i + 1]! + shift !== offsets[j + 1]!) return false;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++)
      if (columns[e] !== columns[e + shift] || values[e] !== values[e + shift]) return false;
    return true;
  };
  /** By a number that the same texts share. Of others that share it only those of the first are told. */
  const firsts = new Map<number, number>();
  const firstOf = new Int32Array(size);
  const counts = new Uint32Array(size);
  for (let i = 0; i < size; i++) {
    let hash = offsets[i + 1]! - offsets[i]!;
    for (let e = offsets[i]!; e < offsets[i + 1]!; e++) hash = (Math.imul(hash, 31) + columns[e]!) | 0;
    // Papers of which no word counts have no text in common.
    const first = offsets[i] === offsets[i + 1] ? i : (firsts.get(hash) ?? i);
    if (first === i) firsts.set(hash, i);
    firstOf[i] = first !== i && isSame(first, i) ? first : i;
    counts[firstOf[i]!]!++;
  }
  if (counts.every((count) => count < least)) return null;
  return firstOf.map((first, i) => (counts[first]! < least ? i : first));
}

/**
 * @param labels group of each of some papers, from 0. @param firstOf for each of them, the first paper of the same text.
 * @returns labels numbered in order of first appearance, papers of one text in the group that most of them were in, of equals the first.
 */
export function together(labels: Uint32Array, firstOf: ArrayLike<number>): Uint32Array {
  const votes = new Map<number, Map<number, number>>();
  labels.forEach((label, i) => {
    const of = votes.get(firstOf[i]!) ?? new Map<number, number>();
    votes.set(firstOf[i]!, of.set(label, (of.get(label) ?? 0) + 1));
  });
  const most = new Map(
    [...votes].map(([first, of]) => [first, [...of].reduce((a, b) => (b[1] > a[1] ? b : a))[0]]),
  );
  return numberGroups(labels.map((_, i) => most.get(firstOf[i]!)!));
}
