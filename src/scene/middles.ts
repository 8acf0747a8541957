/** Where the islands of topics lie, and how near two of them are to each other. */
import type { Layout } from "../model/layout";
import type { Topics } from "../model/topics";

export interface Middle {
  readonly x: number;
  readonly y: number;
  readonly count: number;
}

/** One a topic, in their order. */
export function middles({ positions }: Pick<Layout, "positions">, topics: Topics): Middle[] {
  const sums = new Map(topics.topics.map(({ id }) => [id, { x: 0, y: 0, count: 0 }]));
  topics.assignments.forEach(({ topic }, place) => {
    const sum = topic === null ? undefined : sums.get(topic);
    if (!sum) return;
    sum.x += positions[2 * place]!;
    sum.y += positions[2 * place + 1]!;
    sum.count++;
  });
  return topics.topics.map(({ id }) => {
    const { x, y, count } = sums.get(id)!;
    return { x: x / Math.max(1, count), y: y / Math.max(1, count), count };
  });
}

/** Falls steeply with the distance, measured by the size of the two islands. */
export function nearness(a: Middle, b: Middle): number {
  const [dx, dy] = [a.x - b.x, a.y - b.y];
  const reach = Math.sqrt(a.count) + Math.sqrt(b.count) + 1;
  const share = (dx * dx + dy * dy) / (reach * reach);
  return 1 / (0.05 + share * share);
}
