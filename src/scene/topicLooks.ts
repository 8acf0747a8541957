/** How each topic looks in a picture: its colours, its hatching, and its name as it is set, with a number where one is asked for. */
import { remembered } from "../lib/remembered";
import type { CitationMap } from "../model/map";
import type { Pattern } from "../model/scene";
import type { Topic, Topics } from "../model/topics";
import { apartFromNeighbours } from "./apartFromNeighbours";
import type { Palette, TopicColours } from "./colours";
import { huesApart } from "./huesApart";
import { keptHues } from "./keptHues";
import type { FileOptions } from "./options";
import { patternOf } from "./patterns";
import { shadesApart } from "./shadesApart";

export interface TopicLook {
  readonly topic: Topic;
  readonly name: string;
  /** In the legend and before the name; null where topics have none. */
  readonly number: string | null;
  readonly colours: TopicColours;
  readonly pattern: Pattern | null;
}

/** @returns one for each topic, in their order; always the same for a map, its colours and what of a file asks for numbers and patterns. */
export function topicLooks(map: CitationMap, colours: Palette, file?: FileOptions): readonly TopicLook[] {
  const { topics, layout, recipe } = map;
  const hues = recipe.colours ? keptHues(topics, layout, recipe.colours) : huesApart(map);
  const places =
    colours.shades !== null
      ? shadesApart(map, colours.shades)
      : recipe.colours
        ? hues
        : apartFromNeighbours(map, hues, colours);
  return looksOf(topics, colours, file?.numbers ?? false, file?.patterns ?? false, hues, places);
}

const looksOf = remembered(
  (
    topics: Topics,
    colours: Palette,
    isNumbered: boolean,
    isPatterned: boolean,
    hues: readonly number[],
    places: readonly number[],
  ): readonly TopicLook[] =>
    topics.topics.map((topic, k) => {
      const number = isNumbered ? String(k + 1) : null;
      const own = colours.topic(places[k]!);
      return {
        topic,
        name: number === null ? topic.label : `${number} ${topic.label}`,
        number,
        colours: own,
        pattern: isPatterned ? patternOf(hues[k]!, own.disc, colours.ground) : null,
      };
    }),
);
