/**
 * Topics from words: papers are alike by TF-IDF and latent semantic analysis (and facets, in small sets), grouped by a blend of average
 * linkage and communities (small sets) or by communities of their neighbour graph (large ones), and named from their own phrases.
 */
import { neighbourCount } from "../lib/nearest";
import { allPairs } from "../lib/pairs";
import { seededRandom } from "../lib/random";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { TopicMethod } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Topic, Topics } from "../model/topics";
import { assignPapers, topicId } from "./assignments";
import { describeBasis } from "./basis";
import { bestNamed } from "./bestNamed";
import { type Corpus, corpusOf } from "./corpus";
import { facetMentions } from "./facetMentions";
import { type Features, textFeatures, withFacets } from "./features";
import { groupLargeSet } from "./largeSets";
import { membershipsOf } from "./memberships";
import { mentionsIn, passagesOf } from "./mentions";
import { membersOf } from "./mergeGroups";
import { nameTopics } from "./names";
import { type Phrase, phraseTable } from "./phraseTable";
import { representatives } from "./representatives";
import { settle } from "./settle";
import { groupSmallSet } from "./smallSets";
import { topicTerms } from "./terms";

/** Up to so many papers all pairs are looked at. */
const SMALL_SET = 200;
/** Up to so many papers abstracts are read for names; beyond, titles and summaries hold enough phrases. */
const READ_ABSTRACTS = 400;

/** Groupings of a small set to choose from. */
const GROUPINGS = 6;
/** Papers that settling leaves in a topic at least. */
const SMALLEST_SMALL = 3;
const SMALLEST_LARGE = 5;

/** What groups are made from, and how well they could be named. */
interface Evidence {
  readonly features: Features;
  readonly phrases: readonly Phrase[];
  readonly facets: Float64Array;
}

export const lsaBlend: TopicMethod = {
  id: "lsa-blend",
  label: "TF-IDF + LSA, blended clustering",
  parameters: [
    {
      id: "count",
      type: "number",
      label: "Number of topics",
      help: "How many topics to look for; 0 lets the method decide.",
      min: 0,
      max: 30,
      step: 1,
      default: 0,
    },
  ],
  infer: inferTopics,
};

function inferTopics(
  bibliography: Bibliography,
  graph: CitationGraph,
  settings: Settings,
  seed: number,
): Topics {
  const corpus = corpusOf(bibliography, graph);
  const size = corpus.papers.length;
  const passages = corpus.papers.map((paper) => passagesOf(paper, size <= READ_ABSTRACTS));
  const facets = facetMentions(passages.map(mentionsIn));
  const features =
    size <= SMALL_SET ? withFacets(textFeatures(corpus.text), facets) : textFeatures(corpus.text);
  const phrases = phraseTable(bibliography.hub.title, passages);
  const groups = groupPapers(corpus, { features, phrases, facets }, wantedCount(settings), seed);
  const memberships = membershipsOf(features, groups);
  const terms = groups.map((group) => topicTerms(corpus.text, group));
  const typical = groups.map((group, g) =>
    representatives(group, (paper) => memberships.similarity[paper * groups.length + g]!),
  );
  const names = nameTopics(groups, {
    phrases,
    facetMentions: facets,
    terms: terms.map((evidence) => evidence.terms),
    titles: typical.map(([first]) => corpus.papers[first!]!.title),
  });
  return {
    method: lsaBlend.id,
    topics: groups.map(
      (group, g): Topic => ({
        id: topicId(g),
        ...names[g]!,
        terms: terms[g]!.terms,
        size: group.length,
        representative: typical[g]!.map((paper) => corpus.papers[paper]!.id),
      }),
    ),
    assignments: assignPapers(graph, corpus, groups, memberships, terms),
    basis: describeBasis(graph.text!.basis, graph.paperIds.length),
  };
}

function wantedCount({ count }: Settings): number {
  return typeof count === "number" && count > 0 ? Math.round(count) : 0;
}

/** @returns the papers of each topic, ascending; largest topic first, ties by first paper. */
function groupPapers(
  corpus: Corpus,
  { features, phrases, facets }: Evidence,
  wanted: number,
  seed: number,
): number[][] {
  const size = corpus.papers.length;
  if (size === 0) return [];
  let labels: Uint32Array;
  if (size <= SMALL_SET) {
    const similarity = allPairs(features.rows).map((value) => Math.max(0, value));
    const random = seededRandom(seed);
    const groupings = Array.from({ length: GROUPINGS }, () =>
      settle(features, groupSmallSet(similarity, size, wanted, random), SMALLEST_SMALL),
    );
    labels = bestNamed(groupings, phrases, facets);
  } else {
    const k = neighbourCount(corpus.paperCount);
    labels = settle(features, groupLargeSet(corpus.neighbours, k, wanted, seed), SMALLEST_LARGE);
  }
  return membersOf(labels).sort((a, b) => b.length - a.length || a[0]! - b[0]!);
}
