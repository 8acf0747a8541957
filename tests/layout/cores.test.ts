import { describe, expect, it } from "vitest";
import { coresOf } from "../../src/layout/cores";

const SPACING = 1.3;
/** Less than what papers of one island may be apart. */
const CHANNEL = 2.4;

/** Two islands of three by three papers side by side. */
const places = [0, 2 * SPACING + CHANNEL].flatMap((left) =>
  Array.from({ length: 9 }, (_, k) => [left + (k % 3) * SPACING, Math.floor(k / 3) * SPACING] as const),
);

/** @param topicOf of each place; nodes are numbered topic by topic. @returns who is in a core, by place. */
function cores(topicOf: (place: number) => number): boolean[] {
  const order = places.map((_, place) => place).sort((a, b) => topicOf(a) - topicOf(b) || a - b);
  const groupOf = Int32Array.from(order, topicOf);
  const starts = Uint32Array.from([0, groupOf.indexOf(1), groupOf.length]);
  const points = {
    x: Float64Array.from(order, (place) => places[place]![0]),
    y: Float64Array.from(order, (place) => places[place]![1]),
  };
  const empty = { offsets: new Uint32Array(19), targets: new Uint32Array(), weights: new Float64Array() };
  const nodes = { graph: empty, groupOf, starts, papers: Uint32Array.from(order) };
  const core = coresOf(nodes, points);
  return places.map((_, place) => core[order.indexOf(place)] === 1);
}

describe("the core of a topic", () => {
  it("is all of an island that stays", () => {
    expect(cores((place) => (place < 9 ? 0 : 1))).not.toContain(false);
  });

  it("does not hold a paper that was moved to it from the near rim of the next island", () => {
    const moved = 5;
    const core = cores((place) => (place < 9 && place !== moved ? 0 : 1));
    expect(core.flatMap((is, place) => (is ? [] : [place]))).toEqual([moved]);
  });
});
