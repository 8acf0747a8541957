/** Papers that the forces left apart from their topic, behind another one or far outside → beside the paper of their topic that they resemble most. */
import { sinCos } from "../lib/portableMath";
import type { Nodes } from "./packed";
import type { Points } from "./physics/points";

const GOLDEN_ANGLE = 2.399963229728653;
/** Papers of a topic hang together where their squares, so many spacings wide, touch. */
const SQUARE = 2;
/** A stray comes to stand so many spacings beside the paper that it resembles most. */
const BESIDE = 0.4;

/**
 * Of each topic the largest part that hangs together stays, all other papers come to it. Moves the points in place.
 * @param spacing mean distance of neighbouring points
 */
export function bringStraysHome({ graph, starts }: Nodes, points: Points, spacing: number): void {
  const { x, y } = points;
  const squares = squaresOf(points, SQUARE * spacing);
  const parts = new Int32Array(squares.columns * squares.rows);
  const seen = new Int32Array(parts.length).fill(-1);
  for (let g = 0; g + 1 < starts.length; g++) {
    const [start, end] = [starts[g]!, starts[g + 1]!];
    const main = mainPart(squares, parts, seen, start, end, g);
    if (main < 0) continue;
    const middle = { x: 0, y: 0, count: 0 };
    for (let v = start; v < end; v++) {
      if (parts[squares.of[v]!] !== main) continue;
      middle.x += x[v]!;
      middle.y += y[v]!;
      middle.count++;
    }
    for (let v = start; v < end; v++) {
      if (parts[squares.of[v]!] === main) continue;
      let best = -1;
      let most = 0;
      for (let e = graph.offsets[v]!; e < graph.offsets[v + 1]!; e++) {
        const w = graph.targets[e]!;
        if (w < start || w >= end || parts[squares.of[w]!] !== main || graph.weights[e]! <= most) continue;
        most = graph.weights[e]!;
        best = w;
      }
      const { sin, cos } = sinCos(GOLDEN_ANGLE * (v - start));
      x[v] = (best < 0 ? middle.x / middle.count : x[best]!) + BESIDE * spacing * cos;
      y[v] = (best < 0 ? middle.y / middle.count : y[best]!) + BESIDE * spacing * sin;
    }
  }
}

interface Squares {
  readonly columns: number;
  readonly rows: number;
  /** Square of each node. */
  readonly of: Int32Array;
}

/** One row or column too many on each side, so that each square of a node has eight neighbours. At most four squares a node. */
function squaresOf({ x, y }: Points, width: number): Squares {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let v = 0; v < x.length; v++) {
    left = Math.min(left, x[v]!);
    right = Math.max(right, x[v]!);
    bottom = Math.min(bottom, y[v]!);
    top = Math.max(top, y[v]!);
  }
  const cell = Math.max(width, Math.sqrt(((right - left) * (top - bottom)) / (4 * x.length)) || width);
  const columns = Math.floor((right - left) / cell) + 3;
  const rows = Math.floor((top - bottom) / cell) + 3;
  const of = new Int32Array(x.length);
  for (let v = 0; v < of.length; v++)
    of[v] = (Math.floor((y[v]! - bottom) / cell) + 1) * columns + Math.floor((x[v]! - left) / cell) + 1;
  return { columns, rows, of };
}

/**
 * Numbers the parts of one topic in `parts`, for each square that has a paper of it. @returns the number of the part with most papers; -1
 * where there is one part only.
 */
function mainPart(
  squares: Squares,
  parts: Int32Array,
  seen: Int32Array,
  start: number,
  end: number,
  g: number,
): number {
  const { columns, of } = squares;
  const counts = new Map<number, number>();
  for (let v = start; v < end; v++) {
    const square = of[v]!;
    counts.set(square, (counts.get(square) ?? 0) + 1);
    seen[square] = g;
    parts[square] = -1;
  }
  let [main, most, count] = [-1, 0, 0];
  const queue: number[] = [];
  for (const first of counts.keys()) {
    if (parts[first]! >= 0) continue;
    let papers = 0;
    queue.push(first);
    parts[first] = count;
    for (let square = queue.pop(); square !== undefined; square = queue.pop()) {
      papers += counts.get(square)!;
      for (let up = -1; up <= 1; up++)
        for (let right = -1; right <= 1; right++) {
          const next = square + up * columns + right;
          if (seen[next] !== g || parts[next] !== -1) continue;
          parts[next] = count;
          queue.push(next);
        }
    }
    if (papers > most) [main, most] = [count, papers];
    count++;
  }
  return count > 1 ? main : -1;
}
