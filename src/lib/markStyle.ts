/** How marks look beyond what the scene says of each: the same on screen and in every file. */

/** The hub is a ring of ground colour with an ink line, and an ink core. px are frame px. */
export const HUB_STYLE = {
  /** Radius of the core as a share of the hub's radius. */
  core: 0.6,
  /** Width of the line of the ring, inside the hub's radius, px. */
  ringWidth: 2.25,
};

/** Width of a disc's ring outside its radius, px; ink rings are the selected and hovered. */
export const DISC_RING = 1.5;

/** Width of the halo behind the letters of a label, on each side, px. */
export const HALO = 2.5;

/** The veil of ground colour under the legend; px. */
export const VEIL = { opacity: 0.86, margin: 8, corner: 6 };

/** Width of the ring around a hatched swatch of the legend, within its radius, px. */
export const SWATCH_RING = 1;
