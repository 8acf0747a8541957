/** A layout that was stopped before its end, as one to look at. */
import { separateDiscs } from "../lib/separate";
import type { Layout } from "../model/layout";

/** Least space between two discs, in mean radii, and sweeps of pushing. */
const GAP = 0.05;
const SWEEPS = 200;

/** The same layout with no disc on another: pictures of many papers on the way to the end may have such, those of few have not. */
export function freeOfOverlaps(layout: Layout): Layout {
  const { positions, radii, hubRadius } = layout;
  const mean = radii.reduce((sum, radius) => sum + radius, 0) / radii.length;
  const rules = { gap: GAP * mean, hole: hubRadius, sweeps: SWEEPS };
  return { ...layout, positions: separateDiscs(positions, radii, rules) };
}
