/** The hub's title at its disc: below it, else above or beside, smaller and in fewer lines where there is no room. */
import type { Label } from "../model/scene";
import { type Candidate, cheapest, toLabel } from "./labels";
import type { Palette } from "./palette";
import type { Stage } from "./stage";
import { type Block, setBlock } from "./textBlock";

const GAP = 5;
const COVERING = 30;
/** From the size that a slide wants down to what is still legible, with the number of lines and their width in px. */
const SETTINGS = [
  { size: 15, maxLines: 3, maxWidth: 190 },
  { size: 13.5, maxLines: 3, maxWidth: 170 },
  { size: 12, maxLines: 3, maxWidth: 140 },
  { size: 11, maxLines: 4, maxWidth: 96 },
  { size: 11, maxLines: 2, maxWidth: 110 },
];
/** What a step down costs, against covering a disc. */
const STEP = 4;

export function placeHubLabel(title: string, id: string, stage: Stage, colours: Palette): Label | null {
  const { hub, area } = stage;
  const seen =
    hub.x > area.left && hub.x < area.left + area.width && hub.y > area.top && hub.y < area.top + area.height;
  if (!seen) return null;
  let best: ReturnType<typeof cheapest> = null;
  SETTINGS.forEach((setting, step) => {
    const block = setBlock([{ text: title, weight: 600, color: colours.ink, ...setting }]);
    if (!block) return;
    const placed = cheapest(
      block,
      candidates(block, stage).map((candidate) => ({ ...candidate, cost: candidate.cost + STEP * step })),
      stage,
      (box) => COVERING * stage.coverage(box),
      best?.cost,
    );
    best = placed ?? best;
  });
  return best && toLabel(best, "hub", id, colours.ground, 1);
}

function candidates(block: Block, { hub }: Stage): Candidate[] {
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
