/** Where a legend may stand: in the corners and along the foot, in columns and sizes that fit, clear of heading, caption and source line. */
import { contains, grown, overlaps } from "../lib/boxes";
import type { LegendPlace } from "../model/picture";
import type { Box, Legend } from "../model/scene";
import type { Palette } from "./colours";
import { LEGEND_STYLES, type LegendStyle, setLegend } from "./legend";
import type { TopicLook } from "./topicLooks";

/** Px between the legend and other texts or the map. */
export const LEGEND_GAP = 14;
/** A less usual place for the legend must make the map larger by so much. */
const RELUCTANCE = {
  corner: 1,
  otherCorner: 0.97,
  top: 0.93,
  foot: 0.95,
  columns: 0.96,
  compact: 0.92,
  tall: 0.7,
};
const MOST_COLUMNS = 6;
/** No frame that is read holds a legend of more. */
const MOST_ENTRIES = 500;
/** A legend at the foot fills so much of the area's width, or is no higher than such a share of it, where columns allow that. */
const WIDE = 0.7;
const LOW = 0.1;

export interface LegendWishes {
  readonly looks: readonly TopicLook[];
  readonly place: Exclude<LegendPlace, "none">;
  /** Ids of the topics not faded; empty = all. */
  readonly shown: readonly string[];
  /** May it be set smaller? */
  readonly compact: boolean;
}

interface Corner {
  readonly left: number;
  /** From the foot up, or from the head down. */
  readonly atFoot: boolean;
  readonly weight: number;
}

/** In order of preference; `weight` is a factor on the scale of the map that each place allows. */
export function* placedLegends(
  { looks, place, shown, compact }: LegendWishes,
  area: Box,
  texts: readonly Box[],
  colours: Palette,
): Generator<{ legend: Legend; weight: number }> {
  if (looks.length > MOST_ENTRIES) return;
  const styles: readonly LegendStyle[] = compact
    ? [LEGEND_STYLES.usual, LEGEND_STYLES.compact]
    : [LEGEND_STYLES.usual];
  for (const style of styles) {
    const tried = new Set<number>();
    const smaller = style === LEGEND_STYLES.compact ? RELUCTANCE.compact : 1;
    for (let columns = 1; columns <= MOST_COLUMNS; columns++) {
      const block = setLegend(looks, columns, style, shown, colours, area.width);
      if (!block || block.width > area.width || tried.has(block.height)) continue;
      tried.add(block.height);
      for (const { left, atFoot, weight } of corners(place, columns, block, area)) {
        const box = clearOf(texts, { left, top: 0, width: block.width, height: block.height }, area, atFoot);
        if (box) yield { legend: block.at(box.left, box.top), weight: weight * smaller };
      }
    }
  }
}

function corners(
  place: LegendWishes["place"],
  columns: number,
  { width, height }: { width: number; height: number },
  area: Box,
): Corner[] {
  const right = area.left + area.width - width;
  const one = columns === 1;
  const { corner, otherCorner, top, foot } = RELUCTANCE;
  if (place === "foot") {
    const isFlat = width > WIDE * area.width || height <= LOW * area.height;
    return [{ left: area.left, atFoot: true, weight: isFlat ? 1 : RELUCTANCE.tall }];
  }
  if (place === "left" || place === "right") {
    const left = place === "left" ? area.left : right;
    const weight = columns === 1 ? 1 : 0.8;
    if (columns > 3) return [];
    return [
      { left, atFoot: true, weight },
      { left, atFoot: false, weight: weight * top },
    ];
  }
  // Columns stand as the heading and the source line do, from the left.
  const low = [
    { left: right, atFoot: true, weight: one ? corner : foot },
    { left: area.left, atFoot: true, weight: one ? otherCorner : RELUCTANCE.columns },
  ];
  return columns < 3 ? [...low, { left: right, atFoot: false, weight: top }] : low;
}

/** The box at the foot or head of the area, moved above or below the texts that it would meet; null where it has no room. */
function clearOf(texts: readonly Box[], box: Box, area: Box, atFoot: boolean): Box | null {
  const start = atFoot ? area.top + area.height - box.height + 4 : area.top;
  const top = texts.reduce((at, text) => {
    if (!overlaps(grown(text, LEGEND_GAP), { ...box, top: at })) return at;
    return atFoot ? text.top - LEGEND_GAP - box.height : text.top + text.height + LEGEND_GAP;
  }, start);
  const placed = { ...box, top };
  // At the foot letters may hang a little below the area, as those of the source line.
  const room = { ...area, height: area.height + 4 };
  const isClear = texts.every((text) => !overlaps(grown(text, LEGEND_GAP / 2), placed));
  return contains(grown(room, 1e-6), placed) && isClear ? placed : null;
}
