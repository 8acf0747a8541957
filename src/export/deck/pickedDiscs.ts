/** Some of the discs of a scene, by their places in its columns. */
import type { Discs } from "../../model/scene";

export function pickedDiscs(discs: Discs, kept: readonly number[]): Discs {
  return {
    ids: picked(discs.ids, kept),
    topics: picked(discs.topics, kept),
    titles: picked(discs.titles, kept),
    x: numbers(discs.x, kept),
    y: numbers(discs.y, kept),
    radii: numbers(discs.radii, kept),
    fills: picked(discs.fills, kept),
    strokes: picked(discs.strokes, kept),
    opacities: numbers(discs.opacities, kept),
  };
}

/** The places from 0 to `count` that are kept. */
export function indices(count: number, isKept: (k: number) => boolean): number[] {
  const kept: number[] = [];
  for (let k = 0; k < count; k++) if (isKept(k)) kept.push(k);
  return kept;
}

function picked<T>(values: readonly T[], kept: readonly number[]): T[] {
  return kept.map((k) => values[k]!);
}

function numbers(values: Float64Array, kept: readonly number[]): Float64Array {
  return Float64Array.from(kept, (k) => values[k]!);
}
