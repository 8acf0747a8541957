/** Where the papers of a bibliography are, in words. */
import type { Bibliography } from "./bibliography";
import { serviceIds } from "./online";

/** For instance "on this page": of the papers at hand, since a source seldom has all. */
export function placeOf({ format }: Bibliography): string {
  if (format === "several") return "in these sources";
  if (format === "zotero") return "in this library";
  // An answer of a service says of how many it is a part, whether it was asked for here or saved as a file.
  if (serviceIds.some((id) => id === format)) return "in this answer";
  return format.startsWith("hub-page") ? "on this page" : "in this file";
}
