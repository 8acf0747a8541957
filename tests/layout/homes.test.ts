import { describe, expect, it } from "vitest";
import { homesOf } from "../../src/layout/homes";
import { groupPapers, similarLinks } from "../../src/layout/links";
import { seededRandom } from "../../src/lib/random";
import { finished } from "../../src/lib/steps";
import type { Assignment } from "../../src/model/topics";
import { drain, type Made, make, SURVEY_SIZES } from "./make";

const SEEDS = [1, 2, 3, 4];

function homes({ graph, topics }: Made, seed: number): Float64Array {
  return homesOf(
    groupPapers(graph.paperIds, topics),
    finished(similarLinks(graph.neighbours)),
    seededRandom(seed),
  );
}

/** The same papers and links, the last paper of the last topic put into the first. */
function withOneMoved(made: Made): Made {
  const { topics } = made.topics;
  const [first, last] = [topics[0]!, topics.at(-1)!];
  const moved = made.topics.assignments.findLastIndex(({ topic }) => topic === last.id);
  const assignments = made.topics.assignments.map(
    (each, i): Assignment => (i === moved ? { ...each, topic: first.id } : each),
  );
  const resized = topics.map((topic) => ({
    ...topic,
    size: assignments.filter((each) => each.topic === topic.id).length,
  }));
  return { ...made, topics: { ...made.topics, topics: resized, assignments } };
}

describe("where topics would like to lie", () => {
  it.each(SEEDS)("is within reach, and the same when asked again (seed %i)", (seed) => {
    const made = make(SURVEY_SIZES, { seed });
    const places = homes(made, seed);
    expect(places).toHaveLength(2 * SURVEY_SIZES.length);
    for (let k = 0; k < places.length; k += 2)
      expect(Math.hypot(places[k]!, places[k + 1]!)).toBeLessThan(1.5);
    expect(homes(made, seed)).toEqual(places);
    expect(homes(made, seed + 1)).not.toEqual(places);
  });

  it.each(SEEDS)("does not change for topics that keep their papers (seed %i)", (seed) => {
    const made = make(SURVEY_SIZES, { seed });
    const before = homes(made, seed);
    const after = homes(withOneMoved(made), seed);
    expect(after.subarray(2, -2)).toEqual(before.subarray(2, -2));
    expect(after.subarray(0, 2)).not.toEqual(before.subarray(0, 2));
  });

  it("is the middle where no paper is like another, and nothing where there is no paper", () => {
    const alone = homes(make([3]), 1);
    expect(alone.every((value) => Math.abs(value) < 1e-9)).toBe(true);
    expect(homes(make([]), 1)).toHaveLength(0);
  });
});

it("a map of which one paper moves to another topic is not turned round", () => {
  const shifts = SEEDS.map((seed) => {
    const made = make(SURVEY_SIZES, { seed });
    return meanShift(drain(made, {}, seed).positions, drain(withOneMoved(made), {}, seed).positions);
  });
  const mean = shifts.reduce((sum, shift) => sum + shift, 0) / shifts.length;
  expect(mean).toBeLessThan(0.45);
});

/** Mean distance of a paper's two places, in halves of the width; 0.8 and more where they have nothing to do with each other. */
function meanShift(a: Float64Array, b: Float64Array): number {
  const half = (positions: Float64Array) =>
    positions.reduce((most, value, k) => (k % 2 === 0 ? Math.max(most, Math.abs(value)) : most), 0);
  const [scaleA, scaleB] = [half(a), half(b)];
  let sum = 0;
  for (let k = 0; k < a.length; k += 2)
    sum += Math.hypot(a[k]! / scaleA - b[k]! / scaleB, a[k + 1]! / scaleA - b[k + 1]! / scaleB);
  return (2 * sum) / a.length;
}
