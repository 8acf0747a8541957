/** A map → the network file of VOSviewer: one line a citation or link, the numbers of its two papers in the map file and its strength. */
import type { Exporter } from "../model/plugins";
import { edgeRows, weightOf } from "./rows/edgeRows";

export const vosviewerNetworkExporter: Exporter = {
  id: "vosviewerNetwork",
  label: "VOSviewer network file",
  help: "citations and links between the papers of the map file",
  group: "data",
  extension: "vosviewer-network.txt",
  mime: "text/plain",
  parameters: [],
  write(_scene, map) {
    const { hubId, paperIds } = map.graph;
    const ids = hubId === null ? paperIds : [hubId, ...paperIds];
    const numbers = new Map(ids.map((id, k) => [id, k + 1]));
    const lines = edgeRows(map).map(
      (edge) => `${numbers.get(edge.source)}\t${numbers.get(edge.target)}\t${weightOf(edge)}`,
    );
    return `${lines.join("\n")}\n`;
  },
};
