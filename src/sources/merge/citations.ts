/** Citations of several sources → each pair of works once, with all that is said of it. */
import type { Citation } from "../../model/bibliography";

/**
 * @param idOf name of a record → id of its paper. The first statement of a pair leads; what only a later one says is added.
 * @returns without those of a paper to itself, which are counted.
 */
export function joinedCitations(
  stated: Iterable<Citation>,
  idOf: (name: string) => string,
): { readonly citations: Citation[]; readonly toSelf: number } {
  const bySource = new Map<string, Map<string, number>>();
  const citations: Citation[] = [];
  let toSelf = 0;
  for (const citation of stated) {
    const [source, target] = [idOf(citation.source), idOf(citation.target)];
    if (source === target) {
      toSelf++;
      continue;
    }
    const targets = bySource.get(source) ?? new Map<string, number>();
    bySource.set(source, targets);
    const at = targets.get(target);
    const renamed =
      citation.source === source && citation.target === target ? citation : { ...citation, source, target };
    if (at === undefined) {
      targets.set(target, citations.length);
      citations.push(renamed);
    } else if (isTelling(citation)) citations[at] = { ...renamed, ...citations[at]! };
  }
  return { citations, toSelf };
}

/** It says more than that there is a citation. */
export function isTelling({ role, polarity, contexts, influential }: Citation): boolean {
  return role !== undefined || polarity !== undefined || contexts !== undefined || influential !== undefined;
}

/** Of the given records: id → the citations that it makes or gets. */
export function citationsTouching(
  citations: Iterable<Citation>,
  ids: ReadonlySet<string>,
): Map<string, Citation[]> {
  const touching = new Map<string, Citation[]>();
  for (const citation of citations)
    for (const id of [citation.source, citation.target]) {
      if (!ids.has(id)) continue;
      const list = touching.get(id);
      if (list) list.push(citation);
      else touching.set(id, [citation]);
    }
  return touching;
}
