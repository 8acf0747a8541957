/** The library that a user would take instead, where there is one for the format, and how many records it finds in the same text. */
import { plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import Graph from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import Papa from "papaparse";
import { SaxesParser } from "saxes";

export interface Rival {
  readonly name: string;
  /** How long a text it gets at most, in characters: a slow one is not waited for. */
  readonly most: number;
  records(text: string): number;
}

const ALL = Number.POSITIVE_INFINITY;

/** Source id → library. */
export const RIVALS: ReadonlyMap<string, Rival> = new Map<string, Rival>([
  [
    "bibtex",
    {
      name: "citation-js",
      most: 1_000_000,
      records: (text) =>
        plugins.input.chain(text, { forceType: "@bibtex/text", generateGraph: false }).length,
    },
  ],
  [
    "table",
    {
      name: "papaparse alone",
      most: ALL,
      records: (text) => Papa.parse(text, { header: true, skipEmptyLines: true }).data.length,
    },
  ],
  [
    "gexf",
    {
      name: "graphology-gexf",
      most: 1_000_000,
      records: (text) => parseGexf(Graph, text, { addMissingNodes: true }).order,
    },
  ],
  ["medline-xml", saxesAlone("PubmedArticle")],
  ["endnote-xml", saxesAlone("record")],
  ["mods", saxesAlone("mods")],
  ["graphml", saxesAlone("node")],
]);

/** @param name of the elements that it counts. */
function saxesAlone(name: string): Rival {
  return {
    name: "saxes alone",
    most: ALL,
    records(text) {
      let count = 0;
      const parser = new SaxesParser();
      parser.on("opentag", (tag) => {
        if (tag.name === name) count++;
      });
      parser.write(text).close();
      return count;
    },
  };
}
