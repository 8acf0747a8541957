/**
 * CitationMap → the whole deck: title, overview, a slide a topic, growth over time, method and sources, reading list. Every text is
 * measured in the bundled typeface and set in a box of its own; what a slide has no room for stands in its notes.
 */
import { digits } from "../../lib/digits";
import type { CitationMap } from "../../model/map";
import type { ExportContext } from "../../model/plugins";
import type { Settings } from "../../model/recipe";
import type { Frame, Scene } from "../../model/scene";
import { marksWanted } from "../withMarks";
import type { Deck, Slide } from "./deck";
import { deckOf } from "./deckOf";
import { growthSlide } from "./growthSlide";
import { methodSlide } from "./methodSlide";
import { overviewSlide } from "./overviewSlide";
import { readingSlides } from "./readingSlides";
import { subjectOf } from "./subject";
import { titleSlide } from "./titleSlide";
import { topicSlide } from "./topicSlide";

const WIDE: Frame = { width: 1280, height: 720 };
const NARROW: Frame = { width: 960, height: 720 };
/** Frames with a larger ratio of the sides make a 16:9 deck, the others 4:3. */
const LEAST_WIDE = 1.5;
/** Topics with a slide of their own; more would be no talk. */
const MOST_TOPICS = 40;

/**
 * @param scene gives the shape of the slides, their theme and the colours of the topics.
 * @throws what `context.step` rejects with, once the user has cancelled.
 */
export async function buildDeck(
  scene: Scene,
  map: CitationMap,
  settings: Settings,
  context: ExportContext,
): Promise<Deck> {
  const size = scene.frame.width / scene.frame.height > LEAST_WIDE ? WIDE : NARROW;
  const subject = subjectOf(map, scene, context, size, marksWanted(settings, context.marks));
  const shown = subject.topics.slice(0, MOST_TOPICS);
  if (shown.length < subject.topics.length)
    context.tell?.(
      `The deck has slides for the ${shown.length} largest of ${digits(subject.topics.length)} topics; the others are in its reading list.`,
    );
  const steps = shown.length + 2;
  const slides: Slide[] = [titleSlide(subject)];
  await context.step?.(0);
  slides.push(overviewSlide(subject, slides.length + 1));
  for (const [k, topic] of shown.entries()) {
    await context.step?.((k + 1) / steps);
    slides.push(topicSlide(subject, topic, slides.length + 1));
  }
  await context.step?.((steps - 1) / steps);
  const growth = growthSlide(subject, slides.length + 1);
  if (growth) slides.push(growth);
  slides.push(methodSlide(subject, slides.length + 1));
  slides.push(...readingSlides(subject, slides.length + 1));
  return { ...deckOf(subject), slides };
}
