/** How marks look beyond what the scene says of each: the same on screen and in every file. */

/** The hub is a ring of ground colour with an ink line, and an ink core. px are frame px. */
export const HUB_STYLE = {
  /** Radius of the core as a share of the hub's radius. */
  core: 0.6,
  /** Width of the line of the ring, inside the hub's radius, px. */
  ringWidth: 2.25,
};

/** A disc's ring outside its radius, px: small discs have narrower ones, for else they would be more ring than disc. */
export const DISC_RING = {
  most: 1.5,
  /** As a share of the radius. */
  share: 0.5,
};

/** @param radius of the disc, px. @returns the width of its ring, px; ink rings are the selected and hovered. */
export function discRing(radius: number): number {
  return Math.min(DISC_RING.most, DISC_RING.share * radius);
}

/** Width of the halo behind the letters of a label, on each side, px. */
export const HALO = 2.5;

/** The veil of ground colour under the legend; px. */
export const VEIL = { opacity: 0.86, margin: 8, corner: 6 };

/** Width of the ring around a hatched swatch of the legend, within its radius, px. */
export const SWATCH_RING = 1;
