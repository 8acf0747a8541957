/** Files that Orrery writes and reads back: the exporters by the name of their kind, and the way from a map to a file and back. */
import { edgesExporter } from "../../src/export/edges";
import { gexfExporter } from "../../src/export/gexf";
import { graphmlExporter } from "../../src/export/graphml";
import { graphologyJsonExporter } from "../../src/export/graphologyJson";
import { worksExporter } from "../../src/export/works";
import type { CitationMap } from "../../src/model/map";
import type { Reading } from "../../src/model/mapFile";
import type { Exporter } from "../../src/model/plugins";
import { type NamedInput, readInputs } from "../../src/reading";
import { restoreMap } from "../../src/restoring";
import { contextOf, sceneOf } from "../export/make";
import { bytesOf } from "./inputs";

/** What holds a whole map: one file, or papers and edges as two. */
export const kinds: Readonly<Record<string, readonly Exporter[]>> = {
  gexf: [gexfExporter],
  graphml: [graphmlExporter],
  "graphology-json": [graphologyJsonExporter],
  "works-ndjson": [worksExporter, edgesExporter],
};

export function written(map: CitationMap, kind: string): string[] {
  return kinds[kind]!.map((exporter) => exporter.write(sceneOf(map), map, {}, contextOf(map)) as string);
}

export function inputsOf(texts: readonly string[]): NamedInput[] {
  return texts.map((text, k) => ({ bytes: bytesOf(text), name: `part-${k + 1}` }));
}

export function readBack(texts: readonly string[]): Promise<Reading> {
  return readInputs(inputsOf(texts));
}

/** The map of a reading that holds one whole. */
export function mapOf({ bibliography, saved }: Reading): CitationMap {
  if (!saved?.map) throw new Error(`no map: ${bibliography.notes.map(({ what }) => what).join(" ")}`);
  return restoreMap(bibliography, saved.recipe, saved.map).map;
}
