/** The files by which every source is tested: a new source adds its line. */
import { readFileSync } from "node:fs";

/** Source id → names in tests/sources/fixtures. */
export const FIXTURES: Readonly<Record<string, readonly string[]>> = {
  "hub-page": ["hub-page.txt", "hub-page-stripped.txt"],
  "hub-page-html": ["hub-page.html.txt"],
  "bibliography-json": ["bibliography.json"],
  "map-json": ["map.json"],
  "map-page": ["map-page.html.txt"],
  picture: ["picture.png", "picture.svg"],
  gexf: ["map.gexf", "citations.gexf"],
  graphml: ["map.graphml", "citations.graphml"],
  "graphology-json": ["map.graphology.json", "citations.graphology.json"],
  "gephi-lite": ["workspace.gephi-lite.json"],
  gml: ["citations.gml"],
  pajek: ["citations.net"],
  "vosviewer-map": ["map.vosviewer.txt"],
  "vosviewer-json": ["map.vosviewer.json"],
  "works-ndjson": ["map.works.ndjson"],
  "works-json-lines": ["works.jsonl", "citations.jsonl"],
  parquet: ["works.parquet"],
  table: ["works.csv", "citations.csv", "scopus.csv", "guessed.tsv"],
  bibtex: ["library.bib"],
  ris: ["references.ris"],
  "endnote-tagged": ["references.enw"],
  nbib: ["records.nbib"],
  "web-of-science": ["records.wos.txt", "records.wos-tab.txt"],
  ovid: ["records.ovid.txt"],
  openalex: ["openalex.json"],
  "semantic-scholar": ["semantic-scholar.json"],
  crossref: ["crossref.json"],
  opencitations: ["opencitations.json"],
  "europe-pmc": ["europe-pmc.json"],
  "open-knowledge-maps": ["open-knowledge-maps.json"],
  "local-citation-network": ["local-citation-network.json"],
  "endnote-xml": ["library.endnote.xml"],
  "medline-xml": ["articles.pubmed.xml"],
  "arxiv-atom": ["answer.arxiv.xml"],
  mods: ["records.mods.xml"],
  "csl-json": ["library.csl.json"],
  identifiers: ["identifiers.txt"],
};

export function load(name: string): Uint8Array {
  return readFileSync(new URL(`../sources/fixtures/${name}`, import.meta.url));
}
