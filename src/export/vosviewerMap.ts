/** A map → the map file of VOSviewer: one line a paper, tab-separated. The links are in the network file (vosviewerNetwork.ts). */
import type { Exporter } from "../model/plugins";
import { tabSeparated } from "./rows/csvTable";
import { type VosviewerItem, vosviewerItems } from "./rows/vosviewerItems";

export const vosviewerMapExporter: Exporter = {
  id: "vosviewerMap",
  label: "VOSviewer map file",
  help: "titles, places and topics; open it together with the network file",
  group: "data",
  extension: "vosviewer-map.txt",
  mime: "text/plain",
  parameters: [],
  write: (scene, map) => tabSeparated(COLUMNS, vosviewerItems(scene, map)),
};

/** Ids are numbers, as in the files that VOSviewer writes. */
const COLUMNS: readonly (readonly [
  name: string,
  cell: (item: VosviewerItem) => string | number | undefined,
])[] = [
  ["id", ({ number }) => number],
  ["label", ({ label }) => label],
  ["description", ({ description }) => description],
  ["url", ({ url }) => url],
  ["x", ({ x }) => x],
  ["y", ({ y }) => y],
  ["cluster", ({ cluster }) => cluster],
  ["weight<Links>", ({ links }) => links],
  ["weight<Total link strength>", ({ linkStrength }) => linkStrength],
  ["score<Pub. year>", ({ year }) => year],
];
