/** Steps through the map: one back, the next or previous paper of a topic, the nearest paper in a direction. */
import type { Selection } from "../model/view";
import type { MapIndex } from "./mapIndex";

/** Paper → its topic → hub; null where there is nothing behind. */
export function stepBack(selection: Selection, index: MapIndex): Selection | null {
  if (selection.kind === "hub") return null;
  if (selection.kind === "topic" || selection.kind === "papers") return { kind: "hub" };
  const topic = index.assignments.get(selection.id)?.topic;
  return topic ? { kind: "topic", id: topic } : { kind: "hub" };
}

/** All papers topic after topic, each topic's most typical first; papers that fit nowhere last. The order of the list. */
export function readingOrder(index: MapIndex): string[] {
  const topics: (string | null)[] = index.topics.topics.map((topic) => topic.id);
  return [...topics, null].flatMap((topic) => index.members.get(topic) ?? []);
}

/** The paper `by` places on in reading order; from the hub or a topic, the first paper at hand. Null at the ends. */
export function neighbourInOrder(selection: Selection, index: MapIndex, by: 1 | -1): string | null {
  if (selection.kind === "topic") return index.members.get(selection.id)?.at(by === 1 ? 0 : -1) ?? null;
  const order = readingOrder(index);
  if (selection.kind === "hub") return order.at(by === 1 ? 0 : -1) ?? null;
  if (selection.kind === "papers") return selection.ids.at(by === 1 ? 0 : -1) ?? null;
  return order[order.indexOf(selection.id) + by] ?? null;
}

export interface Place {
  readonly id: string;
  readonly x: number;
  readonly y: number;
}

/**
 * The nearest place from (x, y) in the direction (dx, dy): within 60° of it, distance across counted double. Null where none is.
 * Any coordinates, as long as direction and places share them.
 */
export function nearestInDirection(
  places: readonly Place[],
  from: { x: number; y: number },
  direction: { dx: number; dy: number },
): string | null {
  let best: string | null = null;
  let least = Infinity;
  for (const place of places) {
    const along = (place.x - from.x) * direction.dx + (place.y - from.y) * direction.dy;
    const across = Math.abs((place.x - from.x) * direction.dy - (place.y - from.y) * direction.dx);
    const cost = along + 2 * across;
    if (along > 1e-9 && across < 1.75 * along && cost < least) {
      best = place.id;
      least = cost;
    }
  }
  return best;
}
