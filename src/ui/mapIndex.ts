/** A map's papers, topics and links, arranged for look-up by the panels. */
import { compareText } from "../lib/order";
import type { Bibliography, Citation, Hub, Paper } from "../model/bibliography";
import type { CitationGraph } from "../model/graph";
import type { Assignment, Topic, Topics } from "../model/topics";

export interface SimilarPaper {
  readonly id: string;
  /** 0..1, 1 = same words. */
  readonly weight: number;
  /** Shared terms, strongest first. */
  readonly terms: readonly string[];
}

export interface MapIndex {
  readonly bibliography: Bibliography;
  /** Null: no paper stands in the middle. */
  readonly hub: Hub | null;
  readonly papers: ReadonlyMap<string, Paper>;
  readonly topics: Topics;
  readonly topicOf: ReadonlyMap<string, Topic>;
  readonly assignments: ReadonlyMap<string, Assignment>;
  /** Topic id (null: papers that fit nowhere) → its papers, most typical first. */
  readonly members: ReadonlyMap<string | null, readonly string[]>;
  /** Paper id → what it says of citing the hub. */
  readonly citations: ReadonlyMap<string, Citation>;
  /** Papers linked to a paper, most similar first. */
  similar(id: string): readonly SimilarPaper[];
}

export function indexMap(bibliography: Bibliography, topics: Topics, graph: CitationGraph): MapIndex {
  const papers = new Map(bibliography.papers.map((paper) => [paper.id, paper]));
  const topicOf = new Map(topics.topics.map((topic) => [topic.id, topic]));
  const citations = new Map<string, Citation>();
  for (const citation of bibliography.citations)
    if (citation.target === bibliography.hub?.id) citations.set(citation.source, citation);
  return {
    bibliography,
    hub: bibliography.hub,
    papers,
    topics,
    topicOf,
    assignments: new Map(topics.assignments.map((assignment) => [assignment.paper, assignment])),
    members: membersOf(topics, papers),
    citations,
    similar: (id) => similarPapers(graph, id),
  };
}

function membersOf(topics: Topics, papers: ReadonlyMap<string, Paper>): Map<string | null, string[]> {
  const members = new Map<string | null, string[]>(topics.topics.map((topic) => [topic.id, []]));
  const rank = new Map<string, number>();
  for (const topic of topics.topics)
    for (const [place, id] of topic.representative.entries()) rank.set(id, place);
  const sorted = [...topics.assignments].sort(
    (a, b) =>
      (rank.get(a.paper) ?? 1e9) - (rank.get(b.paper) ?? 1e9) ||
      Number(a.weak) - Number(b.weak) ||
      b.strength - a.strength ||
      compareText(papers.get(a.paper)?.title ?? "", papers.get(b.paper)?.title ?? "") ||
      compareText(a.paper, b.paper),
  );
  for (const { topic, paper } of sorted) {
    const list = members.get(topic);
    if (list) list.push(paper);
    else members.set(topic, [paper]);
  }
  return members;
}

function similarPapers({ graph }: CitationGraph, id: string): SimilarPaper[] {
  if (!graph.hasNode(id)) return [];
  const similar: SimilarPaper[] = [];
  graph.forEachEdge(id, (_edge, link, source, target) => {
    if (link.kind === "similar")
      similar.push({ id: source === id ? target : source, weight: link.weight, terms: link.terms });
  });
  return similar.sort((a, b) => b.weight - a.weight || compareText(a.id, b.id));
}
