/** A map → a JSON file for VOSviewer and VOSviewer Online: papers as items, citations and links as links, topics as named clusters. */

import { escapeXml } from "../lib/xml";
import type { CitationMap } from "../model/map";
import type { Exporter } from "../model/plugins";
import type { Scene } from "../model/scene";
import { cleanText } from "./rows/cleanText";
import { edgeRows, weightOf } from "./rows/edgeRows";
import { readableJson } from "./rows/readableJson";
import { type VosviewerItem, vosviewerItems } from "./rows/vosviewerItems";

export const vosviewerJsonExporter: Exporter = {
  id: "vosviewerJson",
  label: "Map for VOSviewer (JSON)",
  help: "opens in VOSviewer and VOSviewer Online with its topics, places and links",
  group: "data",
  extension: "vosviewer.json",
  mime: "application/json",
  parameters: [],
  write: (scene, map) => readableJson(vosviewerFile(scene, map), FIELDS),
};

const FIELDS = [
  "info config network items links clusters terminology id source_id target_id strength label title",
  "description url x y cluster weights scores",
].flatMap((line) => line.split(" "));

function vosviewerFile(scene: Scene, map: CitationMap) {
  const items = vosviewerItems(scene, map);
  const hasYears = items.some(({ year }) => year !== undefined);
  return {
    info: { title: cleanText(scene.title), description: escapeXml(scene.description) },
    config: { terminology: { item: "Paper", items: "Papers", cluster: "Topic", clusters: "Topics" } },
    network: {
      items: items.map((item) => itemOf(item, hasYears)),
      links: edgeRows(map).map((edge) => ({
        source_id: edge.source,
        target_id: edge.target,
        strength: weightOf(edge),
      })),
      clusters: map.topics.topics.map(({ label }, k) => ({ cluster: k + 1, label: cleanText(label) })),
    },
  };
}

/** VOSviewer refuses a file in which some items have a score and others lack it; null says that it is not known. */
function itemOf(
  { node, number: _, label, description, links, linkStrength, year, ...rest }: VosviewerItem,
  hasYears: boolean,
) {
  return {
    id: node.paper.id,
    label: cleanText(label),
    description,
    ...rest,
    weights: { Links: links, "Total link strength": linkStrength },
    ...(hasYears ? { scores: { "Pub. year": year ?? null } } : {}),
  };
}
