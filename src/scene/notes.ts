/** What a picture could not show, in sentences for the person who asked for it. */
import { counted } from "../lib/digits";
import type { CitationMap } from "../model/map";
import type { Arrangement } from "./arrange";
import type { TopicLook } from "./topicLooks";

/** @param unnamed topics in sight without a name. */
export function notesOf(
  { topics }: CitationMap,
  { notes, legend }: Arrangement,
  unnamed: readonly TopicLook[],
): string[] {
  if (unnamed.length === 0) return [...notes];
  const names = unnamed.map(({ name }) => `"${name}"`).join(", ");
  const where = legend ? "the legend has them" : "a larger frame has room for them";
  const some = `${unnamed.length} of ${counted(topics.topics.length, "topic name")}`;
  return [...notes, `There is no room on the map for ${some} (${names}): ${where}.`];
}
