/**
 * The topic method: average linkage in small sets, communities of shared neighbours in large ones; as many groups as the papers suggest or
 * the user asks for; and the same again for random parts of the papers.
 */
import { asSparseRows } from "../lib/blendedRows";
import { neighbourCount, squaredPairs } from "../lib/nearest";
import { allPairs } from "../lib/pairs";
import { type Random, seededRandom } from "../lib/random";
import { sharedNeighbours, softened } from "../lib/sharedNeighbours";
import { between, type Steps } from "../lib/steps";
import { similarityRows, type TextVectors } from "../lib/textSimilarity";
import { inducedGraph } from "../lib/weightedGraph";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { Grouping } from "../model/grouping";
import type { TopicMethod } from "../model/plugins";
import type { Settings } from "../model/recipe";
import { drawParts, partCount } from "./drawParts";
import { blendFacets, withFacets } from "./facetVoice";
import { textFeatures } from "./features";
import { toCount } from "./hierarchy";
import { largeSet } from "./largeSets";
import { manySet } from "./manySets";
import { nearestOf } from "./nearest";
import type { PaperSet } from "./paperSet";
import { sameTexts, together } from "./sameTexts";
import { sharedGraph } from "./sharedGraph";
import { smallSet } from "./smallSets";

/** Up to so many papers average linkage finds the groups. At 300 linkage agrees with experts a little better (ARI .23, .21), at 450 it is less stable. */
const SMALL_SET = 300;

/** Up to so many papers all pairs are compared, by text and facets. Above it would take longer than all else. */
const ALL_PAIRS = 2500;

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

/** Where the steps end, as shares of the whole: what papers have in common, all papers grouped, in as many groups as wanted. */
const COMPARED = 0.2;
const GROUPED = 0.5;
const COUNTED = 0.55;

function* groupPapers(
  bibliography: Bibliography,
  graph: CitationGraph,
  settings: Settings,
  seed: number,
): Steps<Grouping> {
  const count = wantedCount(settings);
  const papers = papersWithNeighbours(graph);
  const random = () => seededRandom(seed);
  const set = yield* between(paperSetOf(bibliography, graph, papers, random), 0, COMPARED);
  // Small sets compare all pairs: the same texts are together there anyway.
  const same = papers.length > SMALL_SET ? sameTexts(graph.text!, neighbourCount(papers.length)) : null;
  const joined = (labels: Uint32Array, of: readonly number[] | null) =>
    same ? together(labels, of ? of.map((at) => same[papers[at]!]!) : papers.map((i) => same[i]!)) : labels;
  const automatic = joined(yield* between(set.group(random()), COMPARED, GROUPED), null);
  const labels =
    count > 0 ? yield* between(toCount(set, automatic, count, random), GROUPED, COUNTED) : automatic;
  const spread = (found: Uint32Array, of: readonly number[] | null) => {
    const all = new Int32Array(graph.paperIds.length).fill(-1);
    for (let at = 0; at < found.length; at++) all[papers[of ? of[at]! : at]!] = found[at]!;
    return all;
  };
  const isFiner = count > automatic.reduce((most, label) => Math.max(most, label + 1), 0);
  const parts = partCount(papers.length);
  const resamples: Int32Array[] = [];
  for (const part of drawParts(papers.length, seed)) {
    const [from, to] = [resamples.length, resamples.length + 1].map(
      (done) => COUNTED + ((1 - COUNTED) * done) / parts,
    );
    yield from!;
    const found = yield* between(groupPart(set.only(part), count, random), from!, to!);
    resamples.push(spread(count > 0 ? found : joined(found, part), part));
  }
  return {
    method: consensus.id,
    labels: spread(labels, null),
    ...(isFiner ? { broader: spread(automatic, null) } : {}),
    resamples,
  };
}

function* groupPart(part: PaperSet, count: number, random: () => Random): Steps<Uint32Array> {
  const found = yield* between(part.group(random()), 0, count > 0 ? 0.5 : 1);
  return count > 0 ? yield* between(toCount(part, found, count, random), 0.5, 1) : found;
}

function wantedCount({ count }: Settings): number {
  return typeof count === "number" && count > 0 ? Math.round(count) : 0;
}

/** The papers that resemble another one. */
function papersWithNeighbours({ paperIds, neighbours: { offsets } }: CitationGraph): number[] {
  return paperIds.map((_, i) => i).filter((i) => offsets[i]! < offsets[i + 1]!);
}

/** @throws Error where the graph was restored without its text. */
function* paperSetOf(
  bibliography: Bibliography,
  graph: CitationGraph,
  papers: readonly number[],
  random: () => Random,
): Steps<PaperSet> {
  const { text, paperIds } = graph;
  if (!text) throw new Error("The graph has no text evidence; build it anew from the bibliography.");
  const size = paperIds.length;
  const k = neighbourCount(size);
  if (size > ALL_PAIRS) {
    const shared = sharedGraph(graph);
    yield 0.3;
    const own = papers.length < size ? inducedGraph(shared, papers) : shared;
    return yield* between(manySet(own, random()), 0.3, 1);
  }
  const byId = new Map(bibliography.papers.map((paper) => [paper.id, paper]));
  const sorted = paperIds.map((id) => byId.get(id)!);
  if (size <= SMALL_SET)
    return smallSet(withFacets(allPairs(asSparseRows(textFeatures(text))), sorted, text.excluded), size).only(
      papers,
    );
  const rows = blendFacets(similarityRows(withoutLatent(text)), sorted, text.excluded);
  yield 0.3;
  const table = squaredPairs(rows);
  yield 0.8;
  const lists = nearestOf(table, size, k);
  return largeSet(inducedGraph(softened(sharedNeighbours(lists, k)), papers), { table, size, papers });
}

/**
 * Where the meaning of the words is known, latent dimensions only blur it: they are fitted anew to whatever papers there are. Without them groups
 * of 564 to 2,210 papers agree with experts as well, and are found again more often. Unknown languages need them.
 */
function withoutLatent(text: TextVectors): TextVectors {
  return text.meaning && !text.letters ? { ...text, latent: new Float64Array(0), dimensions: 0 } : text;
}
