/**
 * The topic method: average linkage in small sets, communities of shared neighbours in large ones; as many groups as the papers suggest or
 * the user asks for; and the same again for random parts of the papers.
 */
import { neighbourCount, squaredPairs } from "../lib/nearest";
import { allPairs } from "../lib/pairs";
import { type Random, seededRandom } from "../lib/random";
import { sharedNeighbours } from "../lib/sharedNeighbours";
import type { Steps } from "../lib/steps";
import { similarityRows } from "../lib/textSimilarity";
import { inducedGraph } from "../lib/weightedGraph";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { Grouping } from "../model/grouping";
import type { TopicMethod } from "../model/plugins";
import type { Settings } from "../model/recipe";
import { drawParts } from "./drawParts";
import { blendFacets, withFacets } from "./facetVoice";
import { textFeatures } from "./features";
import { toCount } from "./hierarchy";
import { largeSet } from "./largeSets";
import { nearestOf } from "./nearest";
import type { PaperSet } from "./paperSet";
import { smallSet } from "./smallSets";

/** Up to so many papers average linkage finds the groups. At 300 linkage agrees with experts a little better (ARI .23, .21), at 450 it is less stable. */
const SMALL_SET = 300;

/** Up to so many papers all pairs are compared, by text and facets. Above it would take longer than all else. */
const ALL_PAIRS = 2500;
/** Communities of more papers than that are looked for so often. */
const RUNS_OF_MANY = 3;
export const consensus: TopicMethod = {
  id: "consensus",
  label: "Linkage of few papers, communities of many",
  parameters: [
    {
      id: "count",
      type: "number",
      label: "Number of topics",
      help: "How many topics to look for; 0 lets the method decide.",
      min: 0,
      max: 60,
      step: 1,
      default: 0,
    },
    {
      id: "compare",
      type: "choice",
      label: "Compare papers by",
      help: "Meaning uses word vectors learnt from 145,000 papers; words alone looks at shared terms only.",
      choices: [
        { id: "meaning", label: "Meaning and words" },
        { id: "words", label: "Words alone" },
      ],
      default: "meaning",
    },
  ],
  group: groupPapers,
};

function* groupPapers(
  bibliography: Bibliography,
  graph: CitationGraph,
  settings: Settings,
  seed: number,
): Steps<Grouping> {
  const count = wantedCount(settings);
  const papers = papersWithNeighbours(graph);
  const set = paperSetOf(bibliography, graph, papers);
  const random = () => seededRandom(seed);
  yield 0.2;
  const automatic = set.group(random());
  const labels = count > 0 ? toCount(set, automatic, count, random) : automatic;
  const spread = (found: Uint32Array, of: readonly number[]) => {
    const all = new Int32Array(graph.paperIds.length).fill(-1);
    of.forEach((paper, at) => {
      all[papers[paper]!] = found[at]!;
    });
    return all;
  };
  const whole = papers.map((_, at) => at);
  const isFiner = count > automatic.reduce((most, label) => Math.max(most, label + 1), 0);
  const parts = drawParts(papers.length, seed);
  const resamples: Int32Array[] = [];
  for (const part of parts) {
    yield 0.4 + (0.6 * resamples.length) / parts.length;
    resamples.push(spread(groupPart(set.only(part), count, random), part));
  }
  return {
    method: consensus.id,
    labels: spread(labels, whole),
    ...(isFiner ? { broader: spread(automatic, whole) } : {}),
    resamples,
  };
}

function groupPart(part: PaperSet, count: number, random: () => Random): Uint32Array {
  const found = part.group(random());
  return count > 0 ? toCount(part, found, count, random) : found;
}

function wantedCount({ count }: Settings): number {
  return typeof count === "number" && count > 0 ? Math.round(count) : 0;
}

/** The papers that resemble another one. */
function papersWithNeighbours({ paperIds, neighbours: { offsets } }: CitationGraph): number[] {
  return paperIds.map((_, i) => i).filter((i) => offsets[i]! < offsets[i + 1]!);
}

/** @throws Error where the graph was restored without its text. */
function paperSetOf(
  bibliography: Bibliography,
  { text, paperIds, neighbours }: CitationGraph,
  papers: readonly number[],
): PaperSet {
  if (!text) throw new Error("The graph has no text evidence; build it anew from the bibliography.");
  const size = paperIds.length;
  const k = neighbourCount(size);
  if (size > ALL_PAIRS)
    return largeSet(inducedGraph(sharedNeighbours(neighbours, k), papers), null, RUNS_OF_MANY);
  const byId = new Map(bibliography.papers.map((paper) => [paper.id, paper]));
  const sorted = paperIds.map((id) => byId.get(id)!);
  if (size <= SMALL_SET)
    return smallSet(withFacets(allPairs(textFeatures(text).rows), sorted, text.excluded), size).only(papers);
  const table = squaredPairs(blendFacets(similarityRows(text), sorted, text.excluded));
  const lists = nearestOf(table, size, k);
  return largeSet(inducedGraph(sharedNeighbours(lists, k), papers), { table, size, papers });
}
