/** What a service gave, as it is read from files too: every paper once, references linked. */
import type { Bibliography } from "../../model/bibliography";
import type { Reading } from "../../model/mapFile";
import { linkReferences } from "../citations/linkReferences";
import { oneOfEach } from "../merge/oneOfEach";

export function finished({ bibliography }: Reading): Bibliography {
  return linkReferences(oneOfEach(null, [{ name: bibliography.origin, bibliography }]));
}
