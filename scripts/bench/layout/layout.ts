/** Our layout beside those of others, on the same neighbours: time, and what the map keeps once no discs overlap. */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { buildGraph } from "../../../src/graph/build";
import { layoutMethods } from "../../../src/layout";
import { separateDiscs } from "../../../src/lib/separate";
import { finished } from "../../../src/lib/steps";
import type { WeightedGraph } from "../../../src/lib/weightedGraph";
import type { CitationGraph } from "../../../src/model/graph";
import type { Layout } from "../../../src/model/layout";
import { defaultRecipe } from "../../../src/model/recipe";
import type { Topics } from "../../../src/model/topics";
import { topicMethods } from "../../../src/topics";
import { describeTopics } from "../../../src/topics/describe";
import { shippedWordVectors } from "../../build/wordVectors";
import { type Bench, median, milliseconds, type Row, timed } from "../table";
import { layoutQuality, meanSpacing } from "./measure";
import { NEIGHBOURS, type PeerLayout, peers } from "./peers";
import { type LayoutSet, layoutSets } from "./sets";

setFlagsFromString("--expose-gc");
/** What is left over from making the neighbours of 100,000 papers must not be tidied up at the cost of whoever runs next. */
const collectGarbage = runInNewContext("gc") as () => void;

/** Ours and UMAP's alike: so many runs that are not counted, then so many of which the median counts. */
const WARMING = 2;
const RUNS = 3;
/** Of more papers both run once, cold. */
const MOST_REPEATED = 20_000;
/** As far as the prototype of our overlap removal went: discs of this part of the mean spacing, for all alike. */
const SPREAD = 0.62;

export const layoutBench: Bench = {
  id: "layout",
  question: `our layout and others' of each paper's ${NEIGHBOURS} nearest (ours and UMAP: median of ${RUNS} runs after ${WARMING} to warm up, quick: one after it; above ${MOST_REPEATED.toLocaleString("en-GB")} papers both once, cold; the slower ways once)`,
  async run({ quick, sets, ways }) {
    const rows: Row[] = [];
    for (const source of layoutSets) {
      if (sets.length > 0 ? !sets.includes(source.id) : quick && /100k|hep/.test(source.id)) continue;
      const set = await source.load();
      if (!set) {
        console.log(`${source.id}: not beside the project, left out`);
        continue;
      }
      rows.push(...(await compare(set, quick ? 1 : RUNS, ways)));
    }
    return {
      rows,
      verdict:
        "Neighbours: share of a paper's 10 nearest on the map that are its neighbours in the graph; subject: share of them with its subject (experts' or the source's, else our topic); crowded: nearer than a quarter of the mean spacing. All after overlaps were removed; of 2,500 papers above 12,000. Plateau of ForceAtlas2: the first iteration, looked at every 25, that keeps .98 of the neighbours that the best of a long run keeps, of 1,500 iterations or as many as its name says.",
    };
  },
};

async function compare(set: LayoutSet, runs: number, ways: readonly string[]): Promise<Row[]> {
  const { graph, topics } = prepared(set);
  const nearest = strongest(graph.neighbours, NEIGHBOURS);
  const subjects = subjectsOf(set, graph, topics);
  const count = graph.paperIds.length;
  const repeated = async <Result extends { readonly ms: number }>(
    run: () => Promise<Result | null>,
  ): Promise<{ ms: number; last: Result } | null> => {
    const warming = count > MOST_REPEATED ? 0 : WARMING;
    const times: number[] = [];
    for (let k = 1; ; k++) {
      collectGarbage();
      const last = await run();
      if (!last) return null;
      if (k > warming) times.push(last.ms);
      if (k >= warming + (count > MOST_REPEATED ? 1 : runs)) return { ms: median(times), last };
    }
  };
  const ours = await repeated(async () => timed(() => layOut(graph, topics)));
  if (!ours) return [];
  const time = ours.ms;
  const quality = (positions: ArrayLike<number>) => layoutQuality(positions, nearest, subjects);
  const row = (way: string, ms: number, positions: ArrayLike<number>): Row => {
    const { neighbours, subject, stress, crowded } = quality(positions);
    return {
      set: `${set.id} (${graph.paperIds.length.toLocaleString("en-GB")})`,
      way,
      time: milliseconds(ms),
      "of ours": (ms / time).toPrecision(3),
      neighbours: neighbours.toFixed(3),
      subject: subject === null ? "" : subject.toFixed(3),
      stress: stress.toFixed(3),
      crowded: `${(100 * crowded).toFixed(1)} %`,
    };
  };
  const rows = [row("Orrery", time, ours.last.value.positions)];
  for (const peer of peers) {
    if (count > peer.most || count < (peer.fewest ?? 0) || count < 20) continue;
    if (ways.length > 0 && !ways.some((way) => peer.id.includes(way))) continue;
    const run = (): Promise<PeerLayout | null> =>
      peer.layOut(nearest, (positions) => quality(positions).neighbours);
    const made = peer.isFast
      ? await repeated(run)
      : await run().then((last) => last && { ms: last.ms, last });
    if (made) rows.push(row(made.last.name ?? peer.id, made.ms, spread(made.last.positions)));
  }
  return rows;
}

function prepared({ bibliography }: LayoutSet): { graph: CitationGraph; topics: Topics } {
  const graph = buildGraph(bibliography, { vectors: shippedWordVectors() });
  const grouping = finished(topicMethods[0]!.group(bibliography, graph, {}, defaultRecipe.seed));
  return { graph, topics: describeTopics(bibliography, graph, grouping, []) };
}

/** The layout alone, drained as the command does. */
function layOut(graph: CitationGraph, topics: Topics): Layout {
  let last: Layout | null = null;
  for (last of layoutMethods[0]!.run(graph, topics, {}, defaultRecipe.seed, null));
  if (!last) throw new Error("the layout gave no positions");
  return last;
}

/** The k strongest neighbours of each paper, and whom they are neighbours of. */
function strongest({ offsets, targets, weights }: WeightedGraph, k: number): WeightedGraph {
  const count = offsets.length - 1;
  const rows: Map<number, number>[] = Array.from({ length: count }, () => new Map());
  for (let i = 0; i < count; i++) {
    for (let e = offsets[i]!; e < Math.min(offsets[i + 1]!, offsets[i]! + k); e++) {
      rows[i]!.set(targets[e]!, weights[e]!);
      rows[targets[e]!]!.set(i, weights[e]!);
    }
  }
  const sorted = rows.map((row) => [...row].sort((a, b) => b[1] - a[1] || a[0] - b[0]));
  const starts = new Uint32Array(count + 1);
  sorted.forEach((row, i) => {
    starts[i + 1] = starts[i]! + row.length;
  });
  return {
    offsets: starts,
    targets: Uint32Array.from(sorted.flatMap((row) => row.map(([target]) => target))),
    weights: Float64Array.from(sorted.flatMap((row) => row.map(([, weight]) => weight))),
  };
}

function subjectsOf(
  { subjects }: LayoutSet,
  { paperIds }: CitationGraph,
  { assignments }: Topics,
): (string | null)[] {
  return subjects.size > 0
    ? paperIds.map((id) => subjects.get(id) ?? null)
    : assignments.map(({ topic }) => topic);
}

/** Moved apart as far as discs that fill the map need. */
function spread(positions: ArrayLike<number>): Float64Array {
  const places = Float64Array.from(positions);
  const count = places.length / 2;
  const radius = (SPREAD / 2) * meanSpacing(places, count);
  if (!(radius > 0)) return places;
  return separateDiscs(places, new Float64Array(count).fill(radius), { gap: 0, hole: 0, sweeps: 50 });
}
