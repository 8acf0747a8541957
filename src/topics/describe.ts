/** Groups of papers → topics: corrected by the user, named, and with the evidence for each paper and each topic. */
import { between, finished, type Steps } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import { type Correction, excludedTerms } from "../model/corrections";
import type { CitationGraph } from "../model/graph";
import type { Grouping } from "../model/grouping";
import type { Topic, Topics, WeightedTerm } from "../model/topics";
import { assignPapers, topicId } from "./assignments";
import { describeBasis } from "./basis";
import { partInTwo } from "./correct/partInTwo";
import { correctGroups } from "./correct/replay";
import { unappliedOf } from "./correct/unapplied";
import { textFeatures } from "./features";
import { firmnessOf } from "./firmness";
import { groupSimilaritySteps } from "./groupSimilarity";
import { alikeInTopic } from "./likeness";
import { namesAndParts } from "./namesAndParts";
import { partsOfPapers } from "./parts";
import { remarksOn } from "./remarks";
import { typicalOf } from "./representatives";
import { compareResamples } from "./resampling";
import { strengthsOf } from "./strengths";
import { explainSteps, type TopicTerms } from "./terms";

/** The result of `topicSteps` at once. */
export function describeTopics(...task: Parameters<typeof topicSteps>): Topics {
  return finished(topicSteps(...task));
}

/**
 * @param corrections all of the recipe's; names are left to `withNames`, which needs no inference.
 * @throws Error where the graph was restored without its text.
 */
export function* topicSteps(
  bibliography: Bibliography,
  graph: CitationGraph,
  grouping: Grouping,
  corrections: readonly Correction[],
): Steps<Topics> {
  const { text, paperIds: ids } = graph;
  if (!text) throw new Error("The graph has no text evidence; build it anew from the bibliography.");
  const byId = new Map(bibliography.papers.map((paper) => [paper.id, paper]));
  const papers = ids.map((id) => byId.get(id)!);

  const features = textFeatures(text);
  yield 0.1;
  const corrected = correctGroups(grouping.labels, ids, corrections, (group) => partInTwo(features, group));
  const groups = corrected.groups.map((group) => group.papers);
  const topicOf = topicsOf(groups, ids.length);

  const near = yield* between(groupSimilaritySteps(features, groups), 0.1, 0.25);
  const { found, stability } = compareResamples(topicOf, groups.length, grouping.resamples);
  yield 0.3;
  const firm = firmnessOf(groups, near, stability);
  const terms = yield* between(explainSteps(text, groups, true), 0.3, 0.5);
  const strengths = strengthsOf({
    topicOf,
    families: corrected.groups.map(({ family }) => family),
    found,
    near,
  });
  yield 0.55;
  const typical = typicalOf(groups, near, (paper) => strengths[paper]!.weak && !corrected.placed[paper]);

  const { names, parts } = yield* between(
    namesAndParts({
      graph,
      features,
      hubTitle: bibliography.hub?.title ?? "",
      papers,
      grouping,
      groups: corrected.groups,
      terms,
      near,
      excluded: excludedTerms(corrections),
    }),
    0.55,
    0.9,
  );
  const alike = alikeInTopic(features, graph.neighbours, groups, typical);
  yield 0.95;

  const topics = groups.map((group, g): Topic => {
    const { firmness, nearest } = firm[g]!;
    return {
      id: topicId(g),
      ...names[g]!,
      terms: terms[g]!.terms,
      size: group.length,
      representative: typical[g]!.map((paper) => ids[paper]!),
      firmness,
      ...(parts[g]!.length > 0
        ? { parts: parts[g]!.map(({ label, papers: own }) => ({ label, size: own.length })) }
        : {}),
      ...(nearest === null ? {} : { nearest: topicId(nearest) }),
      ...(corrected.groups[g]!.locked ? { locked: true as const } : {}),
    };
  });
  const assignments = assignPapers({
    ids,
    topicOf,
    placed: corrected.placed,
    strengths,
    terms: byPaper(groups, terms, ids.length),
    partOf: partsOfPapers(parts, ids.length),
    alike,
  });
  const isInferred = corrected.groups.map(({ changedBy }) => changedBy === null);
  const made: Topics = {
    method: grouping.method,
    topics,
    assignments,
    basis: describeBasis(text, ids.length),
    remarks: remarksOn({ topics, assignments, text, isInferred }),
    unapplied: [],
  };
  return { ...made, unapplied: unappliedOf(corrected.hindered, corrections, made, papers) };
}

function topicsOf(groups: readonly (readonly number[])[], papers: number): Int32Array {
  const topicOf = new Int32Array(papers).fill(-1);
  groups.forEach((group, g) => {
    for (const paper of group) topicOf[paper] = g;
  });
  return topicOf;
}

/** The terms of each paper, none where it has no topic. */
function byPaper(
  groups: readonly (readonly number[])[],
  terms: readonly TopicTerms[],
  papers: number,
): (readonly WeightedTerm[])[] {
  const none: readonly WeightedTerm[] = [];
  const values = Array.from({ length: papers }, () => none);
  groups.forEach((group, g) => {
    for (let k = 0; k < group.length; k++) values[group[k]!] = terms[g]!.papers[k]!;
  });
  return values;
}
