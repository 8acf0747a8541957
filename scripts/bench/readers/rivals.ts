/** The library that a user would take instead, where there is one for the format: what it does with the same text. */

import { DirectedGraph } from "graphology";
import { parse as parseGexf } from "graphology-gexf";
import papaparse from "papaparse";
import { SaxesParser } from "saxes";

export interface Rival {
  readonly name: string;
  /** How much of the text it gets, in characters: a slow one is not waited for. */
  readonly most?: number;
  /** @returns number of records (rows, nodes, elements of that name) that it found. */
  records(text: string): Promise<number> | number;
}

/** Source id → library. */
export const RIVALS: ReadonlyMap<string, Rival> = new Map<string, Rival>([
  ["bibtex", { name: "citation-js", most: 1_000_000, records: byCitationJs }],
  ["table", { name: "papaparse alone", records: (text) => papaparse.parse(text, { header: true, skipEmptyLines: true }).data.length }],
  ["gexf", { name: "graphology-gexf", most: 2_000_000, records: (text) => parseGexf(DirectedGraph, text, { addMissingNodes: true }).order }],
  ["medline-xml", saxes("PubmedArticle")],
  ["endnote-xml", saxes("record")],
  ["mods", saxes("mods")],
  ["graphml", saxes("node")],
]);
