/**
 * The page: heading, source line and legend in the frame, and the map fitted between them. The legend stands in the corner, or in the
 * columns along the foot, that leave the map the largest. Kept per map and settings of the page, for it does not move with the camera.
 */
import { grown, overlaps } from "../lib/boxes";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Legend } from "../model/scene";
import type { View } from "../model/view";
import { type Fit, fitMap } from "./fit";
import { type SetText, setHeading, setSourceLine } from "./heading";
import { islandsOf } from "./islands";
import { setLegend } from "./legend";
import type { ComposeOptions } from "./options";
import { type Palette, palette } from "./palette";
import { roomForName } from "./topicNames";

export interface Arrangement {
  /** Where map and texts stand: the frame less an edge. */
  readonly area: Box;
  readonly heading: SetText;
  readonly sourceLine: SetText;
  readonly legend: Legend | null;
  readonly fit: Fit;
}

const NO_TEXT: SetText = { lines: [], box: null };
/** A less usual place for the legend must make the map larger by so much. */
const RELUCTANCE = { corner: 1, otherCorner: 0.97, top: 0.93, foot: 0.95, columns: 0.96 };
const LEGEND_GAP = 14;
/** Free px between the map and heading or source line; labels keep a little less. */
const TEXT_GAP = 12;

const kept = new WeakMap<CitationMap, Map<string, Arrangement>>();

export function arrange(map: CitationMap, view: View, options: ComposeOptions): Arrangement {
  const { frame, legend, heading, sourceLine, covered } = options;
  const key = JSON.stringify([frame, legend, heading, sourceLine, covered, view.theme, view.filter]);
  const known = kept.get(map)?.get(key);
  if (known) return known;
  const made = arrangeAnew(map, view, options);
  kept.set(map, new Map([...(kept.get(map) ?? []), [key, made] as const].slice(-8)));
  return made;
}

function arrangeAnew(map: CitationMap, view: View, options: ComposeOptions): Arrangement {
  const { frame } = options;
  const colours = palette(view.theme);
  const area = areaOf(frame);
  const heading = options.heading ? setHeading(map, area, colours) : NO_TEXT;
  const source = options.sourceLine ? setSourceLine(map, view, area, colours) : null;
  const texts = [heading.box, source?.unfiltered.box ?? null].filter((box) => box !== null);
  const names = map.topics.topics.map((topic) => roomForName(topic, area, colours));
  const { rings } = islandsOf(map);
  const fitted = (legend: Legend | null) => {
    const around = texts.map((box) => grown(box, TEXT_GAP));
    const obstacles = legend ? [...around, grown(legend.box, LEGEND_GAP)] : around;
    return fitMap(map.layout, rings, names, frame, area, obstacles);
  };

  let best: { legend: Legend | null; fit: Fit; worth: number } | null = null;
  for (const { legend, weight } of options.legend ? legendPlaces(map, view, area, texts, colours) : []) {
    const fit = fitted(legend);
    const worth = fit.scale * weight;
    if (!best || worth > best.worth) best = { legend, fit, worth };
  }
  return {
    area,
    heading,
    sourceLine: source?.shown ?? NO_TEXT,
    legend: best?.legend ?? null,
    fit: best?.fit ?? fitted(null),
  };
}

function areaOf({ width, height }: Frame): Box {
  const edge = Math.min(26, Math.max(10, 0.036 * Math.min(width, height)));
  return {
    left: edge,
    top: edge,
    width: Math.max(1, width - 2 * edge),
    height: Math.max(1, height - 2 * edge),
  };
}

/** Legends in the corners and along the foot, clear of heading and source line, in order of preference. */
function* legendPlaces(
  map: CitationMap,
  view: View,
  area: Box,
  texts: readonly Box[],
  colours: Palette,
): Generator<{ legend: Legend; weight: number }> {
  const right = area.left + area.width;
  const bottom = area.top + area.height;
  const tried = new Set<number>();
  for (const columns of [1, 2, 3, 4, 5, 6]) {
    const block = setLegend(map.topics, columns, view.filter, colours, area.width);
    if (!block || block.width > area.width || tried.has(block.height)) continue;
    tried.add(block.height);
    const low = bottom - block.height + 4;
    const places = [
      { left: right - block.width, top: low, weight: columns === 1 ? RELUCTANCE.corner : RELUCTANCE.columns },
      { left: area.left, top: low, weight: columns === 1 ? RELUCTANCE.otherCorner : RELUCTANCE.foot },
      { left: right - block.width, top: area.top, weight: columns < 3 ? RELUCTANCE.top : 0 },
    ];
    for (const { left, top, weight } of places) {
      const raised = clearOf(texts, { left, top, width: block.width, height: block.height }, top === low);
      if (weight > 0 && raised >= area.top) yield { legend: block.at(left, raised), weight };
    }
  }
}

/** Where the box's top must be to clear the texts: above them at the foot, below them at the head. */
function clearOf(texts: readonly Box[], box: Box, atFoot: boolean): number {
  return texts.reduce((top, text) => {
    if (!overlaps(grown(text, LEGEND_GAP), { ...box, top })) return top;
    return atFoot ? text.top - LEGEND_GAP - box.height : text.top + text.height + LEGEND_GAP;
  }, box.top);
}
