import { describe, expect, it } from "vitest";
import { channels } from "../../src/lib/colour";
import { anchorOf, type Correction } from "../../src/model/corrections";
import type { CitationMap } from "../../src/model/map";
import { apartFromNeighbours } from "../../src/scene/apartFromNeighbours";
import { palette } from "../../src/scene/palette";
import { topicHues } from "../../src/scene/topicHues";
import { largeMap } from "./largeMap";

const colours = palette("light");

function corrected(map: CitationMap, corrections: readonly Correction[]): CitationMap {
  return { ...map, recipe: { ...map.recipe, corrections } };
}

/** Of two colours, as a plain distance in 0..441. */
function apart(a: number, b: number): number {
  const [one, other] = [channels(colours.topic(a).disc), channels(colours.topic(b).disc)];
  return Math.sqrt(one.reduce((sum, value, k) => sum + (value - other[k]!) ** 2, 0));
}

describe("the colour of a corrected topic", () => {
  const map = largeMap(400, 10);
  // Blue and indigo side by side, as two hues that look nearly the same.
  const [blue, indigo] = [0, 11];
  const hues = [blue, 2, 3, 4, 5, 6, 7, 8, 9, indigo];
  const beside = (k: number) => {
    const middle = (topic: number) => {
      const own = map.topics.assignments.flatMap(({ topic: id }, place) =>
        id === `t${topic + 1}` ? [place] : [],
      );
      const mean = (axis: number) =>
        own.reduce((sum, place) => sum + map.layout.positions[2 * place + axis]!, 0) / own.length;
      return [mean(0), mean(1)] as const;
    };
    const [x, y] = middle(k);
    const far = (other: number) => Math.hypot(middle(other)[0] - x, middle(other)[1] - y);
    return hues
      .map((_, other) => other)
      .filter((other) => other !== k)
      .sort((a, b) => far(a) - far(b))[0]!;
  };
  const next = beside(0);
  const alike = hues.map((hue, k) => (k === next ? indigo : k === 9 ? hues[next]! : hue));

  it("is another one where a topic beside it looks nearly the same, and all others keep theirs", () => {
    const merge: Correction = {
      kind: "merge",
      from: anchorOf(map.topics, "t1", 3),
      into: anchorOf(map.topics, "t1"),
    };
    const after = apartFromNeighbours(corrected(map, [merge]), alike, colours);
    expect(after.map((hue, k) => (hue === alike[k] ? null : k)).filter((k) => k !== null)).toEqual([0]);
    expect(new Set(after).size).toBe(10);
    expect(apart(after[0]!, indigo)).toBeGreaterThan(2 * apart(blue, indigo));
  });

  it("stays where its neighbours differ, and where nothing was corrected", () => {
    const own = topicHues(map.topics);
    expect(apartFromNeighbours(map, own, colours)).toBe(own);
    expect(apartFromNeighbours(map, alike, colours)).toBe(alike);
    const rename: Correction = { kind: "rename", topic: anchorOf(map.topics, "t1"), name: "Shapes" };
    expect(apartFromNeighbours(corrected(map, [rename]), alike, colours)).toBe(alike);
  });

  it("does not go by where papers were dragged", () => {
    const move: Correction = { kind: "move", papers: anchorOf(map.topics, "t1"), to: [] };
    const dragged: CitationMap = {
      ...corrected(map, [move]),
      layout: {
        ...map.layout,
        unpinned: map.layout.positions,
        positions: map.layout.positions.map((x) => -x),
      },
    };
    expect(apartFromNeighbours(dragged, alike, colours)).toEqual(
      apartFromNeighbours(corrected(map, [move]), alike, colours),
    );
  });
});
