import { describe, expect, it } from "vitest";
import { groupPapers, similarLinks } from "../../src/layout/links";
import { ringOrder, topicSimilarity } from "../../src/layout/ringOrder";
import { finished } from "../../src/lib/steps";
import { weightedGraph } from "../../src/lib/weightedGraph";
import { make, neighbourLists } from "./make";

describe("links for the forces", () => {
  it("hold each pair both ways, with the larger of two weights, in order", () => {
    const lists = neighbourLists(3, [
      [0, 2, 0.5],
      [0, 1, 0.25],
    ]);
    lists.weights[lists.offsets[2]!] = 0.75;
    const links = finished(similarLinks(lists));
    expect([...links.offsets]).toEqual([0, 2, 3, 4]);
    expect([...links.targets]).toEqual([1, 2, 0, 0]);
    expect([...links.weights]).toEqual([0.25, 0.75, 0.25, 0.75]);
  });

  it("leave out loops, papers that do not exist and weights that are not above 0", () => {
    const lists = {
      offsets: Uint32Array.of(0, 5, 5),
      targets: Uint32Array.of(0, 7, 1, 1, 1),
      weights: Float64Array.of(1, 1, NaN, -1, 0),
    };
    expect(finished(similarLinks(lists)).weights).toHaveLength(0);
  });
});

describe("groups of papers", () => {
  it("list representatives first, then by strength, then by index", () => {
    const { graph, topics } = make([4]);
    const assignments = topics.assignments.map((assignment, i) => ({
      ...assignment,
      strength: [0.1, 0.2, 0.9, 0.2][i]!,
    }));
    const representative = [graph.paperIds[3]!];
    const made = { ...topics, assignments, topics: [{ ...topics.topics[0]!, representative }] };
    expect(groupPapers(graph.paperIds, made).members).toEqual([[3, 2, 1, 0]]);
  });

  it("leave out empty topics, and papers whose topic is not in the list", () => {
    const { graph, topics } = make([2, 2], { loose: 1 });
    const { groupOf, members } = groupPapers(graph.paperIds, {
      ...topics,
      topics: [{ ...topics.topics[0]!, id: "t9" }, topics.topics[1]!],
    });
    expect([...groupOf]).toEqual([-1, -1, 0, 0, -1]);
    expect(members).toHaveLength(1);
  });

  it("are one group where no paper has a topic", () => {
    const { graph, topics } = make([], { loose: 3 });
    expect(groupPapers(graph.paperIds, topics).members.map((group) => [...group].sort())).toEqual([
      [0, 1, 2],
    ]);
  });
});

describe("the order round the hub", () => {
  it("measures similarity of topics against all their links", () => {
    const groups = { groupOf: Int32Array.of(0, 0, 1), members: [[0, 1], [2]] };
    const links = weightedGraph([
      [[1, 0.5]],
      [
        [0, 0.5],
        [2, 1],
      ],
      [[1, 1]],
    ]);
    // Topic 0 has .5 twice and 1, topic 1 has 1.
    const expected = 1 / Math.sqrt(2 * 1);
    const similarity = topicSimilarity(groups, links);
    expect(similarity[0]).toBe(0);
    expect(similarity[1]).toBeCloseTo(expected, 12);
    expect(similarity[2]).toBeCloseTo(expected, 12);
  });

  it("puts similar topics side by side: a ring that was shuffled is found again", () => {
    const count = 8;
    const place = [0, 5, 2, 7, 1, 6, 3, 4];
    const similarity = new Float64Array(count * count);
    for (let a = 0; a < count; a++)
      for (let b = 0; b < count; b++) {
        const apart = Math.abs(place[a]! - place[b]!);
        similarity[a * count + b] = Math.min(apart, count - apart) === 1 ? 0.5 : 0;
      }
    const order = ringOrder(similarity, count).map((topic) => place[topic]!);
    order.forEach((position, k) => {
      const apart = Math.abs(position - order[(k + 1) % count]!);
      expect(Math.min(apart, count - apart)).toBe(1);
    });
  });

  it("holds each topic once, also without any link", () => {
    for (const count of [0, 1, 2, 3, 60])
      expect(ringOrder(new Float64Array(count * count), count).sort((a, b) => a - b)).toEqual([
        ...Array(count).keys(),
      ]);
  });
});
