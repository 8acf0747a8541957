/** The first slide: whom the papers cite or where they are from, how many they are and of how many, and a strip of the topics in proportion. */
import { counted, digits } from "../../lib/digits";
import { headingOf, kickerOf, titleOf } from "../../model/about";
import type { Hub } from "../../model/bibliography";
import { yearOf } from "../rows/paperRows";
import type { Part, RectanglePart, Slide } from "./deck";
import { MARGIN, SIZE } from "./page";
import { authorsOf, papersAtHand } from "./paperWords";
import type { Subject } from "./subject";
import { evenWidth, setBlock, type TextSpec, textPart } from "./typeset";

/** Where title and subtitle part, as a share of the height. */
const MIDDLE = 0.53;
const BETWEEN = 30;
const STRIP = { top: 596, height: 8, gap: 2 };
const ABOVE_STRIP = 10;

export function titleSlide(subject: Subject): Slide {
  const { map, size } = subject;
  const { hub } = map.bibliography;
  const left = size.width > 1100 ? 2 * MARGIN : 1.5 * MARGIN;
  const width = size.width - 2 * left;
  const specs = titleSpecs(subject, width);
  const top = Math.max(MARGIN, MIDDLE * size.height - setBlock(specs, width).height);
  const title = textPart("title", "Title", specs, { left, top, width: evenWidth(specs, width) });
  const under = top + setBlock(specs, width).height + BETWEEN;
  const subtitle = textPart(
    "subtitle",
    "Who and how many",
    subtitleSpecs(subject, width, STRIP.top - ABOVE_STRIP - under),
    {
      left,
      top: under,
      width,
    },
  );
  const source = textPart("source", "Source", [sourceSpec(subject)], { left, top: 628, width });
  const parts: (Part | null)[] = [title, subtitle, ...strip(subject, left, width), source];
  return {
    id: "title",
    layout: "title",
    title: titleOf(map.bibliography) || kickerOf(map.bibliography),
    parts: parts.filter((part) => part !== null),
    notes: [hub?.headline && `The source says: ${hub.headline}`, hub?.abstract && `Abstract: ${hub.abstract}`]
      .filter(Boolean)
      .map((paragraph) => `${paragraph}\n`)
      .join(""),
  };
}

function titleSpecs({ map, context, colours }: Subject, width: number): TextSpec[] {
  const own = context.picture.title;
  const text = own || titleOf(map.bibliography);
  const made = (size: number): TextSpec[] => [
    ...(own ? [] : [{ text: kickerOf(map.bibliography), size: 22, color: colours.muted }]),
    { text, size, weight: 600, color: colours.ink, gap: 4, maxLines: 4 },
  ];
  const sizes = [46, 40, 34, 30];
  const few = (size: number) => setBlock(made(size), width).height < 240 && setBlock(made(size), width).whole;
  return made(sizes.find(few) ?? 30);
}

/** What may take two lines takes one where the room wants it. @param height of the room, px. */
function subtitleSpecs(subject: Subject, width: number, height: number): TextSpec[] {
  const roomy = subtitleOf(subject, 2);
  return setBlock(roomy, width).height <= height ? roomy : subtitleOf(subject, 1);
}

/** @param maxLines of each text of the user or the source. */
function subtitleOf({ map, context, colours }: Subject, maxLines: number): TextSpec[] {
  const { bibliography, topics } = map;
  const { hub } = bibliography;
  // Under a title of the user's own, its authors would else seem to be those of the talk.
  const whom = context.picture.title ? headingOf(bibliography) : "";
  const when = hub ? [yearOf(hub)?.toString(), hub.venue].filter(Boolean).join(" · ") : "";
  const inTopics = topics.topics.length > 0 ? `, in ${counted(topics.topics.length, "topic")}` : "";
  const quiet = { size: 17, color: colours.muted } as const;
  return [
    { text: context.picture.caption, size: 20, color: colours.ink, maxLines },
    { text: whom, size: 18, color: colours.ink, maxLines },
    { text: hub ? authorsOf(hub, 7) : "", size: 18, color: colours.ink, maxLines },
    { text: when, ...quiet, gap: 4, maxLines },
    { text: `${papersAtHand(bibliography)}${inTopics}`, size: 20, weight: 600, color: colours.ink, gap: 24 },
    { text: hub ? howManyInAll(hub) : "No hub: no paper stands in the middle", ...quiet, gap: 4 },
  ];
}

/** The denominator, or that there is none. */
function howManyInAll({ citingCount }: Hub): string {
  return citingCount === undefined
    ? "How many papers cite it in all is not in the source"
    : `${digits(citingCount)} papers cite it, says the source`;
}

function sourceSpec({ map, colours }: Subject): TextSpec {
  const { origin } = map.bibliography;
  return { text: origin && `Read from ${origin}`, size: SIZE.small, color: colours.muted, maxLines: 1 };
}

/** One bar as wide as the page, parted by the papers of each topic. */
function strip({ topics, loose, colours }: Subject, left: number, width: number): RectanglePart[] {
  const shares = topics.map(({ topic, name, color }) => ({ name, color, count: topic.size }));
  if (loose.length > 0) shares.push({ name: "In no topic", color: colours.neutral, count: loose.length });
  const total = shares.reduce((sum, { count }) => sum + count, 0);
  const room = width - STRIP.gap * (shares.length - 1);
  let x = left;
  return shares.map(({ name, color, count }) => {
    const wide = (room * count) / total;
    const box = { left: x, top: STRIP.top, width: wide, height: STRIP.height };
    x += wide + STRIP.gap;
    const alt = `${name}: ${counted(count, "paper")}`;
    return { kind: "rectangle", name: `Topic: ${name}`, alt, box, fill: color };
  });
}
