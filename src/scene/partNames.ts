/**
 * Names of parts of topics: what is read between the names of topics and the titles of papers. A part's name stands at the middle of its densest piece
 * where its papers spread wide enough on the screen to hold it, the largest part first, and fades as titles take over.
 */
import { toFrame } from "../lib/placement";
import { remembered } from "../lib/remembered";
import type { CitationMap } from "../model/map";
import type { Frame, Label, Placement } from "../model/scene";
import type { Topics } from "../model/topics";
import type { Palette } from "./colours";
import { coresOf, type PartCore } from "./cores";
import type { Emphasis } from "./emphasis";
import { cheapest, toLabel } from "./labels";
import type { Stage } from "./stage";
import { type Block, setBlock } from "./textBlock";
import type { HaloAt } from "./titleHalo";
import type { TopicLook } from "./topicLooks";

const STYLE = { size: 12.5, weight: 600, maxWidth: 150, maxLines: 2 } as const;
/** Half of the part lies within a circle at least so wide, as a share of the name's width. */
const WIDE = 1;
/** In the whole map topics alone are named: their parts from such a zoom on. */
const LEAST_ZOOM = 1.4;
/** Median distance of neighbouring discs, px, from which names of parts fade, and at which they are gone. */
const FADES = { from: 60, to: 84 };
/** A paler name is left out. */
const PALEST = 0.35;
/** How far a name may stand from its place, as shares of its own width and height. */
const SHIFTS = [
  [0, 0],
  [0, -0.8],
  [0, 0.8],
  [-0.4, 0],
  [0.4, 0],
  [-0.4, -0.8],
  [0.4, 0.8],
  [0, -1.6],
  [0, 1.6],
] as const;
/** What shifts cost for each in turn, lying on another topic's ground, and covering a disc. */
const SHIFTED = 1;
const FOREIGN = 10;
const COVERING = 3;
const MOST = 80;

const hasParts = remembered(({ topics }: Topics) => topics.some(({ parts }) => parts !== undefined));

/**
 * Ids of the topics of which parts are named at this scale, in sight or not.
 * @param scale frame px per map unit. @param zoom 1 = the whole map fits the frame.
 */
export function partedTopics(
  map: CitationMap,
  looks: readonly TopicLook[],
  spacing: number,
  scale: number,
  zoom: number,
): ReadonlySet<string> {
  const parted = new Set<string>();
  if (zoom < LEAST_ZOOM || opacityAt(spacing) === 0 || !hasParts(map.topics)) return parted;
  coresOf(map.layout, map.topics).forEach(({ parts }, topic) => {
    const look = looks[topic]!;
    if (parts.some((part) => isWide(part, nameOf(look, part), scale))) parted.add(look.topic.id);
  });
  return parted;
}

/** @param named ids of the topics whose parts are named; null: all. */
export function placePartNames(
  map: CitationMap,
  looks: readonly TopicLook[],
  spacing: number,
  stage: Stage,
  placement: Placement,
  frame: Frame,
  colours: Palette,
  emphasis: Emphasis,
  haloAt: HaloAt,
  named: ReadonlySet<string> | null,
): Label[] {
  const opacity = opacityAt(spacing);
  if (opacity === 0) return [];
  const { left, top, width, height } = stage.area;
  const found: { part: PartCore; topic: number; block: Block; x: number; y: number; size: number }[] = [];
  coresOf(map.layout, map.topics).forEach(({ parts }, topic) => {
    const look = looks[topic]!;
    if (named && !named.has(look.topic.id)) return;
    for (const part of parts) {
      const { x, y } = toFrame(placement, frame, part.x, part.y);
      if (x < left || x > left + width || y < top || y > top + height) continue;
      const block = nameOf(look, part);
      if (block && isWide(part, block, placement.scale))
        found.push({ part, topic, block, x, y, size: look.topic.parts![part.part]!.size });
    }
  });
  found.sort((a, b) => b.size - a.size || a.topic - b.topic || a.part.part - b.part.part);
  return found.slice(0, MOST).flatMap(({ topic, block, x, y }): Label[] => {
    const candidates = SHIFTS.map(([across, down], k) => ({
      left: x - block.width / 2 + across * block.width,
      top: y - block.height / 2 + down * block.height,
      anchor: "middle" as const,
      cost: SHIFTED * k,
    }));
    const placed = cheapest(
      block,
      candidates,
      stage,
      (box) => FOREIGN * stage.foreign(box, topic) + COVERING * stage.coverage(box),
    );
    if (!placed) return [];
    stage.take(placed.box);
    const clear = opacity * emphasis.topics[topic]!;
    return [
      toLabel(
        placed,
        "part",
        looks[topic]!.topic.id,
        clear === 1 ? haloAt(placed.box, topic) : colours.ground,
        clear,
      ),
    ];
  });
}

function opacityAt(spacing: number): number {
  const opacity = Math.min(1, (FADES.to - spacing) / (FADES.to - FADES.from));
  return opacity < PALEST ? 0 : opacity;
}

function isWide({ radius }: PartCore, block: Block | null, scale: number): boolean {
  return block !== null && 2 * radius * scale >= WIDE * block.width;
}

const blocksOf = remembered(({ topic, colours }: TopicLook): readonly (Block | null)[] =>
  (topic.parts ?? []).map(({ label }) => setBlock([{ ...STYLE, text: label, color: colours.name }])),
);

function nameOf(look: TopicLook, { part }: PartCore): Block | null {
  return blocksOf(look)[part] ?? null;
}
