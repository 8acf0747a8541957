/** A map → its citations and links as newline-delimited JSON, with the sentences around a citation where the source gives them. */
import type { Citation } from "../model/bibliography";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import { type EdgeRow, edgeRows } from "./rows/edgeRows";
import { ndjson } from "./rows/ndjson";

export const edgesExporter: Exporter = {
  id: "edges",
  label: "Citations and links for databases (NDJSON)",
  help: "DuckDB, BigQuery, pandas; goes with the papers",
  group: "data",
  extension: "edges.ndjson",
  mime: "application/x-ndjson",
  parameters: [],
  write: (_scene, map) => ndjson(records(map)),
};

function records(map: CitationMap): object[] {
  const contexts = contextsOf(map.bibliography.citations);
  return edgeRows(map).map((edge) => {
    const { source, target, kind, weight, role, polarity, terms } = edge;
    const said = kind === "cites" ? contexts.get(statement(edge)) : undefined;
    return { source, target, kind, weight, role, polarity, terms, contexts: said };
  });
}

/** Of citations that say the same, which have one edge, the sentences of all. */
function contextsOf(citations: readonly Citation[]): Map<string, string[]> {
  const all = new Map<string, string[]>();
  for (const citation of citations) {
    if (!citation.contexts?.length) continue;
    const key = statement(citation);
    all.set(key, [...new Set([...(all.get(key) ?? []), ...citation.contexts])]);
  }
  return all;
}

function statement({ source, target, role, polarity }: Citation | EdgeRow): string {
  return JSON.stringify([source, target, role ?? null, polarity ?? null]);
}
