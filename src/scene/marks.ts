/** Papers as discs, links and spokes as lines: from map, colours and emphasis to columns of marks in map units. */
import { mix } from "../lib/colour";
import { citingPapers } from "../model/about";
import type { CitationMap } from "../model/map";
import type { Discs, Lines } from "../model/scene";
import type { Palette } from "./colours";
import type { Emphasis } from "./emphasis";

/** A paper that fits its topic weakly has its colour mixed with so much of the ground. */
const PALE = 0.48;
/** Opacity of an inferred link of weight 0 and 1, within a topic; links between topics have a share of it. */
const SIMILAR = { least: 0.16, most: 0.42, between: 0.4 };
const CITED = 0.4;
/** So many links have their full opacity; more of them share it. */
const LINKS = 500;
/** The same of citations, whose ink is darker and which crowd within a topic; those of the paper that is meant stand out (from `MEANT` on). */
const CITATIONS = 200;
const MEANT = 1;
/** Gap between a spoke's end and the disc, as a share of the hub's radius. */
const GAP = 0.16;

/** @param topicColour colour of each paper's topic, null for none; in the order of the papers. */
export function discMarks(
  map: CitationMap,
  topicColour: readonly (string | null)[],
  colours: Palette,
  emphasis: Emphasis,
): Discs {
  const { paperIds, graph } = map.graph;
  const { positions, radii } = map.layout;
  const { assignments } = map.topics;
  return {
    ids: paperIds,
    topics: assignments.map(({ topic }) => topic),
    titles: paperIds.map((id) => graph.getNodeAttribute(id, "title")),
    x: Float64Array.from(paperIds, (_, k) => positions[2 * k]!),
    y: Float64Array.from(paperIds, (_, k) => positions[2 * k + 1]!),
    radii,
    fills: topicColour.map((colour, k) => {
      if (colour === null) return colours.neutral;
      return assignments[k]!.weak ? mix(colour, colours.ground, PALE) : colour;
    }),
    strokes: paperIds.map((_, k) => (emphasis.ringed(k) ? colours.ink : colours.ground)),
    opacities: Float64Array.from(paperIds, (_, k) => emphasis.paper(k)),
  };
}

/** The links between papers: inferred ones in their topic's colour, stated citations in ink. */
export function linkMarks(
  map: CitationMap,
  topicColour: readonly (string | null)[],
  colours: Palette,
  emphasis: Emphasis,
): Lines {
  const { graph, hubId, paperIds } = map.graph;
  const places = new Map(paperIds.map((id, place) => [id, place]));
  const lines = newLines();
  const found: { from: number; to: number; weight: number | null }[] = [];
  graph.forEachEdge((_edge, attributes, source, target) => {
    if (source === hubId || target === hubId) return;
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined || from === to) return;
    found.push({ from, to, weight: attributes.kind === "similar" ? attributes.weight : null });
  });
  found.sort((a, b) => a.from - b.from || a.to - b.to || (a.weight ?? 2) - (b.weight ?? 2));
  const share = Math.sqrt(Math.min(1, LINKS / Math.max(1, found.length)));
  const cited = found.filter(({ weight }) => weight === null).length;
  const citedShare = Math.min(share, CITATIONS / Math.max(1, cited));
  for (const { from, to, weight } of found) {
    const within = topicColour[from] !== null && topicColour[from] === topicColour[to];
    const strength =
      weight === null
        ? CITED
        : (SIMILAR.least + (SIMILAR.most - SIMILAR.least) * weight) * (within ? 1 : SIMILAR.between);
    const factor = emphasis.link(from, to);
    const thinned = weight === null && factor <= MEANT ? citedShare : share;
    lines.add(map, [from, to], {
      color: weight === null ? colours.ink : within ? topicColour[from]! : colours.neutral,
      width: 1,
      opacity: Math.min(0.9, strength * thinned * factor),
      ends: [0, 0],
    });
  }
  return lines.columns(paperIds, paperIds);
}

/** One line from the hub to each paper that cites it, as the source states. */
export function spokeMarks(
  map: CitationMap,
  topicColour: readonly (string | null)[],
  colours: Palette,
  emphasis: Emphasis,
): Lines {
  const { paperIds, hubId } = map.graph;
  const { radii, hubRadius } = map.layout;
  const lines = newLines();
  if (hubId === null) return lines.columns(paperIds, []);
  const citing = citingPapers(map.bibliography);
  for (let k = 0; k < paperIds.length; k++) {
    if (!citing.has(paperIds[k]!)) continue;
    const opacity = emphasis.spoke(k);
    lines.add(map, [k, null], {
      color: topicColour[k] ?? colours.neutral,
      width: opacity > 0.5 ? 1.6 : 1,
      opacity,
      ends: [radii[k]!, hubRadius * (1 + GAP)],
    });
  }
  return lines.columns(paperIds, [hubId]);
}

interface LineStyle {
  readonly color: string;
  readonly width: number;
  readonly opacity: number;
  /** How much is left out at the two ends, map units. */
  readonly ends: readonly [number, number];
}

/** Collects lines between papers (by place) or to the hub (null), then gives them as columns. */
function newLines() {
  const coordinates: [number, number, number, number][] = [];
  const styles: LineStyle[] = [];
  const between: (readonly [number, number | null])[] = [];
  return {
    add(
      { layout: { positions } }: CitationMap,
      [from, to]: readonly [number, number | null],
      style: LineStyle,
    ) {
      const [x1, y1] = [positions[2 * from]!, positions[2 * from + 1]!];
      const [x2, y2] = to === null ? [0, 0] : [positions[2 * to]!, positions[2 * to + 1]!];
      const length = Math.sqrt((x2 - x1) * (x2 - x1) + (y2 - y1) * (y2 - y1));
      const [start, end] = style.ends;
      if (length <= start + end) return;
      const [a, b] = [start / length, 1 - end / length];
      coordinates.push([x1 + (x2 - x1) * a, y1 + (y2 - y1) * a, x1 + (x2 - x1) * b, y1 + (y2 - y1) * b]);
      styles.push(style);
      between.push([from, to]);
    },
    columns(sources: readonly string[], targets: readonly string[]): Lines {
      const column = (k: 0 | 1 | 2 | 3) => Float64Array.from(coordinates, (line) => line[k]);
      return {
        x1: column(0),
        y1: column(1),
        x2: column(2),
        y2: column(3),
        widths: Float64Array.from(styles, ({ width }) => width),
        opacities: Float64Array.from(styles, ({ opacity }) => opacity),
        colors: styles.map(({ color }) => color),
        sources: between.map(([from]) => sources[from]!),
        targets: between.map(([, to]) => targets[to ?? 0]!),
      };
    },
  };
}
