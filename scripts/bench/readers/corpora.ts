/** The formats that are measured, each with real files of ../shared/data, or where these are absent the fixtures of the tests. */
import { existsSync, readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { decodeText } from "../../../src/lib/decodeText";
import { FIXTURES, load } from "../../../tests/contracts/fixtures";
import { fromRoot } from "../../project";
import { inside, type Layout, lines, list, repeated, rows } from "./repeated";

export interface Corpus {
  /** Id of the source that reads it. */
  readonly id: string;
  /** What kind of files, where there are several of a format. */
  readonly kind?: string;
  readonly layout: Layout;
  /** Below ../shared/data. */
  readonly files: readonly string[];
}

export const CORPORA: readonly Corpus[] = [
  {
    id: "bibtex",
    kind: "Scopus, Web of Science",
    layout: lines,
    files: ["biblio/pybibx/scopus.bib", "biblio/pybibx/wos.bib"],
  },
  {
    id: "bibtex",
    kind: "a thesis",
    layout: lines,
    files: ["biblio/betterbibtex_import/Unabbreviate on import #1436-2.bib"],
  },
  { id: "ris", layout: lines, files: ["biblio/revtools/examples__restoration_scopus.ris"] },
  { id: "web-of-science", layout: lines, files: ["biblio/tethne/wos2.txt", "biblio/tethne/wos3.txt"] },
  { id: "nbib", layout: lines, files: ["biblio/pybibx/pubmed.txt"] },
  { id: "ovid", layout: lines, files: ["biblio/jabref/OvidImporterTest4.txt"] },
  { id: "endnote-tagged", layout: lines, files: ["biblio/jabref/refer.bibIX.ref"] },
  { id: "table", layout: rows, files: ["biblio/litstudy/tests_scopus.csv"] },
  { id: "works-json-lines", layout: lines, files: ["hub/openalex_net/works.jsonl"] },
  { id: "openalex", layout: list, files: ["api/openalex/idb_nasty_sample.json"] },
  { id: "semantic-scholar", layout: list, files: ["api/semanticscholar/Paper.json"] },
  {
    id: "csl-json",
    layout: list,
    files: ["biblio/citationjs/packages__plugin-bibtex__test__mapping__biblatex-csl.json"],
  },
  {
    id: "medline-xml",
    layout: inside("PubmedArticleSet"),
    files: ["biblio/jabref/MedlineImporterTestArticleItalics.xml"],
  },
  {
    id: "endnote-xml",
    layout: inside("records"),
    files: ["biblio/jabref/EndnoteXmlImporterTestArticle2.xml"],
  },
  {
    id: "mods",
    layout: inside("modsCollection"),
    files: ["biblio/jabref/MODSImporterTestModsCollection.xml"],
  },
  {
    id: "gexf",
    layout: inside("nodes", "edges"),
    files: ["graphs/gephi_lite/packages__gephi-lite__src__core__graph__testGraphs__divided-they-blog.gexf"],
  },
  {
    id: "graphml",
    layout: inside("graph"),
    files: ["graphs/gephi_lite/packages__gephi-lite__public__samples__airlines.graphml"],
  },
];

/** @param length in characters. */
export function textOf({ id, layout, files }: Corpus, length: number): string {
  const real = files.map((file) => fromRoot(`../shared/data/${file}`));
  const bytes = real.every((file) => existsSync(file))
    ? real.map(
        (file) => new Uint8Array(file.endsWith(".gz") ? gunzipSync(readFileSync(file)) : readFileSync(file)),
      )
    : FIXTURES[id]!.map(load);
  return repeated(
    bytes.map((each) => decodeText(each).text),
    layout,
    length,
  );
}
