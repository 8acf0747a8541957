/** What a picture could not show, in sentences for the person who asked for it. */
import { counted, digits } from "../lib/digits";
import type { CitationMap } from "../model/map";
import type { Arrangement } from "./arrange";
import type { TopicLook } from "./topicLooks";

/** More topics than these are counted, not named. */
const MOST_LISTED = 30;

/** @param unnamed topics in sight without a name. */
export function notesOf(
  { topics }: CitationMap,
  { notes, legend }: Arrangement,
  unnamed: readonly TopicLook[],
): string[] {
  if (unnamed.length === 0) return [...notes];
  const listed = unnamed.slice(0, MOST_LISTED).map(({ name }) => `"${name}"`);
  if (unnamed.length > MOST_LISTED) listed.push(`${digits(unnamed.length - MOST_LISTED)} more`);
  const names = listed.join(", ");
  const where = legend ? "the legend has them" : "a larger frame has room for them";
  const some = `${digits(unnamed.length)} of ${counted(topics.topics.length, "topic name")}`;
  return [...notes, `There is no room on the map for ${some} (${names}): ${where}.`];
}
