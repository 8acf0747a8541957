/** A layout and the user's pins → the layout with pinned papers in their places and the others moved out of their way, no further. */
import { separateDiscs } from "../lib/separate";
import type { Layout } from "../model/layout";
import type { Recipe } from "../model/recipe";

/** Sweeps of pushing before a disc in a crowd jumps to the nearest free place. */
const SWEEPS = 200;
/** Space left between a moved disc and its neighbours, in mean radii: more than the rounding of a saved map takes away. */
const GAP = 0.05;

/**
 * Pinned papers stand exactly where the user has put them, also on each other or on the hub. No other two discs overlap, and no other
 * disc touches the hub. Pins of papers that are not on the map, and places that are no finite numbers, are ignored.
 *
 * @param paperIds in the order of the layout
 */
export function applyPins(layout: Layout, paperIds: readonly string[], pins: Recipe["pins"]): Layout {
  const places = new Map(Object.entries(pins));
  const positions = Float64Array.from(layout.positions);
  const fixed = new Uint8Array(layout.radii.length);
  for (let i = 0; i < fixed.length; i++) {
    const [x, y] = places.get(paperIds[i]!) ?? [NaN, NaN];
    if (!Number.isFinite(x) || !Number.isFinite(y)) continue;
    positions[2 * i] = x;
    positions[2 * i + 1] = y;
    fixed[i] = 1;
  }
  if (!fixed.includes(1)) return layout;
  const mean = layout.radii.reduce((sum, radius) => sum + radius, 0) / layout.radii.length;
  const rules = { gap: GAP * mean, hole: layout.hubRadius, sweeps: SWEEPS, fixed };
  return { ...layout, positions: separateDiscs(positions, layout.radii, rules) };
}
