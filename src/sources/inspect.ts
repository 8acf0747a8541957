/** A reading → what a person or a script wants to know of it before making a map: counts, what is missing, notes. Plain JSON. */
import type { Note } from "../model/bibliography";
import { fieldCounts } from "../model/fieldCounts";
import type { HubCandidate } from "../model/hubChoice";
import { joinedRecords } from "../model/joinedRecords";
import type { Reading } from "../model/mapFile";
import { gexf } from "./gexf";
import { graphml } from "./graphml";
import { graphologyJson } from "./graphologyJson";
import { hubCandidates } from "./hubs";
import { mapJson } from "./mapJson";
import { worksNdjson } from "./worksNdjson";

export interface InspectedFile {
  readonly name: string;
  /** Id of the source that read it. */
  readonly format: string;
  readonly records: number;
  readonly refused: number;
}

export interface Inspection {
  /** Id of the source that read the input. */
  readonly format: string;
  /** Null: no paper stands in the middle. */
  readonly hub: { readonly title: string } | null;
  /** Number of papers at hand, the hub not counted. */
  readonly papers: number;
  /** Number of citations, stated and found by references. */
  readonly citations: number;
  /** Entries of all files that were read. */
  readonly records: number;
  /** Those of them that were joined to another one of the same paper. */
  readonly merged: number;
  /** Entries that could not be used. */
  readonly refused: number;
  /** Field → number of papers with it. `date` counts papers with date or year; a paper that bears its id for a title has none. */
  readonly fields: Readonly<Record<string, number>>;
  /** Field → number of papers without it. */
  readonly missing: Readonly<Record<string, number>>;
  readonly files: readonly InspectedFile[];
  /** The works that the papers cite most, at most ten. */
  readonly hubCandidates: readonly HubCandidate[];
  readonly notes: readonly Note[];
}

export function inspectReading({ bibliography, saved }: Reading): Inspection {
  const { format, hub, papers, citations, notes, files = [] } = bibliography;
  const fields = fieldCounts(papers);
  return {
    format: saved && !GRAPH_FILES.has(format) ? mapJson.id : format,
    hub: hub ? { title: hub.title } : null,
    papers: papers.length,
    citations: citations.length,
    records: sum(files.map(({ records }) => records)),
    merged: joinedRecords(bibliography),
    refused: sum(files.map(({ refused }) => refused)),
    fields,
    missing: Object.fromEntries(
      Object.entries(fields).flatMap(([field, count]) =>
        field === "title" ? [] : [[field, papers.length - count]],
      ),
    ),
    files: files.map(({ name, format: of, records, refused }) => ({ name, format: of, records, refused })),
    hubCandidates: hubCandidates(bibliography),
    notes,
  };
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 0);
}

/** They hold a map too; the bibliography in any other saved map names what it was first read from. */
const GRAPH_FILES = new Set([gexf, graphml, graphologyJson, worksNdjson].map(({ id }) => id));
