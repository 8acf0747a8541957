/**
 * The page: heading, caption, source line and legend in the frame, and the map fitted between them. The legend stands in the corner, or in
 * the columns along the foot, that leave the map the largest. Kept per map and settings of the page, for it does not move with the camera.
 */
import { grown } from "../lib/boxes";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Legend } from "../model/scene";
import type { View } from "../model/view";
import type { Palette } from "./colours";
import { type Fit, mapFitter } from "./fit";
import { NO_TEXT, type SetText, setCaption, setHeading, setSourceLine } from "./heading";
import { islandsOf } from "./islands";
import { LEGEND_GAP, type LegendWishes, placedLegends } from "./legendPlaces";
import type { NameSize } from "./mapShape";
import type { ComposeOptions } from "./options";
import { palette } from "./palette";
import { topicLooks } from "./topicLooks";
import { roomForName } from "./topicNames";

export interface Arrangement {
  /** Where map and texts stand: the frame less an edge. */
  readonly area: Box;
  readonly heading: SetText;
  readonly caption: SetText;
  readonly sourceLine: SetText;
  readonly legend: Legend | null;
  readonly fit: Fit;
  /** Sentences on what was asked for and found no room. */
  readonly notes: readonly string[];
}

/** Free px between the map and heading or source line; labels keep a little less. */
const TEXT_GAP = 12;
/** And so many more on the right of the heading, labels too. */
export const BESIDE_HEAD = 26;
/** Heading, caption and source line take so much of the area's height at most. */
const MOST_TEXT = 0.62;
/** In a file a legend must leave the map so much of the scale that it has without one: one that has to be there, and any other. */
const LEFT_TO_MAP = { needed: 0.3, other: 0.68 };

/** Names of more topics, smaller ones, take what room there is. */
const MOST_NAMED = 300;

const kept = new WeakMap<CitationMap, Map<string, Arrangement>>();

export function arrange(map: CitationMap, view: View, options: ComposeOptions): Arrangement {
  const { frame, legend, heading, sourceLine, covered, file } = options;
  const asked = file ? { ...file, focus: file.focus?.key ?? null } : null;
  const key = JSON.stringify([frame, legend, heading, sourceLine, covered, view.theme, view.filter, asked]);
  const known = kept.get(map)?.get(key);
  if (known) return known;
  const made = arrangeAnew(map, view, options);
  kept.set(map, new Map([...(kept.get(map) ?? []), [key, made] as const].slice(-8)));
  return made;
}

function arrangeAnew(map: CitationMap, view: View, options: ComposeOptions): Arrangement {
  const { frame, file } = options;
  const focus = file?.focus ?? null;
  const colours = palette(view.theme, file?.palette);
  const area = areaOf(frame);
  const source = options.sourceLine
    ? setSourceLine(map, view, focus?.remark ?? "", area, colours)
    : { shown: NO_TEXT, unfiltered: NO_TEXT };
  const { heading, caption } = headOf(map, options, source.unfiltered, area, colours);
  const texts = [heading.box, caption.box, source.unfiltered.box].filter((box) => box !== null);
  const looks = topicLooks(map, colours, file);
  const names = looks.map((look, k): NameSize | null =>
    k >= MOST_NAMED || (focus && !(focus.papers && focus.topics?.has(look.topic.id)))
      ? null
      : roomForName(look, area, colours),
  );
  const { rings } = islandsOf(map);
  const around = texts.map((box) => {
    const { left, top, width, height } = grown(box, TEXT_GAP);
    if (box === source.unfiltered.box) return { left, top, width, height };
    // Beside the heading a topic's name would read as a part of it, an enlarged one's even far from it.
    return { left, top, width: focus?.papers ? Math.max(width, area.width) : width + BESIDE_HEAD, height };
  });
  const fitTo = mapFitter(map.layout, rings, names, frame, area, focus);
  const bare = fitTo(around);

  const place = file && file.legend !== "none" ? file.legend : "auto";
  const shown = focus?.topics ? [...focus.topics] : view.filter;
  const wishes: LegendWishes = { looks, place, shown, compact: file !== undefined };
  const best = (wished: LegendWishes) => {
    let found: { legend: Legend; fit: Fit; worth: number } | null = null;
    for (const { legend, weight } of placedLegends(wished, area, texts, colours)) {
      const range = { most: bare.scale, least: (found?.worth ?? 0) / weight };
      const fitted = fitTo([...around, grown(legend.box, LEGEND_GAP)], range);
      const worth = fitted.scale * weight;
      if (!found || worth > found.worth) found = { legend, fit: fitted, worth };
    }
    return found && { legend: found.legend, fit: found.fit };
  };
  const page = { area, heading, caption, sourceLine: source.shown };
  const cut = [...heading.notes, ...caption.notes];
  if (!options.legend || looks.length === 0) return { ...page, legend: null, fit: bare, notes: cut };
  if (!file) return { ...page, ...(best(wishes) ?? { legend: null, fit: bare }), notes: cut };
  const needed = file.numbers || place !== "auto";
  const least = bare.scale * (needed ? LEFT_TO_MAP.needed : LEFT_TO_MAP.other);
  const asWished = best(wishes);
  if (asWished && asWished.fit.scale >= least) return { ...page, ...asWished, notes: cut };
  const elsewhere = place === "auto" ? null : best({ ...wishes, place: "auto" });
  if (elsewhere && elsewhere.fit.scale >= least)
    return { ...page, ...elsewhere, notes: [...cut, noteOn(place, "another place")] };
  return { ...page, legend: null, fit: bare, notes: [...cut, noteOn(place, null)] };
}

/** Heading and caption, as far as they and the source leave room for the map. */
function headOf(
  map: CitationMap,
  { heading: hasHeading, file }: ComposeOptions,
  source: SetText,
  area: Box,
  colours: Palette,
): { heading: SetText; caption: SetText } {
  const heading = hasHeading ? setHeading(map, file?.title ?? null, area, colours) : NO_TEXT;
  const caption = setCaption(file?.caption ?? "", heading, area, colours);
  const isRoomFor = (...texts: SetText[]) =>
    texts.reduce((sum, { box }) => sum + (box?.height ?? 0), 0) <= MOST_TEXT * area.height;
  if (!file || isRoomFor(heading, caption, source)) return { heading, caption };
  const left = (what: string): SetText => ({
    ...NO_TEXT,
    notes: [`There is no room for the ${what}: it is left out. A larger frame has room for it.`],
  });
  const without = caption.box ? left("caption") : NO_TEXT;
  if (isRoomFor(heading, source)) return { heading, caption: without };
  return { heading: heading.box ? left("title") : NO_TEXT, caption: without };
}

function noteOn(place: LegendWishes["place"], instead: string | null): string {
  const where = place === "auto" ? "" : place === "foot" ? " at the foot" : ` on the ${place}`;
  return instead
    ? `There is no room for the legend${where}: it stands in ${instead}.`
    : `There is no room for the legend${where}: it is left out. A larger frame has room for it.`;
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
