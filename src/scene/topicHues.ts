/**
 * Which of the palette's colours each topic has. It goes by the topic's papers, not by its place in the order of sizes: a topic that a
 * correction, a new paper or another number of topics leaves alone keeps its colour, nearly always. The paper of a topic whose id has the
 * least hash stands for it (min-wise hashing, Broder 1997: two versions of a topic have that paper in common with the probability of their
 * Jaccard similarity). In the order of these hashes each topic takes the colour that its paper likes best of those that are free.
 */
import { hashNumber, hashText } from "../lib/hash";
import { compareText } from "../lib/order";
import type { Topics } from "../model/topics";
import { DISTINCT, HUES } from "./palette";

const kept = new WeakMap<Topics, readonly number[]>();

/** @returns an index for `Palette.topic` for each topic, in their order; no two the same, and the most distinct ones are given out first. */
export function topicHues(topics: Topics): readonly number[] {
  const known = kept.get(topics);
  if (known) return known;
  const made = chooseHues(topics);
  kept.set(topics, made);
  return made;
}

function chooseHues({ topics, assignments }: Topics): number[] {
  const least = new Map<string, { hash: string; about: number }>();
  for (const { paper, topic } of assignments) {
    if (topic === null) continue;
    const number = hashNumber(paper);
    const known = least.get(topic);
    // Most are out of the question before they are written out.
    const about = asText(number);
    if (known && about > known.about * (1 + 1e-12)) continue;
    const hash = number.toString(36);
    if (!known || hash < known.hash) least.set(topic, { hash, about });
  }
  const standing = topics.map(({ id }) => least.get(id)?.hash ?? "");
  const order = topics.map((_, k) => k).sort((a, b) => compareText(standing[a]!, standing[b]!) || a - b);
  const hues = new Array<number>(topics.length);
  let free: number[] = [];
  let next = 0;
  for (const k of order) {
    if (free.length === 0) {
      const end = next < DISTINCT ? DISTINCT : next - (next % HUES) + HUES;
      free = Array.from({ length: end - next }, (_, i) => next + i);
      next = end;
    }
    const likings = free.map((hue) => hashText(`${standing[k]}@${hue}`));
    const best = likings.reduce((chosen, liking, i) => (liking < likings[chosen]! ? i : chosen), 0);
    hues[k] = free[best]!;
    free.splice(best, 1);
  }
  return hues;
}

/** 36 to the tenth power: larger than any number that comes. */
const MOST_SHIFTED = 3_656_158_440_062_976;

/** A number that is, but for rounding, the larger the later the number's text in base 36 stands in the order of texts. */
function asText(number: number): number {
  let shifted = number;
  while (shifted < MOST_SHIFTED && shifted > 0) shifted *= 36;
  return shifted;
}
