/** Groups of papers → topics: corrected by the user, named, and with the evidence for each paper and each topic. */
import { finished, type Steps } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import { type Correction, excludedTerms } from "../model/corrections";
import type { CitationGraph } from "../model/graph";
import type { Grouping } from "../model/grouping";
import type { Topic, Topics } from "../model/topics";
import { assignPapers, topicId } from "./assignments";
import { describeBasis } from "./basis";
import { partInTwo } from "./correct/partInTwo";
import { type CorrectedGroup, correctGroups } from "./correct/replay";
import { unappliedOf } from "./correct/unapplied";
import { textFeatures } from "./features";
import { firmnessOf } from "./firmness";
import { type GroupSimilarity, groupSimilarity } from "./groupSimilarity";
import { alikeInTopic } from "./likeness";
import { nameGroups, textsFor } from "./naming";
import { remarksOn } from "./remarks";
import { representatives } from "./representatives";
import { compareResamples } from "./resampling";
import { strengthsOf } from "./strengths";
import { explainTopics } from "./terms";

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

  // Groups, as the user has corrected them.
  const features = textFeatures(text);
  const corrected = correctGroups(grouping.labels, ids, corrections, (group) => partInTwo(features, group));
  const groups = corrected.groups.map((group) => group.papers);
  const topicOf = topicsOf(groups, ids.length);

  // Evidence.
  const near = groupSimilarity(features, groups);
  const { found, stability } = compareResamples(topicOf, groups.length, grouping.resamples);
  const firm = firmnessOf(groups, near, stability);
  const terms = explainTopics(text, groups);
  const typical = typicalOf(groups, near);

  // Names.
  yield 0.5;
  const nameable = (list: readonly CorrectedGroup[], own: typeof terms, first: typeof typical) =>
    list.map((group, g) => ({ ...group, terms: own[g]!.terms, typical: first[g]![0]! }));
  const uncorrected = (labels: Int32Array) => {
    const list = correctGroups(labels, ids, [], () => null).groups;
    const lists = list.map((group) => group.papers);
    return nameable(list, explainTopics(text, lists), typicalOf(lists, groupSimilarity(features, lists)));
  };
  const names = nameGroups(
    textsFor(graph, bibliography.hub?.title ?? "", papers, excludedTerms(corrections)),
    {
      groups: nameable(corrected.groups, terms, typical),
      inferred: () => uncorrected(grouping.labels),
      broader: grouping.broader ? uncorrected(grouping.broader) : [],
    },
  );

  const topics = groups.map((group, g): Topic => {
    const { firmness, nearest } = firm[g]!;
    return {
      id: topicId(g),
      ...names[g]!,
      terms: terms[g]!.terms,
      size: group.length,
      representative: typical[g]!.map((paper) => ids[paper]!),
      firmness,
      ...(nearest === null ? {} : { nearest: topicId(nearest) }),
      ...(corrected.groups[g]!.locked ? { locked: true as const } : {}),
    };
  });
  const assignments = assignPapers({
    ids,
    topicOf,
    placed: corrected.placed,
    strengths: strengthsOf({ topicOf, families: corrected.groups.map(({ family }) => family), found, near }),
    terms: byPaper(groups, ids.length, (g, k) => terms[g]!.papers[k]!),
    alike: alikeInTopic(features, graph.neighbours, groups, typical),
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
  const titles = new Map(papers.map(({ id, title }) => [id, title]));
  return { ...made, unapplied: unappliedOf(corrected.hindered, corrections, made, titles) };
}

function typicalOf(groups: readonly (readonly number[])[], { toGroup, count }: GroupSimilarity): number[][] {
  return groups.map((group, g) => representatives(group, (paper) => toGroup[paper * count + g]!));
}

function topicsOf(groups: readonly (readonly number[])[], papers: number): Int32Array {
  const topicOf = new Int32Array(papers).fill(-1);
  groups.forEach((group, g) => {
    for (const paper of group) topicOf[paper] = g;
  });
  return topicOf;
}

function byPaper<Value>(
  groups: readonly (readonly number[])[],
  papers: number,
  listOf: (group: number, position: number) => readonly Value[],
): (readonly Value[])[] {
  const values: (readonly Value[])[] = Array.from({ length: papers }, () => []);
  groups.forEach((group, g) => {
    group.forEach((paper, k) => {
      values[paper] = listOf(g, k);
    });
  });
  return values;
}
