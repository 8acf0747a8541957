/** The halo behind a paper's title: of the colour of what it lies on, so that only discs and links under the letters are seen to end. */
import { mix } from "../lib/colour";
import { isInRings } from "../lib/evenOdd";
import { toMap } from "../lib/placement";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Placement } from "../model/scene";
import type { Palette } from "./colours";
import { islandsOf } from "./islands";
import type { TopicLook } from "./topicLooks";

/** @param topic place in the list of topics, negative for none. @returns #rrggbb */
export type HaloAt = (box: Box, topic: number) => string;

/** Points of a box that are looked at, across and down. */
const [ACROSS, DOWN] = [7, 3];

export function haloOn(
  map: CitationMap,
  looks: readonly TopicLook[],
  placement: Placement,
  frame: Frame,
  { ground, regionOpacity }: Palette,
): HaloAt {
  const { rings } = islandsOf(map);
  return ({ left, top, width, height }, topic) => {
    const own = rings[topic];
    const look = looks[topic];
    if (!own || !look) return ground;
    let inside = 0;
    for (let k = 0; k < ACROSS * DOWN; k++) {
      const across = (k % ACROSS) / (ACROSS - 1);
      const down = Math.floor(k / ACROSS) / (DOWN - 1);
      const { x, y } = toMap(placement, frame, left + across * width, top + down * height);
      if (isInRings(own, x, y)) inside++;
    }
    // Across the region's edge a colour between the two is quietest.
    return mix(ground, look.colours.disc, (regionOpacity * inside) / (ACROSS * DOWN));
  };
}
