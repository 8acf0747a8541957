/**
 * A network of another program → papers and citations. Each node is an entry; attributes are known by their names; directed edges are taken as
 * citations. What a bibliography has no room for (places, sizes, colours, further attributes, edges without direction) is named in notes.
 */
import { excerpt } from "../../lib/plainText";
import type { Reading } from "../../model/mapFile";
import type { ReadContext } from "../../model/plugins";
import { collectRecords } from "../records/collector";
import { counted } from "./counted";
import { edgeCitations } from "./edgeCitations";
import type { Network } from "./network";
import { nameOfNode, nodeRecord } from "./nodeRecord";

export interface NetworkSetting {
  /** Id of the source. */
  readonly format: string;
  readonly origin: string;
  /** Of the reader, with where they belong. */
  readonly notes?: readonly { readonly where: string; readonly what: string }[];
  readonly context?: ReadContext;
  /** Said where nothing shows that the nodes are papers. */
  readonly unlikePapers?: string;
  /** The sentence if there is no node that can be read. */
  readonly nothing: string;
}

const UNLIKE_PAPERS =
  "No node has authors, a year, a venue or a DOI: all are read as papers by their labels, but may be something else.";

/** So many nodes between two steps. */
const STEP = 500;
/** So many attributes are named at most. */
const MOST_NAMES = 12;

/** Throws `InputError` if no node can be read. */
export async function readNetwork(
  { nodes, edges, refused = [] }: Network,
  { format, origin, notes = [], context = {}, unlikePapers = UNLIKE_PAPERS, nothing }: NetworkSetting,
): Promise<Reading> {
  const records = collectRecords({ format, origin });
  const left = new Map<string, number>();
  const known = new Set<string>();
  let likePapers = 0;
  for (const [i, node] of nodes.entries()) {
    if (i % STEP === 0) await context.step?.(0.5 + (0.5 * i) / nodes.length);
    const read = nodeRecord(node);
    if (node.isHub) records.hub(read.record, { isEntry: true });
    else records.add(read.record);
    if (node.id !== undefined) known.add(node.id);
    if (read.isLikePaper) likePapers++;
    for (const name of read.left) left.set(name, (left.get(name) ?? 0) + 1);
  }
  for (const { where, why } of refused) records.refuse(where, why);
  for (const { where, what } of notes) records.note(where, what);
  const note = (what: string) => records.note(origin, what);
  if (likePapers === 0 && nodes.length > 0) note(unlikePapers);
  if (edges) {
    const { citations, notes: said } = edgeCitations(edges, known);
    for (const { source, target } of citations) records.cite(nameOfNode(source), nameOfNode(target));
    for (const what of said) note(what);
  }
  const lost = leftOut(left);
  if (lost !== null) note(lost);
  return records.finish(nothing);
}

/** A sentence on the attributes that are no fields of a paper; null where there are none. */
function leftOut(left: ReadonlyMap<string, number>): string | null {
  if (left.size === 0) return null;
  const names = [...left].slice(0, MOST_NAMES).map(([name, count]) => `"${excerpt(name, 40)}" (${count})`);
  const further = left.size - names.length;
  const rest = further > 0 ? ` and ${counted(further, "further one", "further ones")}` : "";
  return `Attributes that no field of a paper stands for (and how many nodes have them): ${names.join(", ")}${rest}; left out.`;
}
