/** How each topic looks in a picture: its colours, its hatching, and its name as it is set, with a number where one is asked for. */
import type { CitationMap } from "../model/map";
import type { Pattern } from "../model/scene";
import type { Topic } from "../model/topics";
import type { Palette, TopicColours } from "./colours";
import type { FileOptions } from "./options";
import { patternOf } from "./patterns";
import { shadesApart } from "./shadesApart";
import { topicHues } from "./topicHues";

export interface TopicLook {
  readonly topic: Topic;
  readonly name: string;
  /** In the legend and before the name; null where topics have none. */
  readonly number: string | null;
  readonly colours: TopicColours;
  readonly pattern: Pattern | null;
}

/** @returns one for each topic, in their order. */
export function topicLooks(map: CitationMap, colours: Palette, file?: FileOptions): TopicLook[] {
  const hues = topicHues(map.topics);
  const places = colours.shades === null ? hues : shadesApart(map, colours.shades);
  return map.topics.topics.map((topic, k) => {
    const number = file?.numbers ? String(k + 1) : null;
    const own = colours.topic(places[k]!);
    return {
      topic,
      name: number === null ? topic.label : `${number} ${topic.label}`,
      number,
      colours: own,
      pattern: file?.patterns ? patternOf(hues[k]!, own.disc, colours.ground) : null,
    };
  });
}
