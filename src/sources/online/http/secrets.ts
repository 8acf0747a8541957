/** Keys of the user are taken out of whatever a service says: some quote the question in their answers. */
import type { Wire } from "../../../model/online";

/** Shorter ones are no keys, and would be found in any text. */
const SHORTEST_KEY = 6;

export function withoutKeys(text: string, keys: Wire["keys"]): string {
  let clean = text;
  for (const key of Object.values(keys)) {
    if (key.length < SHORTEST_KEY) continue;
    for (const spelling of new Set([key, encodeURIComponent(key), JSON.stringify(key).slice(1, -1)]))
      clean = clean.replaceAll(spelling, "…");
  }
  return clean;
}
