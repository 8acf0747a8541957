/**
 * Topics from words: papers are alike by TF-IDF and latent semantic analysis (and facets, in small sets), grouped by a blend of average
 * linkage and communities (small sets) or by communities of their neighbour graph (large ones), and named from their own phrases.
 */
import { neighbourCount } from "../lib/nearest";
import { allPairs } from "../lib/pairs";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { TopicMethod } from "../model/plugins";
import type { Settings } from "../model/recipe";
import type { Topic, Topics } from "../model/topics";
import { assignPapers, topicId } from "./assignments";
import { describeBasis } from "./basis";
import { type Corpus, corpusOf } from "./corpus";
import { facetMentions } from "./facetMentions";
import { type Features, textFeatures, withFacets } from "./features";
import { groupLargeSet } from "./largeSets";
import { membershipsOf } from "./memberships";
import { mentionsIn, passagesOf } from "./mentions";
import { membersOf } from "./mergeGroups";
import { nameTopics } from "./names";
import { phraseTable } from "./phraseTable";
import { representatives } from "./representatives";
import { settle } from "./settle";
import { groupSmallSet } from "./smallSets";
import { topicTerms } from "./terms";

/** Up to so many papers all pairs are looked at. */
const SMALL_SET = 200;
/** Up to so many papers abstracts are read for names; beyond, titles and summaries hold enough phrases. */
const READ_ABSTRACTS = 400;

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
  const groups = groupPapers(corpus, features, graph.paperIds.length, wantedCount(settings), seed);
  const memberships = membershipsOf(features, groups);
  const terms = groups.map((group) => topicTerms(corpus.text, group));
  const typical = groups.map((group, g) =>
    representatives(group, (paper) => memberships.similarity[paper * groups.length + g]!),
  );
  const names = nameTopics(groups, {
    phrases: phraseTable(bibliography.hub.title, passages),
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
  features: Features,
  paperCount: number,
  wanted: number,
  seed: number,
): number[][] {
  const size = corpus.papers.length;
  if (size === 0) return [];
  const small = size <= SMALL_SET;
  const labels = small
    ? groupSmallSet(
        allPairs(features.rows).map((value) => Math.max(0, value)),
        size,
        wanted,
        seed,
      )
    : groupLargeSet(corpus.neighbours, neighbourCount(paperCount), wanted, seed);
  return membersOf(settle(features, labels, small ? 3 : 5)).sort(
    (a, b) => b.length - a.length || a[0]! - b[0]!,
  );
}
