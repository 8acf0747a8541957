/** A map → nodes and the attributes of nodes and edges that graph files share: one list, so that every such file says the same. */
import { channels } from "../../lib/colour";
import { escapeXml } from "../../lib/xml";
import type { Paper } from "../../model/bibliography";
import type { CitationMap } from "../../model/map";
import type { Scene } from "../../model/scene";
import type { EdgeRow } from "./edgeRows";
import { type PaperRow, paperRows, rounded, yearOf } from "./paperRows";

export type AttributeValue = string | number | boolean;

/** An attribute: its name, its type, and its value for an item; undefined where the source does not say it. */
export interface Column<Item> {
  readonly id: string;
  readonly type: "string" | "double" | "integer" | "boolean";
  readonly value: (item: Item) => AttributeValue | undefined;
}

export interface GraphNode {
  readonly paper: Paper;
  /** Null for the hub. */
  readonly row: PaperRow | null;
  /** How the map was made, which the first node says for all: the hub, or without one the first paper; null for the others. */
  readonly made: {
    readonly topicsFrom: string;
    readonly seed: number;
    readonly citing: number | undefined;
  } | null;
  /** Map units, y up, three decimals. */
  readonly x: number;
  readonly y: number;
  /** Radius in map units, three decimals. */
  readonly size: number;
  /** #rrggbb, or null where the scene says it otherwise. */
  readonly color: string | null;
}

/** The hub if there is one, then the papers in the order of `CitationGraph.paperIds`. */
export function graphNodes(scene: Scene, map: CitationMap): GraphNode[] {
  const fills = new Map(scene.discs.ids.map((id, i) => [id, scene.discs.fills[i]!]));
  const { hub } = map.bibliography;
  const made = { topicsFrom: map.topics.basis, seed: map.recipe.seed, citing: hub?.citingCount };
  const papers = paperRows(map).map((row, i) => ({
    paper: row.paper,
    row,
    made: hub || i > 0 ? null : made,
    x: rounded(row.x, 3),
    y: rounded(row.y, 3),
    size: rounded(row.radius, 3),
    color: plainColor(fills.get(row.paper.id)),
  }));
  if (!hub) return papers;
  const size = rounded(map.layout.hubRadius, 3);
  return [{ paper: hub, row: null, made, x: 0, y: 0, size, color: plainColor(scene.hub?.fill) }, ...papers];
}

export const nodeColumns: readonly Column<GraphNode>[] = [
  { id: "kind", type: "string", value: ({ row }) => (row ? "paper" : "hub") },
  { id: "topic", type: "string", value: ({ row }) => row?.topic?.label },
  { id: "topicId", type: "string", value: ({ row }) => row?.topic?.id },
  { id: "topicDetail", type: "string", value: ({ row }) => row?.topic?.detail.join("; ") },
  { id: "strength", type: "double", value: ({ row }) => (row?.topic ? rounded(row.strength, 3) : undefined) },
  { id: "secondTopic", type: "string", value: ({ row }) => row?.second?.label },
  {
    id: "secondStrength",
    type: "double",
    value: ({ row }) => (row?.secondStrength === undefined ? undefined : rounded(row.secondStrength, 3)),
  },
  { id: "weak", type: "boolean", value: ({ row }) => (row?.topic ? row.weak : undefined) },
  { id: "byHand", type: "boolean", value: ({ row }) => row?.byUser || undefined },
  { id: "typical", type: "integer", value: ({ row }) => row?.typical },
  { id: "authors", type: "string", value: ({ paper }) => paper.authors?.join("; ") },
  { id: "date", type: "string", value: ({ paper }) => paper.date },
  { id: "year", type: "integer", value: ({ paper }) => yearOf(paper) },
  { id: "venue", type: "string", value: ({ paper }) => paper.venue },
  { id: "category", type: "string", value: ({ paper }) => paper.category },
  { id: "doi", type: "string", value: ({ paper }) => paper.doi },
  { id: "arxivId", type: "string", value: ({ paper }) => paper.arxivId },
  { id: "url", type: "string", value: ({ paper }) => paper.url },
  { id: "summary", type: "string", value: ({ paper }) => paper.summary },
  { id: "keywords", type: "string", value: ({ paper }) => paper.keywords?.join("; ") },
  { id: "citingCount", type: "integer", value: ({ made }) => made?.citing },
  { id: "topicsFrom", type: "string", value: ({ made }) => made?.topicsFrom },
  { id: "seed", type: "integer", value: ({ made }) => made?.seed },
];

export const edgeColumns: readonly Column<EdgeRow>[] = [
  { id: "kind", type: "string", value: ({ kind }) => kind },
  { id: "role", type: "string", value: ({ role }) => role },
  { id: "polarity", type: "string", value: ({ polarity }) => polarity },
  { id: "terms", type: "string", value: ({ terms }) => terms?.join("; ") },
];

/** The attributes that an item has; an empty text says nothing and is left out. */
export function valuesOf<Item>(
  columns: readonly Column<Item>[],
  item: Item,
): { column: Column<Item>; value: AttributeValue }[] {
  return columns.flatMap((column) => {
    const value = column.value(item);
    return value === undefined || value === "" ? [] : [{ column, value }];
  });
}

/** A value escaped for XML. Line breaks and tabs are named, since readers make spaces of those that stand as they are in an attribute. */
export function xmlValue(value: AttributeValue): string {
  const text = String(value);
  if (HARMLESS.test(text)) return text;
  return escapeXml(text).replace(/[\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Most values, so that a large map need not be searched for each sign in turn. */
const HARMLESS = /^[\w ,.:;/()-]*$/;

/** Red, green and blue in 0..255; null where there is no plain colour. */
export function rgbOf({ color }: GraphNode): readonly [number, number, number] | null {
  return color === null ? null : channels(color);
}

function plainColor(fill: string | undefined): string | null {
  return fill !== undefined && /^#[0-9a-f]{6}$/i.test(fill) ? fill : null;
}
