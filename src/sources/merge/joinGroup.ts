/** The records of one paper, the leading one first → the paper, and a merge for each that says something of its own. */
import type { Citation, Merge, Paper } from "../../model/bibliography";
import { joinPapers } from "./joinPapers";
import { sayingOf } from "./order";

export interface NamedRecord {
  readonly paper: Paper;
  /** Of its bibliography. */
  readonly origin: string;
  /** That is another one than the leading record's. */
  readonly isElsewhere: boolean;
  readonly by: Merge["by"];
}

/**
 * A record that repeats another one leaves no trace: there is nothing to part.
 * @param chain earlier merges of the paper. @param touching id of a record → citations that name it.
 */
export function joinGroup(
  records: readonly NamedRecord[],
  chain: readonly Merge[],
  touching: ReadonlyMap<string, readonly Citation[]>,
): { readonly paper: Paper; readonly merges: readonly Merge[] } {
  const [lead, ...rest] = records;
  if (!lead) throw new RangeError("A group has no record.");
  if (rest.length === 0) return { paper: lead.paper, merges: [] };
  // What one further record repeats, `isWithin` tells as well.
  const areSeveral = chain.length > 0 || rest.length > 1;
  const before = areSeveral ? [lead.paper, ...chain.flatMap(({ other, before }) => [other, before])] : [];
  const told = new Set(before.map(sayingOf));
  const merges: Merge[] = [];
  let paper = lead.paper;
  for (const record of rest) {
    const other = record.isElsewhere ? withOrigins(record) : record.paper;
    const before = paper;
    const saying = areSeveral ? sayingOf(other) : "";
    const isNew = !told.has(saying) && !isWithin(other, before);
    told.add(saying);
    paper = joinPapers(paper, other);
    if (!isNew) continue;
    const isFirst = chain.length === 0 && merges.length === 0;
    const citations = [
      ...(isFirst ? (touching.get(lead.paper.id) ?? []) : []),
      ...(touching.get(other.id) ?? []),
    ];
    merges.push({
      paper: lead.paper.id,
      other,
      before,
      by: record.by,
      ...(citations.length > 0 ? { citations } : {}),
    });
  }
  return { paper, merges };
}

/** All fields of it, with where they are from. */
function withOrigins({ paper, origin }: NamedRecord): Paper {
  const fields = Object.keys(paper).filter(
    (field) => field !== "id" && field !== "origins" && field !== "originals",
  );
  return {
    ...paper,
    origins: { ...Object.fromEntries(fields.map((field) => [field, origin])), ...paper.origins },
  };
}

/** The other says nothing that the paper does not say. */
function isWithin(other: Paper, paper: Paper): boolean {
  return Object.entries(other).every(([field, value]) => {
    if (field === "id" || field === "origins" || field === "originals") return true;
    const said: unknown = paper[field as keyof Paper];
    if (Array.isArray(value) && Array.isArray(said) && field === "ids")
      return value.every((each) => said.includes(each));
    return JSON.stringify(value) === JSON.stringify(said);
  });
}
