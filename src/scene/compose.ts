/**
 * CitationMap + View → Scene: every mark of the picture, made once and drawn alike by screen and files. What does not move with the
 * camera (regions, the page and the fit of the map in it) is kept per map; a new camera costs the placing of labels.
 */
import type { CitationMap } from "../model/map";
import type { Region, Scene } from "../model/scene";
import type { View } from "../model/view";
import { arrange } from "./arrange";
import { type Emphasis, emphasise } from "./emphasis";
import { placementOf } from "./fit";
import { plural } from "./heading";
import { islandsOf } from "./islands";
import { discMarks, linkMarks, spokeMarks } from "./marks";
import type { ComposeOptions } from "./options";
import { type Palette, palette } from "./palette";
import { placeLabels } from "./placeLabels";
import { topicHues } from "./topicHues";

export type { ComposeOptions };

/**
 * @param view camera, selection, filter and theme.
 * @returns a scene of the size of `options.frame`; the same for the same arguments, which stay as they are.
 */
export function compose(map: CitationMap, view: View, options: ComposeOptions): Scene {
  const { frame } = options;
  const colours = palette(view.theme);
  const emphasis = emphasise(map, view, options.hover);
  const page = arrange(map, view, options);
  const placement = placementOf(page.fit, view.camera);
  const { hub } = map.bibliography;
  const { topics, assignments } = map.topics;
  const hues = topicHues(map.topics);
  const topicColours = new Map(topics.map(({ id }, k) => [id, colours.topic(hues[k]!).disc]));
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
    caption: [],
    sourceLine: page.sourceLine.lines,
  };
}

function regionMarks(map: CitationMap, colours: Palette, emphasis: Emphasis): Region[] {
  const { rings } = islandsOf(map);
  const hues = topicHues(map.topics);
  return map.topics.topics.map((topic, k) => ({
    topic: topic.id,
    label: topic.label,
    rings: rings[k]!,
    fill: colours.topic(hues[k]!).disc,
    opacity: colours.regionOpacity * emphasis.topic(topic.id),
    pattern: null,
  }));
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
