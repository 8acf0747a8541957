/** One line from each paper that cites the hub, as the source states, to the hub. From map, colours and emphasis to columns. */
import { remembered } from "../lib/remembered";
import { citingPapers } from "../model/about";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { Layout } from "../model/layout";
import type { CitationMap } from "../model/map";
import type { Lines } from "../model/scene";
import type { Palette } from "./colours";
import { paperColours } from "./discs";
import type { Emphasis } from "./emphasis";
import type { TopicLook } from "./topicLooks";

/** Gap between a spoke's end and the hub's disc, as a share of the hub's radius. */
const GAP = 0.16;
/** Widths of a spoke and of a clear one, which is more opaque than `CLEAR`; frame px. */
const WIDTH = { quiet: 1, clear: 1.6 };
const CLEAR = 0.5;

export function spokeMarks(
  map: CitationMap,
  looks: readonly TopicLook[],
  colours: Palette,
  emphasis: Emphasis,
): Lines {
  const spokes = placedSpokes(map.layout, map.graph, map.bibliography);
  const colors = colorsOf(spokes, paperColours(map.topics, looks), colours);
  return together(emphasis, spokes, colors);
}

interface PlacedSpokes extends Pick<Lines, "x1" | "y1" | "x2" | "y2" | "sources" | "targets"> {
  /** Places of the papers, ascending. */
  readonly papers: Int32Array;
  readonly plain: Float64Array;
}

/** Without those of papers that touch the hub. */
export const placedSpokes = remembered(
  (
    { positions, radii, hubRadius }: Layout,
    graph: CitationGraph,
    bibliography: Bibliography,
  ): PlacedSpokes => {
    const { hubId, paperIds } = graph;
    const citing = citingPapers(bibliography);
    const end = hubRadius * (1 + GAP);
    const papers: number[] = [];
    const coordinates = Array.from({ length: 4 }, () => new Float64Array(paperIds.length));
    const [x1, y1, x2, y2] = coordinates as [Float64Array, Float64Array, Float64Array, Float64Array];
    for (let k = 0; k < paperIds.length && hubId !== null; k++) {
      if (!citing.has(paperIds[k]!)) continue;
      const [x, y] = [positions[2 * k]!, positions[2 * k + 1]!];
      const length = Math.sqrt(x * x + y * y);
      if (length <= radii[k]! + end) continue;
      const [a, b] = [radii[k]! / length, 1 - end / length];
      const at = papers.push(k) - 1;
      x1[at] = x - x * a;
      y1[at] = y - y * a;
      x2[at] = x - x * b;
      y2[at] = y - y * b;
    }
    const count = papers.length;
    return {
      papers: Int32Array.from(papers),
      ...{ x1: x1.slice(0, count), y1: y1.slice(0, count), x2: x2.slice(0, count), y2: y2.slice(0, count) },
      sources: papers.map((k) => paperIds[k]!),
      targets: papers.map(() => hubId!),
      plain: new Float64Array(count).fill(WIDTH.quiet),
    };
  },
);

const colorsOf = remembered(
  ({ papers }: PlacedSpokes, colourOf: readonly (string | null)[], { neutral }: Palette): readonly string[] =>
    Array.from(papers, (place) => colourOf[place] ?? neutral),
);

const together = remembered((emphasis: Emphasis, spokes: PlacedSpokes, colors: readonly string[]): Lines => {
  const { papers, plain, ...lines } = spokes;
  const opacities = new Float64Array(papers.length);
  let widths = plain;
  for (let k = 0; k < opacities.length; k++) {
    opacities[k] = emphasis.spoke(papers[k]!);
    if (opacities[k]! <= CLEAR) continue;
    if (widths === plain) widths = plain.slice();
    widths[k] = WIDTH.clear;
  }
  return { ...lines, widths, opacities, colors };
});
