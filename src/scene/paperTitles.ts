/**
 * Titles of papers, as many as find room: the selected, hovered and starred ones at any zoom, then as the discs draw apart the
 * representatives of the topics, then the papers that fit their topic best. A title covers no disc, except one asked for by the user. On a screen
 * each is short at first, so that many find room; then those that have the room are set whole.
 */
import type { CitationMap } from "../model/map";
import type { Box, Label } from "../model/scene";
import type { Marks } from "../model/view";
import type { Palette } from "./colours";
import { isLarge, titlesOf } from "./columns";
import type { Emphasis } from "./emphasis";
import { cheapest, type Placed, toLabel } from "./labels";
import type { FileOptions } from "./options";
import type { Stage } from "./stage";
import type { Paragraph } from "./textBlock";
import type { HaloAt } from "./titleHalo";
import { COVERING, costOfTitle, titlePlaces } from "./titlePlaces";
import { type RankedTitle, ROOM, rankedTitles } from "./titleRanks";
import { setTitle, type TitleBlock } from "./titleText";

/** Text size by the same distance: the more room the larger. */
const SIZES = [
  { from: 190, size: 13, maxLines: 4 },
  { from: 0, size: 12, maxLines: 2 },
];
/** Where a topic fills the picture, titles are the point of it. */
const ENLARGED = { size: 13, maxLines: 4, measure: 14.5 };
/** A title that is set whole has so many lines at most. */
const WHOLE_LINES = 6;
/** So many titles at most find room beside an enlarged topic whose discs are crowded. */
const CROWDED = 6;
/** About 26 characters. */
const MEASURE = 13.6;
/** Share of the width that a title in a file takes at most. */
const WIDEST = 0.42;
/** A title may cover next to nothing of discs; on a large map, as long as its discs are close together, about one. */
const MOST_COVERED = { usual: 0.14, crowded: 1.3 };

export interface PaperTitles {
  readonly labels: readonly Label[];
  /** Place of each paper with a title → index of the candidate place that it has. */
  readonly places: ReadonlyMap<number, number>;
}

interface PlacedTitle {
  readonly title: RankedTitle;
  readonly paragraph: Paragraph;
  readonly set: TitleBlock;
  readonly placed: Placed;
}

/** @param before places of the titles in the last scene, to be kept where they are still possible. */
export function placePaperTitles(
  map: CitationMap,
  spacing: number,
  stage: Stage,
  emphasis: Emphasis,
  marks: Marks,
  colours: Palette,
  haloAt: HaloAt,
  before: PaperTitles["places"],
  file?: FileOptions,
): PaperTitles {
  const { paperIds } = map.graph;
  const texts = titlesOf(map.graph);
  const crowded = file?.focus?.papers && spacing < ROOM.all;
  const count = file?.titles ?? (crowded ? CROWDED : Infinity);
  const style = SIZES.find(({ from }) => spacing >= from)!;
  const isCrowded = !file && isLarge(map.graph) && spacing < ROOM.representatives;
  const mostCovered = COVERING * (isCrowded ? MOST_COVERED.crowded : MOST_COVERED.usual);
  const titles: PlacedTitle[] = [];
  const boxes: Box[] = [];
  for (const title of rankedTitles(map, spacing, stage, emphasis, marks, before, file)) {
    const { disc, asked, quiet, enlarged } = title;
    if (titles.length >= count) break;
    const { size, maxLines, measure } = enlarged ? ENLARGED : { ...style, measure: MEASURE };
    const most = asked || file?.titles ? Math.max(3, maxLines) : maxLines;
    // A title asked for, and any in a file, gives up its last lines rather than its place.
    const least = asked ? 1 : file ? Math.min(2, most) : most;
    const limit = asked && !quiet ? Infinity : mostCovered;
    const among = stage.with(boxes);
    let placed: Placed | null = null;
    for (let lines = most; lines >= least && !placed; lines--) {
      const paragraph: Paragraph = {
        text: texts[disc.place]!,
        size,
        weight: asked && !quiet && disc.place !== emphasis.hovered ? 600 : 400,
        color: colours.ink,
        maxWidth: Math.min(measure * size, file ? WIDEST * stage.area.width : Infinity),
        maxLines: lines,
      };
      const set = setTitle(map.graph, paragraph);
      if (!set) break;
      placed = placeTitle(title, set, before.get(disc.place), among, limit);
      if (!placed) continue;
      titles.push({ title, paragraph, set, placed });
      boxes.push(placed.box);
    }
  }
  const shown = file ? titles : setWhole(map, titles, boxes, stage, mostCovered);
  return {
    labels: shown.map(({ title: { disc }, placed }) => {
      const opacity = emphasis.papers[disc.place]!;
      const halo = opacity === 1 ? haloAt(placed.box, disc.topic) : colours.ground;
      return toLabel(placed, "paper", paperIds[disc.place]!, halo, opacity);
    }),
    places: new Map(shown.map(({ title, placed }) => [title.disc.place, placed.index])),
  };
}

/** @param boxes of the titles, in their order; those that are set whole get another one. */
function setWhole(
  { graph }: CitationMap,
  titles: readonly PlacedTitle[],
  boxes: Box[],
  stage: Stage,
  limit: number,
): PlacedTitle[] {
  return titles.map((short, k) => {
    if (short.set.isWhole) return short;
    const paragraph = { ...short.paragraph, maxLines: WHOLE_LINES };
    const set = setTitle(graph, paragraph);
    if (!set?.isWhole) return short;
    const among = stage.with(boxes.filter((_, other) => other !== k));
    const placed = placeTitle(short.title, set, short.placed.index, among, limit);
    if (!placed) return short;
    boxes[k] = placed.box;
    return { ...short, paragraph, set, placed };
  });
}

/** @param wanted index of the place to be had if it is possible; else the best. */
function placeTitle(
  { disc, asked }: RankedTitle,
  { block }: TitleBlock,
  wanted: number | undefined,
  stage: Stage,
  limit: number,
): Placed | null {
  const candidates = titlePlaces(disc, block, asked);
  const costOf = (box: Box) => costOfTitle(box, disc, stage, limit);
  const again =
    wanted === undefined ? null : cheapest(block, candidates.slice(wanted, wanted + 1), stage, costOf, limit);
  return again ? { ...again, index: wanted! } : cheapest(block, candidates, stage, costOf, limit);
}
