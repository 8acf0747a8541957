import { grown } from "../lib/boxes";
import { toFrame } from "../lib/placement";
import type { CitationMap } from "../model/map";
import type { Box, Frame, Label, Placement, Region, Scene } from "../model/scene";
import type { Marks, View } from "../model/view";
import { type Arrangement, arrange } from "./arrange";
import { type Emphasis, emphasise } from "./emphasis";
import { placementOf } from "./fit";
import { plural } from "./heading";
import { placeHubLabel } from "./hubLabel";
import { islandsOf } from "./islands";
import { discMarks, linkMarks, spokeMarks } from "./marks";
import { type Palette, palette } from "./palette";
import { placePaperTitles } from "./paperTitles";
import { buildStage } from "./stage";
import { placeTopicNames } from "./topicNames";

export interface ComposeOptions {
  /** Size of the picture in px; text has the same size in px whatever the frame. */
  readonly frame: Frame;
  readonly legend: boolean;
  readonly heading: boolean;
  readonly sourceLine: boolean;
  /** Id of the paper or the hub under the pointer. */
  readonly hover: string | null;
  readonly marks: Marks;
  /** px at the frame's edges that the caller covers with something else; default 0. */
  readonly margins?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}

/** Between a label and the frame's edge, as a share of the frame's shorter side. */
const EDGE = 0.018;
/** Px between a label and heading, legend or source line, and between the hub's label and any other. */
const CLEAR = 11;
const HUB_CLEAR = 5;

export function compose(map: CitationMap, view: View, options: ComposeOptions): Scene {
  const { frame } = options;
  const colours = palette(view.theme);
  const emphasis = emphasise(map, view, options.hover, options.marks);
  const page = arrange(map, view, options);
  const placement = placementOf(page.fit, view.camera);
  const { hub } = map.bibliography;
  const { topics, assignments } = map.topics;
  const topicColours = new Map(topics.map(({ id }, k) => [id, colours.topic(k).disc]));
  const paperColours = assignments.map(({ topic }) =>
    topic === null ? null : (topicColours.get(topic) ?? null),
  );

  return {
    frame,
    placement,
    theme: view.theme,
    background: colours.ground,
    title: `Papers citing ${hub.title}`,
    description: describe(map),
    regions: regionMarks(map, colours, emphasis),
    spokes: spokeMarks(map, paperColours, colours, emphasis),
    links: linkMarks(map, paperColours, colours, emphasis),
    discs: discMarks(map, paperColours, colours, emphasis),
    hub: {
      id: hub.id,
      title: hub.title,
      radius: map.layout.hubRadius,
      fill: colours.ink,
      ring: colours.ink,
      opacity: 1,
    },
    labels: placeLabels(map, options, page, placement, colours, emphasis),
    legend: page.legend,
    heading: page.heading.lines,
    sourceLine: page.sourceLine.lines,
  };
}

function regionMarks(map: CitationMap, colours: Palette, emphasis: Emphasis): Region[] {
  const { rings } = islandsOf(map);
  return map.topics.topics.map((topic, k) => ({
    topic: topic.id,
    label: topic.label,
    rings: rings[k]!,
    fill: colours.topic(k).disc,
    opacity: colours.regionOpacity * emphasis.topic(topic.id),
  }));
}

/** Hub, then topics, then papers: each finds the room that the ones before leave. */
function placeLabels(
  map: CitationMap,
  { frame, margins, marks }: ComposeOptions,
  page: Arrangement,
  placement: Placement,
  colours: Palette,
  emphasis: Emphasis,
): Label[] {
  const { ground, rings } = islandsOf(map);
  const { hub } = map.bibliography;
  const texts = [page.heading.box, page.sourceLine.box, page.legend?.box ?? null];
  const taken = texts.filter((box) => box !== null).map((box) => grown(box, CLEAR));
  const { top = 0, right = 0, bottom = 0, left = 0 } = margins ?? {};
  const edge = EDGE * Math.min(frame.width, frame.height);
  const area: Box = {
    left: left + edge,
    top: top + edge,
    width: Math.max(0, frame.width - left - right - 2 * edge),
    height: Math.max(0, frame.height - top - bottom - 2 * edge),
  };
  const stage = buildStage(map.layout, ground, placement, frame, area, taken);
  const hubLabel = placeHubLabel(hub.title, hub.id, stage, colours);
  if (hubLabel) stage.take(grown(hubLabel.box, HUB_CLEAR));
  const islands = map.topics.topics.map((topic, place) => ({
    topic,
    place,
    outline: outlineInFrame(rings[place]!, placement, frame),
    opacity: emphasis.topic(topic.id),
  }));
  const topicLabels = placeTopicNames(islands, stage, colours);
  const spacing = ground.spacing * placement.scale;
  const paperLabels = placePaperTitles(map, spacing, stage, emphasis, marks, colours);
  return [...paperLabels, ...topicLabels, ...(hubLabel ? [hubLabel] : [])];
}

function outlineInFrame(rings: readonly Float64Array[], placement: Placement, frame: Frame): Float64Array {
  const outline = new Float64Array(rings.reduce((sum, ring) => sum + ring.length, 0));
  let at = 0;
  for (const ring of rings) {
    for (let k = 0; k < ring.length; k += 2) {
      const { x, y } = toFrame(placement, frame, ring[k]!, ring[k + 1]!);
      outline[at++] = x;
      outline[at++] = y;
    }
  }
  return outline;
}

/** The picture in words, for those who do not see it. */
function describe({ bibliography, topics }: CitationMap): string {
  const count = plural(bibliography.papers.length, "citing paper");
  const unplaced = topics.assignments.filter(({ topic }) => topic === null).length;
  const named = topics.topics.map(({ label, size }) => `${label} (${size})`).join(", ");
  return [
    `A map of ${count} around the paper they cite`,
    named && `, in ${plural(topics.topics.length, "topic")}: ${named}`,
    unplaced > 0 ? `; ${plural(unplaced, "paper")} in no topic` : "",
    ".",
  ].join("");
}
