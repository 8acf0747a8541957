/** A map → its topics as a partition for Pajek (.clu): the number of the topic of each vertex of pajek.ts, 0 for a hub and for papers that fit nowhere. */
import type { Exporter } from "../model/plugins";
import { paperRows } from "./rows/paperRows";

export const pajekPartitionExporter: Exporter = {
  id: "pajekPartition",
  label: "Topics for Pajek (.clu)",
  help: "the partition that goes with the network",
  group: "data",
  extension: "clu",
  mime: "text/plain",
  parameters: [],
  write(_scene, map) {
    const numbers = new Map(map.topics.topics.map(({ id }, k) => [id, k + 1]));
    const parts = paperRows(map).map(({ topic }) => (topic && numbers.get(topic.id)) ?? 0);
    const lines = map.bibliography.hub ? [0, ...parts] : parts;
    return `${[`*Vertices ${lines.length}`, ...lines].join("\n")}\n`;
  },
};
