/** The hub's title at its disc: below it, else above or beside, smaller and in fewer lines where there is no room. */

import type { Palette } from "./colours";
import { type Candidate, cheapest, type Placed } from "./labels";
import type { Stage } from "./stage";
import { type Block, setBlock } from "./textBlock";

const GAP = 5;
const COVERING = 30;
/** Of a place for a title that may cover none: the worst place at the smallest size costs less. */
const LEAST_COVERING = 28;
/** From the size that a slide wants down to what is still legible, with the number of lines and their width in px. */
const SETTINGS = [
  { size: 15, maxLines: 3, maxWidth: 190 },
  { size: 13.5, maxLines: 3, maxWidth: 170 },
  { size: 12, maxLines: 3, maxWidth: 140 },
  { size: 12, maxLines: 4, maxWidth: 170 },
  { size: 12, maxLines: 4, maxWidth: 104 },
  { size: 12, maxLines: 2, maxWidth: 112 },
];
/** What a step down costs, against covering a disc. */
const STEP = 4;
/** What a title costs whose end is left out. */
const CUT = 14;

/**
 * @param whole no cut title will do, nor one over a disc.
 * @returns null if there is no hub, it is out of sight or there is no room.
 */
export function placeHubLabel(title: string, stage: Stage, colours: Palette, whole = false): Placed | null {
  const { hub, area } = stage;
  if (!hub) return null;
  const seen =
    hub.x > area.left && hub.x < area.left + area.width && hub.y > area.top && hub.y < area.top + area.height;
  if (!seen) return null;
  let best: Placed | null = null;
  for (const [step, setting] of SETTINGS.entries()) {
    const block = setBlock([{ text: title, weight: 600, color: colours.ink, ...setting }]);
    if (!block) return null;
    const cut = block.lines.at(-1)?.text.endsWith("…") ? CUT : 0;
    if (whole && cut > 0) continue;
    const places = candidates(block, hub).map((place) => ({
      ...place,
      cost: place.cost + STEP * step + cut,
    }));
    const placed: Placed | null = cheapest(
      block,
      places,
      stage,
      (box) => COVERING * stage.coverage(box),
      best?.cost ?? (whole ? LEAST_COVERING : Infinity),
    );
    if (placed) best = placed;
  }
  return best;
}

function candidates(block: Block, hub: NonNullable<Stage["hub"]>): Candidate[] {
  const { width, height } = block;
  const far = hub.radius + GAP;
  const centred = hub.x - width / 2;
  const middle = hub.y - height / 2;
  return [
    { left: centred, top: hub.y + far, anchor: "middle", cost: 0 },
    { left: centred, top: hub.y - far - height, anchor: "middle", cost: 2 },
    { left: hub.x + far, top: middle, anchor: "start", cost: 3 },
    { left: hub.x - far - width, top: middle, anchor: "end", cost: 3.5 },
    { left: centred + width / 3, top: hub.y + far, anchor: "middle", cost: 4 },
    { left: centred - width / 3, top: hub.y + far, anchor: "middle", cost: 4.2 },
    { left: centred + width / 3, top: hub.y - far - height, anchor: "middle", cost: 5 },
    { left: centred - width / 3, top: hub.y - far - height, anchor: "middle", cost: 5.2 },
  ];
}
