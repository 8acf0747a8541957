/** Neighbouring islands of many topics are told apart by colour, and few topics change theirs for it. */
import { describe, expect, it } from "vitest";
import { huesApart } from "../../src/scene/huesApart";
import { likeness } from "../../src/scene/likeness";
import { middles, nearness } from "../../src/scene/middles";
import { palette } from "../../src/scene/palette";
import { topicHues } from "../../src/scene/topicHues";
import { largeMap } from "./largeMap";

const { topic } = palette("light");
const map = largeMap(600, 18);

/** Over all pairs, how alike they are, the nearer the weightier. */
function alike(hues: readonly number[]): number {
  const islands = middles(map.layout, map.topics);
  let sum = 0;
  hues.forEach((hue, k) => {
    for (let other = 0; other < k; other++)
      sum += nearness(islands[k]!, islands[other]!) * likeness(topic(hue).disc, topic(hues[other]!).disc);
  });
  return sum;
}

describe("the colours of many topics", () => {
  const before = topicHues(map.topics);
  const after = huesApart(map);

  it("differ more beside each other than those that go by papers alone", () => {
    expect(alike(after)).toBeLessThan(0.9 * alike(before));
  });

  it("are all different, and most topics have the one that goes by their papers", () => {
    expect(new Set(after).size).toBe(18);
    expect(Math.max(...after)).toBeLessThan(24);
    expect(after.filter((hue, k) => hue === before[k]).length).toBeGreaterThanOrEqual(6);
  });

  it("stay where papers are dragged about, and while the layout is on its way", () => {
    const { layout } = map;
    const positions = layout.positions.map((value, k) => value + (k % 7));
    expect(huesApart({ ...map, layout: { ...layout, positions, unpinned: layout.positions } })).toEqual(
      after,
    );
    expect(huesApart({ ...map, layout: { ...layout, progress: 0.5 } })).toBe(before);
  });
});

it("of few topics all colours differ, and none is changed", () => {
  const few = largeMap(200, 8);
  expect(huesApart(few)).toBe(topicHues(few.topics));
});

describe("likeness", () => {
  it("is greater of colours that a red-blind or green-blind eye hardly tells apart", () => {
    const [red, green, blue] = ["#a05a3c", "#6f7a3c", "#a05a9c"] as const;
    expect(likeness(red, green)).toBeGreaterThan(likeness(red, blue));
    expect(likeness(red, red)).toBeGreaterThan(likeness(red, green));
  });
});
