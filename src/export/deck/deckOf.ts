/** What a deck has beside its slides: title, theme, size, colours, and the topics whose colours become those of its theme. */
import { headingOf } from "../../model/about";
import type { Deck } from "./deck";
import type { Subject } from "./subject";

export function deckOf({ map, context, size, colours, topics, theme }: Subject): Omit<Deck, "slides"> {
  const { ground, ink, muted } = colours;
  return {
    title: context.picture.title || headingOf(map.bibliography),
    theme,
    size,
    colours: { ground, ink, muted },
    topics: topics.map(({ topic, name, color }) => ({ id: topic.id, name, color })),
  };
}
