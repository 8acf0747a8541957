/**
 * CitationMap + View → Scene: every mark of the picture, made once and drawn alike by screen and files. What does not depend on what has changed
 * since the last scene (discs, links, regions, the page and the fit of the map in it) is the same object again; a new camera costs the placing of
 * labels.
 */
import { counted } from "../lib/digits";
import { paperCount } from "../lib/paperCount";
import { remembered } from "../lib/remembered";
import { citingPapers, headingOf } from "../model/about";
import type { Bibliography } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Region, Scene } from "../model/scene";
import type { Topics } from "../model/topics";
import type { View } from "../model/view";
import { arrange } from "./arrange";
import type { Palette } from "./colours";
import { discMarks } from "./discs";
import { emphasise, focused } from "./emphasis";
import { placementOf } from "./fit";
import { type Islands, islandsOf } from "./islands";
import { linkMarks } from "./links";
import { notesOf } from "./notes";
import type { ComposeOptions } from "./options";
import { palette } from "./palette";
import { placeLabels } from "./placeLabels";
import { stretched, stretchFor } from "./portrait";
import { spokeMarks } from "./spokes";
import { type TopicLook, topicLooks } from "./topicLooks";
import { fadeUnderText } from "./underText";

export type { ComposeOptions };

/** Of the hub where a part of the map beside it is enlarged. */
const HUB_BESIDE = 0.35;

/**
 * @param view camera, selection, filter and theme.
 * @returns a scene of the size of `options.frame`; for a file the same for the same arguments, which stay as they are. On a screen labels keep the places
 * that they had in the last scene of the map as long as they are possible there.
 */
export function compose(laidOut: CitationMap, view: View, options: ComposeOptions): Scene {
  const { frame, file } = options;
  const stretch = file ? 1 : stretchFor(laidOut.layout, frame);
  const map = stretched(laidOut, stretch);
  const colours = palette(view.theme, file?.palette);
  const seen = emphasise(map, view, options.hover);
  const emphasis = file?.focus ? focused(map, seen, file.focus) : seen;
  const page = arrange(map, view, options);
  const placement = placementOf(page.fit, view.camera, stretch);
  const { hub } = map.bibliography;
  const looks = topicLooks(map, colours, file);
  const { labels, unnamed } = placeLabels(map, options, page, placement, colours, emphasis);

  const scene: Scene = {
    frame,
    placement,
    stretch,
    theme: view.theme,
    background: colours.ground,
    ink: colours.ink,
    title: file?.title || headingOf(map.bibliography),
    description: describe(map.topics, map.bibliography),
    regions: regionMarks(islandsOf(map), looks, colours, emphasis.topics),
    spokes: spokeMarks(map, looks, colours, emphasis),
    links: linkMarks(map, looks, colours, emphasis),
    discs: discMarks(map, looks, colours, emphasis, file === undefined),
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

const regionMarks = remembered(
  (
    { rings }: Islands,
    looks: readonly TopicLook[],
    { regionOpacity }: Palette,
    opacities: readonly number[],
  ): readonly Region[] =>
    looks.map(({ topic, colours: own, pattern }, k) => {
      const clear = opacities[k]!;
      return {
        topic: topic.id,
        label: topic.label,
        rings: rings[k]!,
        fill: own.disc,
        opacity: regionOpacity * clear,
        pattern: pattern && { ...pattern, opacity: pattern.opacity * clear },
      };
    }),
);

function papersOf(bibliography: Bibliography): string {
  const { papers, hub } = bibliography;
  if (!hub) return `${counted(papers.length, "paper")} without a hub`;
  const citing = citingPapers(bibliography).size;
  const count = paperCount({ papers: papers.length, citing });
  return citing < papers.length ? count : `${count} around the paper they cite`;
}

/** The picture in words, for those who do not see it. */
const describe = remembered(({ topics, assignments }: Topics, bibliography: Bibliography): string => {
  const unplaced = assignments.filter(({ topic }) => topic === null).length;
  const named = topics.map(({ label, size }) => `${label} (${size})`).join(", ");
  return [
    `A map of ${papersOf(bibliography)}`,
    named && `, in ${counted(topics.length, "topic")}: ${named}`,
    unplaced > 0 ? `; ${counted(unplaced, "paper")} in no topic` : "",
    ".",
  ].join("");
});
