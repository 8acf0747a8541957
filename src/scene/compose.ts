/**
 * CitationMap + View → Scene: every mark of the picture, made once and drawn alike by screen and files. What does not move with the
 * camera (regions, the page and the fit of the map in it) is kept per map; a new camera costs the placing of labels.
 */
import { counted } from "../lib/digits";
import { paperCount } from "../lib/paperCount";
import { citingPapers, headingOf } from "../model/about";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Region, Scene } from "../model/scene";
import type { View } from "../model/view";
import { arrange } from "./arrange";
import type { Palette } from "./colours";
import { type Emphasis, emphasise, focused } from "./emphasis";
import { placementOf } from "./fit";
import { islandsOf } from "./islands";
import { discMarks, linkMarks, spokeMarks } from "./marks";
import { notesOf } from "./notes";
import type { ComposeOptions } from "./options";
import { palette } from "./palette";
import { placeLabels } from "./placeLabels";
import { type TopicLook, topicLooks } from "./topicLooks";
import { fadeUnderText } from "./underText";

export type { ComposeOptions };

/** Of the hub where a part of the map beside it is enlarged. */
const HUB_BESIDE = 0.35;

/**
 * @param view camera, selection, filter and theme.
 * @returns a scene of the size of `options.frame`; the same for the same arguments, which stay as they are.
 */
export function compose(map: CitationMap, view: View, options: ComposeOptions): Scene {
  const { frame, file } = options;
  const colours = palette(view.theme, file?.palette);
  const seen = emphasise(map, view, options.hover);
  const emphasis = file?.focus ? focused(seen, file.focus) : seen;
  const page = arrange(map, view, options);
  const placement = placementOf(page.fit, view.camera);
  const { hub } = map.bibliography;
  const looks = topicLooks(map, colours, file);
  const topicColours = new Map(looks.map((look) => [look.topic.id, look.colours.disc]));
  const paperColours = map.topics.assignments.map(({ topic }) =>
    topic === null ? null : (topicColours.get(topic) ?? null),
  );
  const { labels, unnamed } = placeLabels(map, options, page, placement, colours, emphasis);

  const scene: Scene = {
    frame,
    placement,
    theme: view.theme,
    background: colours.ground,
    ink: colours.ink,
    title: file?.title || headingOf(map.bibliography),
    description: describe(map),
    regions: regionMarks(map, looks, colours, emphasis),
    spokes: spokeMarks(map, paperColours, colours, emphasis),
    links: linkMarks(map, paperColours, colours, emphasis),
    discs: discMarks(map, paperColours, colours, emphasis),
    hub: hub && {
      id: hub.id,
      title: hub.title,
      radius: map.layout.hubRadius,
      fill: colours.ink,
      ring: colours.ink,
      opacity: file?.focus?.topics ? HUB_BESIDE : 1,
    },
    labels,
    legend: page.legend,
    heading: page.heading.lines,
    caption: page.caption.lines,
    sourceLine: page.sourceLine.lines,
    notes: file ? notesOf(map, page, unnamed) : [],
  };
  return file?.focus ? fadeUnderText(scene) : scene;
}

function regionMarks(
  map: CitationMap,
  looks: readonly TopicLook[],
  colours: Palette,
  emphasis: Emphasis,
): Region[] {
  const { rings } = islandsOf(map);
  return looks.map(({ topic, colours: own, pattern }, k) => {
    const clear = emphasis.topic(topic.id);
    return {
      topic: topic.id,
      label: topic.label,
      rings: rings[k]!,
      fill: own.disc,
      opacity: colours.regionOpacity * clear,
      pattern: pattern && { ...pattern, opacity: pattern.opacity * clear },
    };
  });
}

function papersOf(bibliography: Bibliography): string {
  const { papers, hub } = bibliography;
  if (!hub) return `${counted(papers.length, "paper")} without a hub`;
  const citing = citingPapers(bibliography).size;
  const count = paperCount({ papers: papers.length, citing });
  return citing < papers.length ? count : `${count} around the paper they cite`;
}

/** The picture in words, for those who do not see it. */
function describe({ bibliography, topics }: CitationMap): string {
  const unplaced = topics.assignments.filter(({ topic }) => topic === null).length;
  const named = topics.topics.map(({ label, size }) => `${label} (${size})`).join(", ");
  return [
    `A map of ${papersOf(bibliography)}`,
    named && `, in ${counted(topics.topics.length, "topic")}: ${named}`,
    unplaced > 0 ? `; ${counted(unplaced, "paper")} in no topic` : "",
    ".",
  ].join("");
}
