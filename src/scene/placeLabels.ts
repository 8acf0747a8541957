/** All labels of a picture, in the order of painting: paper titles, topic names, the hub's title on top. */
import { grown } from "../lib/boxes";
import { toFrame } from "../lib/placement";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Label, Placement } from "../model/scene";
import type { Arrangement } from "./arrange";
import type { Emphasis } from "./emphasis";
import type { Ground } from "./ground";
import { placeHubLabel } from "./hubLabel";
import { islandsOf } from "./islands";
import { type Placed, toLabel } from "./labels";
import type { ComposeOptions } from "./options";
import type { Palette } from "./palette";
import { placePaperTitles } from "./paperTitles";
import { buildStage, type Stage } from "./stage";
import { topicHues } from "./topicHues";
import { islandInSight } from "./topicNamePlaces";
import { placeTopicNames } from "./topicNames";

/** Between a label and the frame's edge, as a share of the frame's shorter side. */
const EDGE = 0.018;
/** Px between a label and heading, legend or source line, and between the hub's label and any other. */
const CLEAR = 11;
const HUB_CLEAR = 5;

/** Hub, then topics, then papers: each finds the room that the ones before leave. */
export function placeLabels(
  map: CitationMap,
  options: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  colours: Palette,
  emphasis: Emphasis,
): Label[] {
  const { ground } = islandsOf(map);
  const stage = stageFor(map, options, page, placement, ground);
  const { hub, names } = placeNames(map, options.frame, page, placement, stage, colours);
  for (const placed of names) if (placed) stage.take(placed.box);
  if (hub) stage.take(grown(hub.box, HUB_CLEAR));
  const spacing = ground.spacing * placement.scale;
  const titles = placePaperTitles(map, spacing, stage, emphasis, options.marks, colours);
  const topicLabels = map.topics.topics.flatMap(({ id }, k) =>
    names[k] ? [toLabel(names[k], "topic", id, colours.ground, emphasis.topic(id))] : [],
  );
  const hubLabel = hub ? [toLabel(hub, "hub", map.bibliography.hub.id, colours.ground, 1)] : [];
  return [...titles, ...topicLabels, ...hubLabel];
}

interface PlacedNames {
  readonly hub: Placed | null;
  readonly names: readonly (Placed | null)[];
}

/** The last names placed on each page: pointer and selection change neither places nor sizes. */
const lastNames = new WeakMap<Arrangement, { placement: Placement; placed: PlacedNames }>();

function placeNames(
  map: CitationMap,
  frame: Frame,
  page: Arrangement,
  placement: Placement,
  stage: Stage,
  colours: Palette,
): PlacedNames {
  const last = lastNames.get(page);
  if (last && isSame(last.placement, placement)) return last.placed;
  const { rings } = islandsOf(map);
  const hues = topicHues(map.topics);
  const hub = placeHubLabel(map.bibliography.hub.title, stage, colours);
  const islands = map.topics.topics.map((topic, place) => ({
    topic,
    place,
    hue: hues[place]!,
    island: islandInSight(
      rings[place]!.map((ring) => ringInFrame(ring, placement, frame)),
      place,
      stage,
    ),
  }));
  const names = placeTopicNames(islands, hub ? stage.with([grown(hub.box, HUB_CLEAR)]) : stage, colours);
  const placed = { hub, names };
  lastNames.set(page, { placement, placed });
  return placed;
}

function isSame(a: Placement, b: Placement): boolean {
  return a.x === b.x && a.y === b.y && a.scale === b.scale && a.shiftX === b.shiftX && a.shiftY === b.shiftY;
}

function stageFor(
  { layout }: CitationMap,
  { frame, covered = [] }: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  ground: Ground,
): Stage {
  const texts = [page.heading.box, page.sourceLine.box, page.legend?.box ?? null];
  const taken = [...texts.filter((box) => box !== null).map((box) => grown(box, CLEAR)), ...covered];
  const edge = EDGE * Math.min(frame.width, frame.height);
  const area: Box = {
    left: edge,
    top: edge,
    width: Math.max(0, frame.width - 2 * edge),
    height: Math.max(0, frame.height - 2 * edge),
  };
  return buildStage(layout, ground, placement, frame, area, taken);
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
