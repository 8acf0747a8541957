/** All labels of a picture, in the order of painting: paper titles, names of parts, topic names, the hub's title on top. */
import { grown } from "../lib/boxes";
import type { CitationMap } from "../model/map";
import type { Box, Label, Placement } from "../model/scene";
import { type Arrangement, BESIDE_HEAD } from "./arrange";
import type { Palette } from "./colours";
import { isLarge } from "./columns";
import type { Emphasis } from "./emphasis";
import { islandsOf } from "./islands";
import { lastLabels, rememberLabels } from "./labelMemory";
import { toLabel } from "./labels";
import { placeNames } from "./names";
import { HUB_CLEAR } from "./namesBefore";
import type { ComposeOptions } from "./options";
import { placePaperTitles } from "./paperTitles";
import { partedTopics, placePartNames } from "./partNames";
import { buildStage, type Stage } from "./stage";
import { haloOn } from "./titleHalo";
import { type TopicLook, topicLooks } from "./topicLooks";

/** Between a label and the frame's edge, as a share of the frame's shorter side. */
const EDGE = 0.018;
/** Px between a label and heading, legend or source line. */
const CLEAR = 11;
/** Below this a label in a file is left out. */
const LEAST_OPACITY = 0.3;
/** How much a label that covers a pale disc counts as covering one, where a part of the map is enlarged. */
const PALE_DISC = 0.1;
/** On a large map a disc counts whole from such a radius on, px; smaller ones by their area. */
const WHOLE_DISC = 3;
const NONE: ReadonlyMap<number, number> = new Map();

export interface PlacedLabels {
  readonly labels: readonly Label[];
  /** Topics in sight of which not even the number found room. */
  readonly unnamed: readonly TopicLook[];
}

/** Hub, then topics, then their parts, then papers: each finds the room that the ones before leave. */
export function placeLabels(
  map: CitationMap,
  options: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  colours: Palette,
  emphasis: Emphasis,
): PlacedLabels {
  const { ground } = islandsOf(map);
  const { file, frame } = options;
  const { scale } = placement;
  const spacing = ground.spacing * scale;
  const looks = topicLooks(map, colours, file);
  const focusTopics = file?.focus?.topics ?? null;
  // A topic that fills a picture is near, whatever the camera says.
  const zoom = file?.focus?.papers ? Infinity : scale / page.fit.scale;
  const parted = partedTopics(map, looks, spacing, scale, zoom);
  const stageAt = (at: Placement) => stageFor(map, options, page, at, emphasis);
  const names = placeNames(map, { options, page, placement, colours, parted, stageAt });
  const stage = stageAt(placement);
  for (const placed of names.topics) if (placed) stage.take(placed.box);
  if (names.hub) stage.take(grown(names.hub.box, HUB_CLEAR));
  const haloAt = haloOn(map, looks, placement, frame, colours);
  const parts =
    parted.size > 0
      ? placePartNames(map, looks, spacing, stage, placement, frame, colours, emphasis, haloAt, focusTopics)
      : [];
  const before = file ? null : lastLabels(map, frame, placement);
  const titles = placePaperTitles(
    map,
    spacing,
    stage,
    emphasis,
    options.marks,
    colours,
    haloAt,
    before?.titles ?? NONE,
    file,
  );
  if (!file) rememberLabels(map, frame, { placement, titles: titles.places });
  const topicLabels = map.topics.topics.flatMap(({ id }, k) => {
    const placed = names.topics[k];
    return placed ? [toLabel(placed, "topic", id, colours.ground, emphasis.topics[k]!)] : [];
  });
  const { hubId } = map.graph;
  const hubLabel = names.hub && hubId !== null ? [toLabel(names.hub, "hub", hubId, colours.ground, 1)] : [];
  const labels = [...titles.labels, ...parts, ...topicLabels, ...hubLabel];
  return {
    labels: file ? labels.flatMap((label) => legible(label, colours)) : labels,
    unnamed: names.unnamed,
  };
}

/** In a file nothing is too pale to be read: a faded label is in the muted colour, and one that should hardly be seen is left out. */
function legible(label: Label, { muted }: Palette): Label[] {
  if (label.opacity === 1) return [label];
  if (label.opacity < LEAST_OPACITY) return [];
  return [{ ...label, opacity: 1, lines: label.lines.map((line) => ({ ...line, color: muted })) }];
}

function stageFor(
  map: CitationMap,
  { frame, covered = [], file }: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  emphasis: Emphasis,
): Stage {
  const { layout } = map;
  const texts = [page.sourceLine.box, page.legend?.box ?? null].filter((box) => box !== null);
  const head = [page.heading.box, page.caption.box].filter((box) => box !== null);
  const taken = [
    ...texts.map((box) => grown(box, CLEAR)),
    ...head.map((box) => grown(box, CLEAR)).map((box) => ({ ...box, width: box.width + BESIDE_HEAD })),
    ...covered,
  ];
  const edge = EDGE * Math.min(frame.width, frame.height);
  const area: Box = {
    left: edge,
    top: edge,
    width: Math.max(0, frame.width - 2 * edge),
    height: Math.max(0, frame.height - 2 * edge),
  };
  const isPale = file?.focus?.papers ? (place: number) => emphasis.papers[place]! < 1 : null;
  return buildStage(layout, islandsOf(map).ground, placement, frame, area, taken, {
    of: (place) => (isPale?.(place) ? PALE_DISC : 1),
    whole: isLarge(map.graph) ? WHOLE_DISC : 0,
  });
}
