/** The words round the map: what it shows, and where that comes from. From the map to lines in frame px. */
import { union } from "../lib/boxes";
import { singleLine } from "../lib/wrap";
import { kickerOf, titleOf } from "../model/about";
import type { CitationMap } from "../model/map";
import type { Box, TextLine } from "../model/scene";
import type { View } from "../model/view";
import type { Palette } from "./colours";
import { SOURCE_SIZE, sourceSentence } from "./sourceSentence";
import { placeBlock, setBlock } from "./textBlock";

export interface SetText {
  readonly lines: readonly TextLine[];
  /** Null where there is nothing. */
  readonly box: Box | null;
  /** Sentences on what had to be cut. */
  readonly notes: readonly string[];
}

export const NO_TEXT: SetText = { lines: [], box: null, notes: [] };

/** Areas narrower than this, in px, have a smaller heading, and more lines for what is cut otherwise. */
const NARROW = 640;
/** Longest line of heading and caption, px. */
const MEASURE = 760;
/** More than any source needs: a sentence with the longest names of files has fewer. */
const SOURCE_LINES = 12;

/**
 * At the top left of the area.
 * @param own instead of "Papers citing" and the hub's title, or "Papers in" and the origin; null: these. In at most two lines, on a narrow page three.
 */
export function setHeading(map: CitationMap, own: string | null, area: Box, colours: Palette): SetText {
  const large = area.width >= NARROW;
  const said = own ?? titleOf(map.bibliography);
  const kicker =
    own === null
      ? setBlock([
          {
            text: kickerOf(map.bibliography),
            size: 13,
            weight: 400,
            color: colours.muted,
            maxWidth: area.width,
            maxLines: 1,
          },
        ])
      : null;
  const title = setBlock([
    {
      text: said,
      size: large ? 23 : 18,
      weight: 600,
      color: colours.ink,
      maxWidth: Math.min(area.width - 8, MEASURE),
      maxLines: large ? 2 : 3,
    },
  ]);
  if (!title) return NO_TEXT;
  const above = kicker && placeBlock(kicker, area.left - 4, area.top - 4, "start");
  const top = above ? above.box.top + above.box.height - 1 : area.top - 4;
  const below = placeBlock(title, area.left - 4, top, "start");
  return {
    lines: [...(above?.lines ?? []), ...below.lines],
    box: above ? union(above.box, below.box) : below.box,
    notes: isCut(said, below.lines) ? ["The title is too long for the picture: its end is left out."] : [],
  };
}

/** Under the heading, or in its place where there is none. */
export function setCaption(text: string, heading: SetText, area: Box, colours: Palette): SetText {
  const large = area.width >= NARROW;
  const block = setBlock([
    {
      text,
      size: large ? 14 : 12.5,
      weight: 400,
      color: colours.muted,
      maxWidth: Math.min(area.width - 8, MEASURE),
      maxLines: large ? 3 : 4,
    },
  ]);
  if (!block) return NO_TEXT;
  const top = heading.box ? heading.box.top + heading.box.height : area.top - 4;
  const { lines, box } = placeBlock(block, area.left - 4, top, "start");
  const notes = isCut(text, lines) ? ["The caption is too long for the picture: its end is left out."] : [];
  return { lines, box, notes };
}

/**
 * Where the picture comes from, at the bottom left of the area, never cut. With a filter it grows upwards, not sideways: `unfiltered` is
 * the line without one, by which legend and map stand, so that a filter moves nothing.
 */
export function setSourceLine(
  map: CitationMap,
  view: View,
  remark: string,
  area: Box,
  colours: Palette,
): { shown: SetText; unfiltered: SetText } {
  const set = (text: string, maxWidth: number): SetText => {
    const style = {
      size: SOURCE_SIZE,
      weight: 400,
      color: colours.muted,
      maxWidth,
      maxLines: SOURCE_LINES,
    } as const;
    const block = setBlock([{ text, ...style }]);
    if (!block) return NO_TEXT;
    const top = area.top + area.height + 4 - block.height;
    return { ...placeBlock(block, area.left - 4, top, "start"), notes: [] };
  };
  const unfiltered = set(sourceSentence(map, { ...view, filter: [] }, remark), area.width - 8);
  if (view.filter.length === 0 || !unfiltered.box) return { shown: unfiltered, unfiltered };
  return { shown: set(sourceSentence(map, view, remark), unfiltered.box.width - 8), unfiltered };
}

function isCut(text: string, lines: readonly TextLine[]): boolean {
  return lines.at(-1)?.text.endsWith("…") === true && !singleLine(text).endsWith("…");
}
