/** The links between papers: inferred ones in their topic's colour, stated citations in ink. From graph, layout, colours and emphasis to columns. */
import { remembered } from "../lib/remembered";
import type { CitationGraph } from "../model/graph";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Lines } from "../model/scene";
import type { Palette } from "./colours";
import { placesOf } from "./columns";
import { paperColours } from "./discs";
import type { Emphasis } from "./emphasis";
import type { TopicLook } from "./topicLooks";

/** Opacity of an inferred link of weight 0 and 1, within a topic; links between topics have a share of it. */
const SIMILAR = { least: 0.16, most: 0.42, between: 0.4 };
const CITED = 0.4;
/** So many links have their full opacity; more of them share it. */
const LINKS = 500;
/** The same of citations, whose ink is darker and which crowd within a topic; those of the paper that is meant stand out (from `MEANT` on). */
const CITATIONS = 200;
const MEANT = 1;
const DARKEST = 0.9;

export function linkMarks(
  map: CitationMap,
  looks: readonly TopicLook[],
  colours: Palette,
  emphasis: Emphasis,
): Lines {
  const places = placedLinks(map.layout, map.graph);
  const style = linkStyle(places, paperColours(map.topics, looks), colours);
  return together(emphasis, places, style);
}

interface Ends {
  /** Places of the papers, and the weight of an inferred link; NaN: a citation. Sorted by these three, citations last. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly weights: Float64Array;
  readonly cited: number;
}

const endsOf = remembered((citations: CitationGraph): Ends => {
  const { graph, hubId, paperIds } = citations;
  const places = placesOf(citations);
  const from: number[] = [];
  const to: number[] = [];
  const weights: number[] = [];
  let cited = 0;
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (source === hubId || target === hubId) return;
    const [start, end] = [places.get(source), places.get(target)];
    if (start === undefined || end === undefined || start === end) return;
    from.push(start);
    to.push(end);
    weights.push(attributes.kind === "similar" ? attributes.weight : Number.NaN);
    if (attributes.kind !== "similar") cited++;
  });
  const order = orderOf(from, to, weights, paperIds.length);
  const sorted = <Column extends Int32Array | Float64Array>(column: Column, values: readonly number[]) => {
    for (let k = 0; k < order.length; k++) column[k] = values[order[k]!]!;
    return column;
  };
  return {
    from: sorted(new Int32Array(order.length), from),
    to: sorted(new Int32Array(order.length), to),
    weights: sorted(new Float64Array(order.length), weights),
    cited,
  };
});

/** Of links by `from`, `to` and weight, as they came where all are equal: counted into buckets by `from`, then sorted in each, for most hold few. */
function orderOf(
  from: readonly number[],
  to: readonly number[],
  weights: readonly number[],
  papers: number,
): Int32Array {
  const starts = new Int32Array(papers + 1);
  for (let k = 0; k < from.length; k++) starts[from[k]! + 1]!++;
  for (let p = 0; p < papers; p++) starts[p + 1]! += starts[p]!;
  const next = starts.slice();
  const order = new Int32Array(from.length);
  for (let k = 0; k < from.length; k++) order[next[from[k]!]!++] = k;
  const rank = (k: number) => (Number.isNaN(weights[k]!) ? 2 : weights[k]!);
  for (let p = 0; p < papers; p++) {
    if (starts[p + 1]! - starts[p]! < 2) continue;
    order.subarray(starts[p], starts[p + 1]).sort((a, b) => to[a]! - to[b]! || rank(a) - rank(b) || a - b);
  }
  return order;
}

interface PlacedLinks extends Ends, Pick<Lines, "x1" | "y1" | "x2" | "y2" | "sources" | "targets"> {}

/** Without those whose papers lie on one spot. */
export const placedLinks = remembered(({ positions }: Layout, graph: CitationGraph): PlacedLinks => {
  const ends = endsOf(graph);
  const isLine = (_: number, k: number) => {
    const [a, b] = [2 * ends.from[k]!, 2 * ends.to[k]!];
    return positions[a] !== positions[b] || positions[a + 1] !== positions[b + 1];
  };
  let lines = named(ends, graph);
  if (!ends.from.every(isLine)) {
    const { from, to, weights, cited } = ends;
    lines = named(
      { from: from.filter(isLine), to: to.filter(isLine), weights: weights.filter(isLine), cited },
      graph,
    );
  }
  const { from, to } = lines;
  const x1 = new Float64Array(from.length);
  const [y1, x2, y2] = [x1.slice(), x1.slice(), x1.slice()];
  for (let k = 0; k < from.length; k++) {
    const [a, b] = [2 * from[k]!, 2 * to[k]!];
    x1[k] = positions[a]!;
    y1[k] = positions[a + 1]!;
    x2[k] = positions[b]!;
    y2[k] = positions[b + 1]!;
  }
  return { ...lines, x1, y1, x2, y2 };
});

/** With the ids of the papers; the same for all layouts of a graph. */
const named = remembered((ends: Ends, { paperIds }: CitationGraph) => ({
  ...ends,
  sources: Array.from(ends.from, (place) => paperIds[place]!),
  targets: Array.from(ends.to, (place) => paperIds[place]!),
}));

interface LinkStyle {
  readonly widths: Float64Array;
  readonly colors: readonly string[];
  /** Before they share it and before emphasis. */
  readonly strengths: Float64Array;
  readonly share: number;
  readonly citedShare: number;
}

const linkStyle = remembered(
  ({ from, to, weights, cited }: PlacedLinks, colourOf: readonly (string | null)[], colours: Palette) => {
    const strengths = new Float64Array(from.length);
    const colors = new Array<string>(from.length);
    for (let k = 0; k < from.length; k++) {
      const colour = colourOf[from[k]!]!;
      const within = colour !== null && colour === colourOf[to[k]!];
      const weight = weights[k]!;
      const isCitation = Number.isNaN(weight);
      colors[k] = isCitation ? colours.ink : within ? colour : colours.neutral;
      strengths[k] = isCitation
        ? CITED
        : (SIMILAR.least + (SIMILAR.most - SIMILAR.least) * weight) * (within ? 1 : SIMILAR.between);
    }
    const share = Math.sqrt(Math.min(1, LINKS / Math.max(1, from.length)));
    const citedShare = Math.min(share, CITATIONS / Math.max(1, cited));
    return { widths: new Float64Array(from.length).fill(1), colors, strengths, share, citedShare };
  },
);

const together = remembered((emphasis: Emphasis, links: PlacedLinks, style: LinkStyle): Lines => {
  const { from, to, weights, x1, y1, x2, y2, sources, targets } = links;
  const { strengths, share, citedShare, widths, colors } = style;
  const opacities = new Float64Array(from.length);
  for (let k = 0; k < opacities.length; k++) {
    const factor = emphasis.link(from[k]!, to[k]!);
    const thinned = factor <= MEANT && Number.isNaN(weights[k]!) ? citedShare : share;
    opacities[k] = Math.min(DARKEST, strengths[k]! * thinned * factor);
  }
  return { x1, y1, x2, y2, widths, opacities, colors, sources, targets };
});
