/** `--hub WORK`: another work in the middle of what was read, or none. */
import { digits } from "../lib/digits";
import { singleLine } from "../lib/wrap";
import type { HubCandidate } from "../model/hubChoice";
import { InputError } from "../model/inputError";
import type { Reading } from "../model/mapFile";
import { changeBibliography, findHub, hubCandidates } from "../reading";

/** So many works are named where the wanted one is not found. */
const NAMED = 3;

/**
 * @param wanted DOI, id or title of a work; `none`; null: as the input has it. A saved map is then made anew.
 * Throws `InputError` if neither a paper nor a reference is called so.
 */
export function withWantedHub(reading: Reading, wanted: string | null): Reading {
  if (wanted === null) return reading;
  const { bibliography, saved } = reading;
  const work = wanted === "none" ? null : wanted;
  if (work !== null && !findHub(bibliography, work)) {
    const known = hubCandidates(bibliography).slice(0, NAMED).map(inWords).join("; ");
    const most = known ? ` Cited most: ${known}.` : " None of the papers has references.";
    throw new InputError(`--hub: no paper and no reference is "${singleLine(wanted)}".${most}`);
  }
  const changed = changeBibliography(bibliography, { kind: "hub", work });
  if (changed === bibliography) return reading;
  if (!saved) return { bibliography: changed };
  const { map: _, ...rest } = saved;
  return { bibliography: changed, saved: rest };
}

/** `doi:10.1/x, “A title” (37)`. */
export function inWords({ id, title, text, count }: HubCandidate): string {
  const name = title === undefined ? text : `“${singleLine(title)}”`;
  return `${[id, name && singleLine(name)].filter(Boolean).join(", ")} (${digits(count)})`;
}
