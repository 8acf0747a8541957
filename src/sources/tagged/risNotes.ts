/** What exporters put into the notes (`N1`) of an RIS entry, for want of a tag: counts of citations and references, and Orrery's own. */
import type { RawReference } from "../records/rawRecord";
import type { TaggedEntry } from "./entry";

export interface RisNotes {
  readonly summary?: string;
  readonly citedByCount?: number;
  readonly references?: readonly RawReference[];
}

export function risNotes(entry: TaggedEntry): RisNotes {
  const notes = entry.texts("N1");
  if (notes.length === 0) return {};
  const first = (form: RegExp) =>
    notes.map((note) => form.exec(note)?.[1]).find((found) => found !== undefined);
  const summary = first(/^Summary: (.+)/s);
  // Scopus, Web of Science, EndNote.
  const cited = first(/\b(?:Cited By|Times Cited(?: in Web of Science Core Collection)?)\s*:\s*(\d+)/i);
  const works = notes.flatMap((note) => /(?:^|;\s*)References:\s*(.+)/s.exec(note)?.[1] ?? []);
  const references = works.flatMap(referencesIn);
  return {
    ...(summary ? { summary } : {}),
    ...(cited ? { citedByCount: Number(cited) } : {}),
    ...(references.length > 0 ? { references } : {}),
  };
}

/** Scopus parts them by semicolons. */
function referencesIn(works: string): RawReference[] {
  return works
    .split(/;\s+|;$/)
    .filter((work) => work.trim() !== "")
    .map((text) => ({ text, doi: /\b10\.\d{4,9}\/[^\s,;]+/.exec(text)?.[0].replace(/[.)]+$/, "") }));
}
