/** A map → one row an edge: what is stated (`cites`) and what is inferred (`similar`), as graph files and tables say it. */
import type { CitationMap } from "../../model/map";
import { rounded } from "./paperRows";

export interface EdgeRow {
  readonly source: string;
  readonly target: string;
  readonly kind: "cites" | "similar";
  /** Of a similarity, in 0..1, four decimals; a citation has none. */
  readonly weight?: number;
  readonly role?: string;
  readonly polarity?: string;
  /** The terms that a similarity rests on, strongest first. */
  readonly terms?: readonly string[];
}

/** Citations first, in the order of the graph. A similarity has no direction: its source is the earlier paper of `paperIds`. */
export function edgeRows(map: CitationMap): EdgeRow[] {
  const cites: EdgeRow[] = [];
  const similar: EdgeRow[] = [];
  map.graph.graph.forEachEdge((_key, edge, source, target) => {
    if (edge.kind === "similar") {
      similar.push({ source, target, kind: "similar", weight: rounded(edge.weight, 4), terms: edge.terms });
      return;
    }
    const { role, polarity } = edge;
    const known = {
      ...(role === undefined ? {} : { role }),
      ...(polarity === undefined ? {} : { polarity }),
    };
    cites.push({ source, target, kind: "cites", ...known });
  });
  return [...cites, ...similar];
}

/** The weight of an edge for programs that want one for each: a citation counts as one whole. */
export function weightOf({ weight }: EdgeRow): number {
  return weight ?? 1;
}
