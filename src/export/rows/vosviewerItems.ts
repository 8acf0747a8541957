/**
 * A map → items, links and clusters as VOSviewer knows them (app.vosviewer.com/docs/file-types): what its JSON and its text files are
 * written from.
 */
import { escapeXml } from "../../lib/xml";
import type { CitationMap } from "../../model/map";
import type { Scene } from "../../model/scene";
import { type EdgeRow, edgeRows, weightOf } from "./edgeRows";
import { type GraphNode, graphNodes } from "./graphColumns";
import { linkOf } from "./paperLink";
import { rounded, yearOf } from "./paperRows";

export interface VosviewerItem {
  readonly node: GraphNode;
  /** From 1, the hub first. */
  readonly number: number;
  readonly label: string;
  /** HTML. */
  readonly description: string;
  readonly url?: string;
  /** In -1..1, y up, as VOSviewer's own files have it. */
  readonly x: number;
  readonly y: number;
  /** 1..1000; the hub and papers that fit nowhere have none. */
  readonly cluster?: number;
  readonly links: number;
  readonly linkStrength: number;
  readonly year?: number;
}

/** VOSviewer refuses a larger number. */
const MOST_CLUSTERS = 1000;

export function vosviewerItems(scene: Scene, map: CitationMap): VosviewerItem[] {
  const nodes = graphNodes(scene, map);
  const numbers = new Map(map.topics.topics.map(({ id }, k) => [id, k + 1]));
  const tallies = talliesOf(edgeRows(map));
  const reach = nodes.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0) || 1;
  return nodes.map((node, k) => {
    const { paper, row } = node;
    const cluster = row?.topic && numbers.get(row.topic.id);
    const year = yearOf(paper);
    const url = linkOf(paper);
    const { links, strength } = tallies.get(paper.id) ?? { links: 0, strength: 0 };
    return {
      node,
      number: k + 1,
      label: labelOf(paper.title),
      description: descriptionOf(node),
      ...(url === null ? {} : { url }),
      x: rounded(node.x / reach, 4),
      y: rounded(node.y / reach, 4),
      ...(cluster && cluster <= MOST_CLUSTERS ? { cluster } : {}),
      links,
      linkStrength: rounded(strength, 4),
      ...(year === undefined ? {} : { year }),
    };
  });
}

function talliesOf(edges: readonly EdgeRow[]): Map<string, { links: number; strength: number }> {
  const tallies = new Map<string, { links: number; strength: number }>();
  for (const edge of edges)
    for (const end of [edge.source, edge.target]) {
      const tally = tallies.get(end) ?? { links: 0, strength: 0 };
      tallies.set(end, { links: tally.links + 1, strength: tally.strength + weightOf(edge) });
    }
  return tallies;
}

/** VOSviewer Online reads labels as HTML, VOSviewer as they stand: only what would be lost as markup is escaped. */
function labelOf(title: string): string {
  return title.replace(/&(?=[#\w])/g, "&amp;").replaceAll("<", "&lt;");
}

function descriptionOf({ paper, row }: GraphNode): string {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ["Title", paper.title],
    ["Authors", paper.authors?.join("; ")],
    ["Year", yearOf(paper)?.toString()],
    ["Venue", paper.venue],
    ["Topic", row?.topic?.label],
    ["Summary", paper.summary],
  ];
  const rows = facts.flatMap(([name, fact]) =>
    fact ? [`<tr><td>${name}:</td><td>${escapeXml(fact)}</td></tr>`] : [],
  );
  return `<table>${rows.join("")}</table>`;
}
