/** A slide of one topic: its name and size, the papers that stand for it, and beside them its part of the map. */
import type { Paper } from "../../model/bibliography";
import type { MapPart, Part, Slide, TextPart } from "./deck";
import { BOTTOM, endOf, footParts, MARGIN, SIZE, titlePart } from "./page";
import type { Subject, TopicSubject } from "./subject";
import { firmnessWords, isWeak, sizeWords, termsWords, yearsWords } from "./topicFacts";
import { topicNotes } from "./topicNotes";
import { topicScene } from "./topicScene";
import { setBlock, type TextSpec, textPart } from "./typeset";
import { typicalPapers } from "./typicalPapers";

/** Share of the page's width that the texts have. */
const TEXT_SHARE = 0.55;
const BETWEEN = 24;
const TERMS = 5;

export function topicSlide(subject: Subject, topic: TopicSubject, number: number): Slide {
  const { size } = subject;
  const width = Math.round((size.width - 2 * MARGIN) * TEXT_SHARE);
  const title = titlePart(subject, topic.name, width);
  const facts = factsPart(subject, topic, { left: MARGIN, top: endOf(title, MARGIN) + 8, width });
  const top = endOf(facts, MARGIN) + 20;
  const { shown, specs } = typicalPapers(subject, topic, width, BOTTOM - top);
  const papers = textPart("body", "Papers", specs, { left: MARGIN, top, width });
  const accent: Part = {
    kind: "rectangle",
    name: "Colour of the topic",
    alt: null,
    box: { left: 0, top: title?.box.top ?? MARGIN, width: 14, height: title?.box.height ?? 32 },
    fill: topic.color,
  };
  const parts: (Part | null)[] = [accent, title, facts, papers, mapPart(subject, topic, shown, width)];
  return {
    id: `topic-${topic.topic.id}`,
    layout: "topic",
    title: topic.name,
    parts: [...parts.filter((part) => part !== null), ...footParts(subject, number)],
    notes: topicNotes(subject, topic),
  };
}

function factsPart(
  subject: Subject,
  topic: TopicSubject,
  place: { left: number; top: number; width: number },
): TextPart | null {
  const { ink, muted } = subject.colours;
  const quiet = { size: SIZE.small, color: muted } as const;
  const terms = termsThatFit(topic, place.width);
  const specs: TextSpec[] = [
    { text: sizeWords(subject, topic), size: SIZE.body, color: ink },
    { text: yearsWords(topic), ...quiet, gap: 2, maxLines: 2 },
    { text: terms, ...quiet, gap: 2, maxLines: 2 },
    { text: isWeak(topic) ? firmnessWords(topic) : "", ...quiet, gap: 2, maxLines: 2 },
  ];
  return textPart("subtitle", "Size, years and terms", specs, place);
}

/** As many terms as stand on one line, where that is two at least; else on two. */
function termsThatFit(topic: TopicSubject, width: number): string {
  for (const [maxLines, least] of [[1, 2] as const, [2, 1] as const])
    for (let most = TERMS; most >= least; most--) {
      const text = termsWords(topic, most);
      if (setBlock([{ text, size: SIZE.small, color: "", maxLines }], width).whole) return text;
    }
  return termsWords(topic, 1);
}

function mapPart(
  { context, size, colours }: Subject,
  topic: TopicSubject,
  shown: readonly Paper[],
  textWidth: number,
): MapPart {
  const left = MARGIN + textWidth + BETWEEN;
  // To the slide's upper and right edge: what leaves the picture there leaves the slide.
  const box = { left, top: 0, width: size.width - left, height: BOTTOM };
  const scene = context.compose({
    frame: { width: box.width, height: box.height },
    extent: { topic: topic.topic.id },
    legend: "none",
    title: "",
    caption: "",
    sourceLine: false,
  });
  const alt = `The part of the map with the topic ${topic.name}; other topics are pale or left out.`;
  // Where all are shown, rings would tell none of them apart.
  const listed = new Set(shown.length < topic.topic.size ? shown.map(({ id }) => id) : []);
  return {
    kind: "map",
    name: `Map: ${topic.name}`,
    alt,
    box,
    scene: topicScene(scene, topic, listed, colours.ink),
  };
}
