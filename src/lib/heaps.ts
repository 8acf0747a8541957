/**
 * Heaps of discs, many times more than there is room for → each heap on a sunflower spiral round its middle, in the order of their
 * distances from it. Pushing discs apart pair by pair takes a heap apart from its rim inwards: thousands would take thousands of sweeps.
 */
import { sinCos } from "./portableMath";

/** Fewer discs are taken apart by pushing alone. */
const FEW = 300;
/** So many movable discs in one square are a heap: beside each other, no more than some four of like size have room there. */
const HEAP = 32;
const GOLDEN_ANGLE = 2.399963229728653;
/** But for the innermost, points on the spiral c · √k at the golden angle are at least 1.67 c apart. */
const PITCH = 2 / 1.65;

/**
 * Moves discs in place. Discs that are in no heap stay, as do fixed ones.
 * @param positions [x0, y0, …], finite
 * @param radii one a disc, half the gap to others included
 * @param fixed 1 = stays where it is
 * @returns the numbers of the discs that were moved
 */
export function scatterHeaps(positions: Float64Array, radii: Float64Array, fixed?: Uint8Array): number[] {
  if (radii.length <= FEW) return [];
  let widest = 0;
  for (const radius of radii) if (radius > widest) widest = radius;
  const squares = fullSquares(positions, 2 * widest, fixed);
  if (squares.size === 0) return [];
  const moved: number[] = [];
  /** Square of a disc's distance from the middle of its heap. */
  const away = new Float64Array(radii.length);
  for (const first of squares.keys()) {
    const heap = heapFrom(squares, first);
    let [x, y, reach] = [0, 0, 0];
    for (const i of heap) {
      x += positions[2 * i]! / heap.length;
      y += positions[2 * i + 1]! / heap.length;
      reach = Math.max(reach, radii[i]!);
    }
    for (const i of heap) {
      const dx = positions[2 * i]! - x;
      const dy = positions[2 * i + 1]! - y;
      away[i] = dx * dx + dy * dy;
    }
    heap.sort((i, j) => away[i]! - away[j]! || i - j);
    heap.forEach((i, k) => {
      const { sin, cos } = sinCos(GOLDEN_ANGLE * k);
      const distance = PITCH * reach * Math.sqrt(k);
      positions[2 * i] = x + cos * distance;
      positions[2 * i + 1] = y + sin * distance;
      moved.push(i);
    });
  }
  return moved;
}

/** Squares with a heap, by "column row", and the discs in them. Looks closer only where a table of hashes says that it may pay. */
function fullSquares(positions: Float64Array, width: number, fixed?: Uint8Array): Map<string, number[]> {
  const count = positions.length / 2;
  let size = 16;
  while (size < 2 * count) size *= 2;
  const buckets = new Uint32Array(count);
  const loads = new Uint32Array(size);
  for (let i = 0; i < count; i++) {
    if (fixed?.[i] === 1) continue;
    const column = Math.floor(positions[2 * i]! / width);
    const row = Math.floor(positions[2 * i + 1]! / width);
    buckets[i] = (Math.imul(column, 0x9e3779b1) ^ Math.imul(row, 0x85ebca6b)) & (size - 1);
    loads[buckets[i]!]!++;
  }
  const squares = new Map<string, number[]>();
  for (let i = 0; i < count; i++) {
    if (fixed?.[i] === 1 || loads[buckets[i]!]! < HEAP) continue;
    const name = `${Math.floor(positions[2 * i]! / width)} ${Math.floor(positions[2 * i + 1]! / width)}`;
    const inside = squares.get(name);
    if (inside) inside.push(i);
    else squares.set(name, [i]);
  }
  for (const [name, inside] of squares) if (inside.length < HEAP) squares.delete(name);
  return squares;
}

/** The discs of a square and of all that it hangs together with; takes the squares out of the map. */
function heapFrom(squares: Map<string, number[]>, first: string): number[] {
  const heap: number[] = [];
  const open = [first];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const inside = squares.get(name);
    if (!inside) continue;
    squares.delete(name);
    for (const i of inside) heap.push(i);
    const [column = 0, row = 0] = name.split(" ").map(Number);
    for (let right = -1; right <= 1; right++)
      for (let up = -1; up <= 1; up++) open.push(`${column + right} ${row + up}`);
  }
  return heap;
}
