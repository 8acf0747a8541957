/** The words round the map: what it shows, and where that comes from. From the map to lines in frame px. */
import { union } from "../lib/boxes";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import { placeOf } from "../model/place";
import type { Box, TextLine } from "../model/scene";
import type { View } from "../model/view";
import type { Palette } from "./palette";
import { placeBlock, setBlock } from "./textBlock";

export interface SetText {
  readonly lines: readonly TextLine[];
  /** Null where there is nothing. */
  readonly box: Box | null;
}

/** Areas narrower than this, in px, have a smaller heading and more lines for the source. */
const NARROW = 640;

const NOTHING: SetText = { lines: [], box: null };

/** "Papers citing", and the hub's title in at most two lines, at the top left of the area. */
export function setHeading(map: CitationMap, area: Box, colours: Palette): SetText {
  const large = area.width >= NARROW;
  const kicker = setBlock([
    { text: "Papers citing", size: 13, weight: 400, color: colours.muted, maxWidth: area.width, maxLines: 1 },
  ]);
  const title = setBlock([
    {
      text: map.bibliography.hub.title,
      size: large ? 23 : 18,
      weight: 600,
      color: colours.ink,
      maxWidth: Math.min(area.width - 8, 760),
      maxLines: 2,
    },
  ]);
  if (!kicker || !title) return NOTHING;
  const above = placeBlock(kicker, area.left - 4, area.top - 4, "start");
  const below = placeBlock(title, area.left - 4, above.box.top + above.box.height - 3, "start");
  return { lines: [...above.lines, ...below.lines], box: union(above.box, below.box) };
}

/**
 * Where the picture comes from, at the bottom left of the area. With a filter it grows upwards, not sideways: `unfiltered` is the line
 * without one, by which legend and map stand, so that a filter moves nothing.
 */
export function setSourceLine(
  map: CitationMap,
  view: View,
  area: Box,
  colours: Palette,
): { shown: SetText; unfiltered: SetText } {
  const most = area.width < NARROW ? 3 : 2;
  const set = (text: string, maxWidth: number, maxLines: number): SetText => {
    const style = { size: 11.5, weight: 400, color: colours.muted, maxWidth, maxLines } as const;
    const block = setBlock([{ text, ...style }]);
    if (!block) return NOTHING;
    return placeBlock(block, area.left - 4, area.top + area.height + 4 - block.height, "start");
  };
  const unfiltered = set(sourceSentence(map, { ...view, filter: [] }), area.width - 8, most);
  if (view.filter.length === 0 || !unfiltered.box) return { shown: unfiltered, unfiltered };
  return { shown: set(sourceSentence(map, view), unfiltered.box.width - 8, most + 2), unfiltered };
}

/** "50 citing papers on this page, read from FILE, topics inferred from titles and summaries, seed 1", as far as it holds. */
export function sourceSentence(map: CitationMap, view: View): string {
  const { bibliography, topics, recipe } = map;
  const shown = topics.topics.filter(({ id }) => view.filter.includes(id));
  const weak = topics.assignments.some((assignment) => assignment.weak && assignment.topic !== null);
  const renamed = topics.topics.filter(({ inferredLabel }) => inferredLabel !== undefined).length;
  const parts = [
    countOfPapers(bibliography),
    bibliography.origin ? `read from ${bibliography.origin}` : "",
    topics.topics.length > 0 ? `topics inferred from ${topics.basis}` : "",
    renamed > 0 ? `${renamed} of ${topics.topics.length} topic names given by hand` : "",
    `seed ${recipe.seed}`,
    shown.length > 0
      ? `filter shows ${plural(
          shown.reduce((sum, topic) => sum + topic.size, 0),
          "paper",
        )} in ${shown.length} of ${plural(topics.topics.length, "topic")}`
      : "",
  ];
  const sentence = parts.filter(Boolean).join(", ");
  return weak ? `${sentence}; pale discs fit their topic weakly` : sentence;
}

/** How many papers are at hand, and of how many if the source counts more. */
function countOfPapers(bibliography: Bibliography): string {
  const { papers, hub } = bibliography;
  const place = placeOf(bibliography);
  const counted = hub.citingCount;
  if (counted !== undefined && counted > papers.length)
    return `${papers.length} of ${counted} citing papers ${place}`;
  return `${plural(papers.length, "citing paper")} ${place}`;
}

export function plural(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
