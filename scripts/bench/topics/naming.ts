/** Orrery's names for the experts' own groups: how near they are to the headings. */
import type { CitationGraph } from "../../../src/model/graph";
import type { LabelledSet } from "./labelledSet";
import { nameScore } from "./nameMeasures";
import { topicsOf } from "./orreryWay";

export interface Named {
  readonly heading: string;
  readonly name: string;
  readonly shares: boolean;
  readonly f1: number;
}

/** One for each heading, in order of first appearance. */
export function namesForHeadings({ bibliography, headings }: LabelledSet, graph: CitationGraph): Named[] {
  const kinds = [...new Set(headings)];
  const headingOf = new Map(bibliography.papers.map(({ id }, i) => [id, headings[i]!]));
  const labels = Int32Array.from(graph.paperIds, (id) => kinds.indexOf(headingOf.get(id)!));
  const { topics, assignments } = topicsOf(bibliography, graph, {
    method: "experts",
    labels,
    resamples: [],
  });
  const labelOf = new Map(topics.map(({ id, label }) => [id, label]));
  const topicOf = new Map(assignments.map(({ paper, topic }) => [headingOf.get(paper)!, topic]));
  return kinds.map((heading) => {
    const name = labelOf.get(topicOf.get(heading) ?? "") ?? "";
    return { heading, name, ...nameScore(name, heading) };
  });
}
