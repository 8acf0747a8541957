/**
 * Whose papers a point of the map is nearest to, and how clearly. In reach of discs the ground says it; beyond, a coarse lattice that has for each
 * cell the nearest topic and how far off it and the next one are, by a distance field a topic.
 */
import { distanceField } from "../lib/distanceField";
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";
import { cellAt, type Ground } from "./ground";

/** Cells of the lattice, of all topics together and of each at most. */
const MOST_CELLS = { all: 150_000, each: 8_000 };
/** A topic is clearly the nearest if the next one is so many times as far. */
const CLEARLY = 1.3;

/** Of a topic at a map point: 0 where its papers are clearly the nearest, 1 where another's are as near or nearer. */
export type Doubt = (x: number, y: number, topic: number) => number;

export const doubtOf = remembered(({ positions }: Layout, ground: Ground): Doubt => {
  const { x: left, y: bottom, cell, topicOf } = ground;
  const topics = topicOf.reduce((most, topic) => Math.max(most, topic), -1) + 1;
  const cells = Math.min(MOST_CELLS.each, MOST_CELLS.all / Math.max(1, topics));
  const [across, up] = [ground.width * cell, ground.height * cell];
  const side = Math.max(cell, Math.sqrt((across * up) / cells));
  const [columns, rows] = [Math.ceil(across / side), Math.ceil(up / side)];
  const along = (value: number, from: number, count: number) =>
    Math.min(Math.max(Math.floor((value - from) / side), 0), count - 1);
  const at = (x: number, y: number) => along(y, bottom, rows) * columns + along(x, left, columns);
  const marked = Array.from({ length: topics }, () => new Uint8Array(columns * rows));
  topicOf.forEach((topic, k) => {
    if (topic >= 0) marked[topic]![at(positions[2 * k]!, positions[2 * k + 1]!)] = 1;
  });
  const owner = new Int32Array(columns * rows).fill(-1);
  const nearest = new Float64Array(owner.length).fill(Infinity);
  const second = nearest.slice();
  marked.forEach((own, topic) => {
    distanceField(own, columns, rows).forEach((far, k) => {
      second[k] = Math.min(second[k]!, Math.max(far, nearest[k]!));
      if (far >= nearest[k]!) return;
      nearest[k] = far;
      owner[k] = topic;
    });
  });
  return (x, y, topic) => {
    const here = cellAt(ground, x, y);
    const lord = here < 0 ? -1 : ground.owner[here]!;
    if (lord === topic && ground.second[here]! < ground.reach)
      return between(ground.nearest[here]!, ground.second[here]!);
    const k = at(x, y);
    return lord >= 0 && lord !== topic ? 1 : owner[k] === topic ? between(nearest[k]!, second[k]!) : 1;
  };
});

/** @param own, other distances. */
function between(own: number, other: number): number {
  return own >= other ? 1 : Math.max(0, (CLEARLY * own - other) / ((CLEARLY - 1) * Math.max(other, 1e-9)));
}
