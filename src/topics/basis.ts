/** What the topics rest on, in words for the source line. */
import type { TextEvidence } from "../model/graph";

const NAMES: readonly (readonly [keyof TextEvidence["basis"], string])[] = [
  ["title", "titles"],
  ["summary", "summaries"],
  ["abstract", "abstracts"],
  ["keywords", "keywords"],
  ["references", "titles of references"],
];

/** For instance "titles and summaries", or "titles and abstracts (of 12 of 50 papers)" where some papers lack the field. */
export function describeBasis(basis: TextEvidence["basis"], papers: number): string {
  const present = NAMES.filter(([field]) => basis[field] > 0).map(([field, name]) =>
    basis[field] < papers ? `${name} (of ${basis[field]} of ${papers} papers)` : name,
  );
  if (present.length === 0) return "no text";
  const last = present[present.length - 1]!;
  return present.length === 1 ? last : `${present.slice(0, -1).join(", ")} and ${last}`;
}
