/** All labels of a picture, in the order of painting: paper titles, topic names, the hub's title on top. */
import { grown } from "../lib/boxes";
import { toFrame } from "../lib/placement";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Label, Placement } from "../model/scene";
import { type Arrangement, BESIDE_HEAD } from "./arrange";
import type { Palette } from "./colours";
import type { Emphasis } from "./emphasis";
import type { Ground } from "./ground";
import { placeHubLabel } from "./hubLabel";
import { islandsOf } from "./islands";
import { type Placed, toLabel } from "./labels";
import type { ComposeOptions } from "./options";
import { placePaperTitles } from "./paperTitles";
import { buildStage, type Stage } from "./stage";
import { haloOn } from "./titleHalo";
import { type TopicLook, topicLooks } from "./topicLooks";
import { islandInSight } from "./topicNamePlaces";
import { type NamedIsland, placeTopicNames } from "./topicNames";

/** Between a label and the frame's edge, as a share of the frame's shorter side. */
const EDGE = 0.018;
/** Px between a label and heading, legend or source line, and between the hub's label and any other. */
const CLEAR = 11;
const HUB_CLEAR = 5;
/** Frames narrower than this, in px, have room for little. */
const NARROW = 560;
/** Below this a label in a file is left out. */
const LEAST_OPACITY = 0.3;
/** How much a label that covers a pale disc counts as covering one, where a part of the map is enlarged. */
const PALE_DISC = 0.1;

export interface PlacedLabels {
  readonly labels: readonly Label[];
  /** Topics in sight of which not even the number found room. */
  readonly unnamed: readonly TopicLook[];
}

/** Hub, then topics, then papers: each finds the room that the ones before leave. */
export function placeLabels(
  map: CitationMap,
  options: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  colours: Palette,
  emphasis: Emphasis,
): PlacedLabels {
  const { ground } = islandsOf(map);
  const stage = stageFor(map, options, page, placement, ground, emphasis);
  const { file } = options;
  const { hub, islands, names } = placeNames(map, options, page, placement, stage, colours);
  for (const placed of names) if (placed) stage.take(placed.box);
  if (hub) stage.take(grown(hub.box, HUB_CLEAR));
  const spacing = ground.spacing * placement.scale;
  const haloAt = haloOn(map, topicLooks(map, colours, file), placement, options.frame, colours);
  const titles = placePaperTitles(map, spacing, stage, emphasis, options.marks, colours, haloAt, file);
  const topicLabels = map.topics.topics.flatMap(({ id }, k) =>
    names[k] ? [toLabel(names[k], "topic", id, colours.ground, emphasis.topic(id))] : [],
  );
  const { hubId } = map.graph;
  const hubLabel = hub && hubId !== null ? [toLabel(hub, "hub", hubId, colours.ground, 1)] : [];
  const labels = [...titles, ...topicLabels, ...hubLabel];
  return {
    labels: file ? labels.flatMap((label) => legible(label, colours)) : labels,
    unnamed: islands.flatMap(({ island, look }, k) => (island && !names[k] ? [look] : [])),
  };
}

/** In a file nothing is too pale to be read: a faded label is in the muted colour, and one that should hardly be seen is left out. */
function legible(label: Label, { muted }: Palette): Label[] {
  if (label.opacity === 1) return [label];
  if (label.opacity < LEAST_OPACITY) return [];
  return [{ ...label, opacity: 1, lines: label.lines.map((line) => ({ ...line, color: muted })) }];
}

interface PlacedNames {
  readonly hub: Placed | null;
  readonly islands: readonly NamedIsland[];
  readonly names: readonly (Placed | null)[];
}

/** The last names placed on each page: pointer and selection change neither places nor sizes. */
const lastNames = new WeakMap<Arrangement, { placement: Placement; placed: PlacedNames }>();

function placeNames(
  map: CitationMap,
  { frame, file }: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  stage: Stage,
  colours: Palette,
): PlacedNames {
  const last = lastNames.get(page);
  if (last && isSame(last.placement, placement)) return last.placed;
  const { rings } = islandsOf(map);
  const named = file?.focus?.topics ?? null;
  const title = map.bibliography.hub?.title ?? "";
  // Where a part of the map is enlarged, its names and titles need the room, and the hub may be far off.
  const isHubNamed = named === null && map.graph.hubId !== null;
  // A narrow page that says the hub's title above has its room for the names of topics.
  const isHubLast = file?.title === null && page.heading.box !== null && frame.width < NARROW;
  const first = isHubNamed && !isHubLast ? placeHubLabel(title, stage, colours) : null;
  const islands = topicLooks(map, colours, file).map((look, place): NamedIsland => {
    const outlines = rings[place]!.map((ring) => ringInFrame(ring, placement, frame));
    const isNamed = named === null || named.has(look.topic.id);
    return {
      // A number alone says something only beside a legend.
      look: page.legend ? look : { ...look, number: null },
      place,
      island: isNamed ? islandInSight(outlines, place, stage) : null,
    };
  });
  const names = placeTopicNames(islands, first ? stage.with([grown(first.box, HUB_CLEAR)]) : stage, colours);
  const taken = names.flatMap((name) => (name ? [grown(name.box, HUB_CLEAR)] : []));
  const hub = isHubNamed && isHubLast ? placeHubLabel(title, stage.with(taken), colours, true) : first;
  const placed = { hub, islands, names };
  lastNames.set(page, { placement, placed });
  return placed;
}

function isSame(a: Placement, b: Placement): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale && a.shiftX === b.shiftX && a.shiftY === b.shiftY;
}

function stageFor(
  { layout }: CitationMap,
  { frame, covered = [], file }: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  ground: Ground,
  emphasis: Emphasis,
): Stage {
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
  const weightOf = file?.focus?.papers
    ? (place: number) => (emphasis.paper(place) < 1 ? PALE_DISC : 1)
    : undefined;
  return buildStage(layout, ground, placement, frame, area, taken, weightOf);
}

function ringInFrame(ring: Float64Array, placement: Placement, frame: Frame): Float64Array {
  const points = new Float64Array(ring.length);
  for (let k = 0; k < ring.length; k += 2) {
    const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
    points[k] = x;
    points[k + 1] = y;
  }
  return points;
}
