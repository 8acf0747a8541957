/** The layout of a saved map from its plain form, and the one rounding that makes it equal to the layout that was shown. */
import { InputError } from "../model/inputError";
import type { Layout } from "../model/layout";
import type { SavedMap } from "../model/mapFile";

/** Three decimals of a paper's spacing: finer than a pixel of any export. */
const STEPS_A_UNIT = 1000;

/**
 * The layout with all lengths rounded to three decimals, as a saved map holds them: what is shown, saved and restored is the same
 * picture. Rounding twice changes nothing.
 */
export function roundLayout(layout: Layout): Layout {
  return {
    ...layout,
    positions: layout.positions.map(rounded),
    radii: layout.radii.map(rounded),
    hubRadius: rounded(layout.hubRadius),
  };
}

/**
 * The layout of a saved map, finished, in the order of `paperIds`.
 * @throws InputError if it lacks a paper or holds a number that is not finite
 */
export function restoreLayout({ layout, topics }: SavedMap, paperIds: readonly string[]): Layout {
  const indexOf = new Map(topics.assignments.map(({ paper }, k) => [paper, k]));
  const before = layout.unpinned ?? layout.positions;
  const positions = new Float64Array(2 * paperIds.length);
  const radii = new Float64Array(paperIds.length);
  paperIds.forEach((id, i) => {
    const k = indexOf.get(id) ?? -1;
    positions[2 * i] = finite(before[2 * k], `x of "${id}"`);
    positions[2 * i + 1] = finite(before[2 * k + 1], `y of "${id}"`);
    radii[i] = finite(layout.radii[k], `radius of "${id}"`);
  });
  const hubRadius = finite(layout.hubRadius, "radius of the hub");
  return { method: layout.method, positions, radii, hubRadius, progress: 1 };
}

function finite(value: number | undefined, what: string): number {
  if (value !== undefined && Number.isFinite(value)) return value;
  throw new InputError(
    `The layout in this map has no ${what} (found: ${value ?? "nothing"}). Remove "map" from the file to have the map made anew.`,
  );
}

/** Adding 0 turns -0 into 0, which JSON cannot tell apart. */
function rounded(value: number): number {
  return Math.round(value * STEPS_A_UNIT) / STEPS_A_UNIT + 0;
}
