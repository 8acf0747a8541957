/**
 * A map on an upright screen, as of a phone: its papers are drawn farther apart up and down, so that a map laid out for a slide fills the screen and
 * its names have room. The layout, files and the camera stay as they are: this is of the screen's scene alone.
 */
import { remembered } from "../lib/remembered";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Frame } from "../model/scene";

/** A frame at least so many times as high as wide is upright. */
const UPRIGHT = 1.2;
/** Px of its height that controls and source line take. */
const TAKEN = 150;
/** Above this, what is near would no longer look near. In steps, so that a frame that grows does not change the map at every px. */
const [MOST, STEP] = [2, 0.25];
/** The islands of more papers are dear to draw twice. */
const MOST_PAPERS = 20_000;

/** How many times as far apart papers are drawn up and down; 1: as laid out. The same wherever papers are put by hand, so that the others stay. */
export function stretchFor({ positions, unpinned, radii }: Layout, { width, height }: Frame): number {
  const places = unpinned ?? positions;
  if (height < UPRIGHT * width || radii.length > MOST_PAPERS) return 1;
  let [across, up] = [1e-9, 1e-9];
  for (let k = 0; k < radii.length; k++) {
    across = Math.max(across, Math.abs(places[2 * k]!));
    up = Math.max(up, Math.abs(places[2 * k + 1]!));
  }
  const wanted = ((across / up) * (height - TAKEN)) / width;
  return Math.min(MOST, Math.max(1, Math.floor(wanted / STEP) * STEP));
}

/** The map with the y of all places so many times as large. */
export function stretched(map: CitationMap, by: number): CitationMap {
  return by === 1 ? map : withLayout(map, stretchedLayout(map.layout, by));
}

const stretchedLayout = remembered(
  (layout: Layout, by: number): Layout => ({
    ...layout,
    positions: layout.positions.map((value, k) => (k % 2 === 0 ? value : value * by)),
    // By these a topic's colour is chosen: it is to be the same on every screen and in files.
    unpinned: layout.unpinned ?? layout.positions,
  }),
);

const withLayout = remembered((map: CitationMap, layout: Layout): CitationMap => ({ ...map, layout }));
