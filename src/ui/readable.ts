/** What can be opened, in the words of those who have it: for the open dialog and the help. */
export const READABLE: readonly (readonly [kind: string, names: string])[] = [
  [
    "Reference managers",
    "BibTeX and BibLaTeX, RIS, EndNote (tagged, XML), CSL-JSON of Zotero and others, MODS",
  ],
  [
    "Databases",
    "PubMed (nbib, XML), Web of Science, Scopus, Lens, IEEE, Springer, Dimensions, Ovid, arXiv (Atom)",
  ],
  [
    "Answers of services",
    "OpenAlex, Semantic Scholar, Crossref, OpenCitations, Europe PMC, Open Knowledge Maps, as JSON or JSON lines",
  ],
  ["Tables", "any CSV, TSV or Parquet with a header; works and citations side by side"],
  ["Graphs", "GEXF, GraphML, GML, Pajek, VOSviewer, graphology, Gephi Lite, Local Citation Network"],
  ["Hub pages", "as copied text or saved html"],
  ["Lists", "of DOIs, arXiv ids or PubMed ids, one a line"],
  [
    "From Orrery",
    "a map, a live map (html), a picture with its map inside (PNG, SVG), a graph, a bibliography",
  ],
];
