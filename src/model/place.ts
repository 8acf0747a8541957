/** Where the papers of a bibliography are, in words. */
import type { Bibliography } from "./bibliography";

/** For instance "on this page": of the papers at hand, since a source seldom has all. */
export function placeOf({ format }: Bibliography): string {
  if (format === "several") return "in these sources";
  return format.startsWith("hub-page") ? "on this page" : "in this file";
}
