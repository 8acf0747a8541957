/** A reading → what a person or a script wants to know of it before making a map: counts, what is missing, notes. Plain JSON. */
import type { Note, Paper } from "../model/bibliography";
import type { Reading } from "../model/mapFile";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { graphologyJson } from "./graphologyJson";
import { mapJson } from "./mapJson";
import { worksNdjson } from "./worksNdjson";

export interface Inspection {
  /** Id of the source that read the input. */
  readonly format: string;
  readonly hub: { readonly title: string };
  /** Number of citing papers at hand. */
  readonly papers: number;
  /** Number of stated citations. */
  readonly citations: number;
  /** Field → number of papers without it. `date` counts papers with neither date nor year. */
  readonly missing: Readonly<Record<string, number>>;
  readonly notes: readonly Note[];
}

export function inspectReading({ bibliography, saved }: Reading): Inspection {
  const { format, hub, papers, citations, notes } = bibliography;
  const missing = FIELDS.map((field) => [field, papers.filter((paper) => !has(paper, field)).length]);
  return {
    format: saved && !GRAPH_FILES.has(format) ? mapJson.id : format,
    hub: { title: hub.title },
    papers: papers.length,
    citations: citations.length,
    missing: Object.fromEntries(missing),
    notes,
  };
}

/** They hold a map too; the bibliography in any other saved map names what it was first read from. */
const GRAPH_FILES = new Set([gexf, graphml, graphologyJson, worksNdjson].map(({ id }) => id));

function has(paper: Paper, field: (typeof FIELDS)[number]): boolean {
  return paper[field] !== undefined || (field === "date" && paper.year !== undefined);
}

const FIELDS = [
  "summary",
  "abstract",
  "authors",
  "date",
  "venue",
  "category",
  "doi",
  "arxivId",
  "url",
  "references",
  "keywords",
] as const;
