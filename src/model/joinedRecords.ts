import type { Bibliography } from "./bibliography";

/** Number of records that were joined to another of the same paper; those that only repeat it, and so are no merge, among them. */
export function joinedRecords({ papers, hub, files = [], merges = [] }: Bibliography): number {
  const joined = merges.filter(({ undone }) => !undone).length;
  const records = files.reduce((sum, file) => sum + file.records, 0);
  return Math.max(joined, records - papers.length - (hub ? 1 : 0));
}
