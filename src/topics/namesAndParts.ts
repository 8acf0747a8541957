/** Corrected groups → their names and their parts, with all that both are taken from. */
import { between, type Steps } from "../lib/steps";
import type { Paper } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { Grouping } from "../model/grouping";
import { type CorrectedGroup, correctGroups } from "./correct/replay";
import type { Features } from "./features";
import { type GroupSimilarity, groupSimilaritySteps } from "./groupSimilarity";
import type { TopicName } from "./names";
import { type Nameable, nameGroups } from "./naming";
import { papersToRead, readsAll } from "./papersToRead";
import { type NamedPart, namedParts } from "./parts";
import { typicalOf } from "./representatives";
import { explainSteps, type TopicTerms } from "./terms";
import { type Texts, textsFor } from "./texts";

export interface Corrected {
  readonly graph: CitationGraph;
  readonly features: Features;
  readonly hubTitle: string;
  /** In the order of `CitationGraph.paperIds`. */
  readonly papers: readonly Paper[];
  /** Before the corrections. */
  readonly grouping: Grouping;
  readonly groups: readonly CorrectedGroup[];
  readonly terms: readonly TopicTerms[];
  readonly near: GroupSimilarity;
  /** Words and phrases as the user wrote them. */
  readonly excluded: readonly string[];
}

/** @returns for each group its name and the parts of it that have one. */
export function* namesAndParts(given: Corrected): Steps<{ names: TopicName[]; parts: NamedPart[][] }> {
  const { graph, hubTitle, papers, grouping, excluded } = given;
  const textsOf = (list: readonly Pick<Nameable, "read">[]): Steps<Texts> => {
    const read = readsAll(papers.length) ? null : list.flatMap((group) => group.read).sort((a, b) => a - b);
    return textsFor(graph, { hubTitle, papers, read, excluded });
  };
  const groups = nameable(given.groups, given.terms, given.near, papers.length);
  const broader = grouping.broader ? yield* between(uncorrected(grouping.broader, given), 0, 0.1) : [];
  const inferred = () => uncorrected(grouping.labels, given);
  const names = yield* between(nameGroups(textsOf, { groups, inferred, broader }), 0.1, 0.7);
  const texts = yield* between(textsOf(groups), 0.7, 0.7);
  return { names, parts: yield* between(namedParts(graph, texts, groups, names), 0.7, 1) };
}

/** Groups as they are without the user's corrections. */
function* uncorrected(labels: Int32Array, { graph, features, papers }: Corrected): Steps<Nameable[]> {
  const list = correctGroups(labels, graph.paperIds, [], () => null).groups;
  const groups = list.map((group) => group.papers);
  const terms = yield* between(explainSteps(graph.text!, groups, false), 0, 0.5);
  const near = yield* between(groupSimilaritySteps(features, groups), 0.5, 1);
  return nameable(list, terms, near, papers.length);
}

function nameable(
  list: readonly CorrectedGroup[],
  terms: readonly TopicTerms[],
  near: GroupSimilarity,
  papers: number,
): Nameable[] {
  const typical = typicalOf(
    list.map((group) => group.papers),
    near,
  );
  return list.map((group, g) => ({
    ...group,
    read: papersToRead(group.papers, papers),
    terms: terms[g]!.terms,
    typical: typical[g]![0]!,
  }));
}
