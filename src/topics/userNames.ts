/** The user's names over the inferred ones. */
import type { Topics } from "../model/topics";

/**
 * @param names id of a topic's most typical paper → the user's name; a name whose paper no longer leads a topic is left unused.
 */
export function withNames(topics: Topics, names: Readonly<Record<string, string>>): Topics {
  return {
    ...topics,
    topics: topics.topics.map((topic) => {
      const leader = topic.representative[0];
      const inferred = topic.inferredLabel ?? topic.label;
      const { inferredLabel: _, ...rest } = topic;
      const name = leader !== undefined && Object.hasOwn(names, leader) ? names[leader] : undefined;
      return name === undefined || name === inferred
        ? { ...rest, label: inferred }
        : { ...rest, label: name, inferredLabel: inferred };
    }),
  };
}
