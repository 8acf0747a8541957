/** A map → a table of its links and citations as CSV, one row an edge, with the titles at both ends. */
import { worksOf } from "../model/about";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import { commaSeparated, type TableColumns } from "./rows/csvTable";
import { type EdgeRow, edgeRows } from "./rows/edgeRows";

export const csvLinksExporter: Exporter = {
  id: "csvLinks",
  label: "Table of links and citations (CSV)",
  help: "a row a link, with its strength and the terms that it rests on",
  group: "data",
  extension: "links.csv",
  mime: "text/csv",
  parameters: [],
  write: (_scene, map) => commaSeparated(COLUMNS, linkRows(map)),
};

interface LinkRow extends EdgeRow {
  readonly sourceTitle: string | undefined;
  readonly targetTitle: string | undefined;
}

const COLUMNS: TableColumns<LinkRow> = [
  ["source", ({ source }) => source],
  ["target", ({ target }) => target],
  ["kind", ({ kind }) => kind],
  ["weight", ({ weight }) => weight],
  ["terms", ({ terms }) => terms?.join("; ")],
  ["role", ({ role }) => role],
  ["polarity", ({ polarity }) => polarity],
  ["sourceTitle", ({ sourceTitle }) => sourceTitle],
  ["targetTitle", ({ targetTitle }) => targetTitle],
];

function linkRows(map: CitationMap): LinkRow[] {
  const titles = new Map(worksOf(map.bibliography).map(({ id, title }) => [id, title]));
  return edgeRows(map).map((edge) => ({
    ...edge,
    sourceTitle: titles.get(edge.source),
    targetTitle: titles.get(edge.target),
  }));
}
