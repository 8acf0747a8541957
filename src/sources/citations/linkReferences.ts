/** References of the papers → citations, where what they name is a paper of the bibliography or its hub; beside those that are stated. */
import { digits } from "../../lib/digits";
import type { Bibliography, Citation } from "../../model/bibliography";
import { joinNotes } from "../notes";
import { workIndex } from "./workIndex";

/** Each pair of papers once. References of a paper to itself are left out, with a note of how many. */
export function linkReferences(bibliography: Bibliography): Bibliography {
  const { hub, papers, citations } = bibliography;
  const works = hub ? [hub, ...papers] : papers;
  if (!works.some(({ references }) => references && references.length > 0)) return bibliography;
  const find = workIndex(works);
  const known = new Map<string, Set<string>>();
  for (const { source, target } of citations) {
    const targets = known.get(source);
    if (targets) targets.add(target);
    else known.set(source, new Set([target]));
  }
  const more: Citation[] = [];
  let toSelf = 0;
  for (const { id: source, references = [] } of works) {
    let targets = known.get(source);
    for (const reference of references) {
      const target = find(reference);
      if (target === undefined) continue;
      if (target === source) toSelf++;
      if (target === source || targets?.has(target)) continue;
      targets = (targets ?? new Set()).add(target);
      more.push({ source, target });
    }
  }
  if (more.length === 0 && toSelf === 0) return bibliography;
  const what = `${toSelf === 1 ? "One names its own paper" : `${digits(toSelf)} name their own paper`}; left out.`;
  return {
    ...bibliography,
    citations: more.length > 0 ? [...citations, ...more] : citations,
    notes: toSelf > 0 ? joinNotes(bibliography.notes, [{ where: "references", what }]) : bibliography.notes,
  };
}
