/**
 * What VOSviewer opens and writes (app.vosviewer.com/docs/file-types): a map file, with its network file or without, and its JSON → papers. Its links
 * have no direction, so they are no citations; its clusters are kept as categories.
 */
import type { Source, SourceInput } from "../model/plugins";
import { isJsonObject } from "./json/fields";
import { firstInList, objectHead } from "./json/head";
import { mapDelimiter } from "./vosviewer/mapTable";
import { isNetworkHead } from "./vosviewer/networkTable";

export const vosviewerMap: Source = {
  id: "vosviewer-map",
  label: "VOSviewer map and network (text)",
  accepts(input) {
    if (mapDelimiter(firstLine(input)) !== null) return 0.95;
    // Two columns of numbers could be anything: other readers may know them better.
    return isNetworkHead(input.headText) ? 0.3 : 0;
  },
  completes: (input) => mapDelimiter(firstLine(input)) === null,
  read: async (inputs, context) => (await import("./vosviewer/readMapFile")).readMapFile(inputs, context),
};

export const vosviewerJson: Source = {
  id: "vosviewer-json",
  label: "VOSviewer map (JSON)",
  accepts(input) {
    const network = objectHead(input)?.network;
    if (!isJsonObject(network)) return 0;
    if (firstInList(network.items)?.label !== undefined) return 0.95;
    return Array.isArray(network.items) || Array.isArray(network.clusters) ? 0.6 : 0;
  },
  read: async ([input], context) =>
    (await import("./vosviewer/readMapJson")).readVosviewerJson(input, context),
};

function firstLine({ headText }: SourceInput): string {
  return /^[^\r\n]{0,20000}/.exec(headText.trimStart())?.[0] ?? "";
}
