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
  /** Topic id (null: papers that fit nowhere) → its papers, most typical first; undefined: no such topic. */
  readonly members: { get(topic: string | null): readonly string[] | undefined };
  /** Paper id → what it says of citing the hub. */
  readonly citations: Pick<ReadonlyMap<string, Citation>, "get" | "has">;
  /** Papers linked to a paper, most similar first. */
  similar(id: string): readonly SimilarPaper[];
}

export function indexMap(bibliography: Bibliography, topics: Topics, graph: CitationGraph): MapIndex {
  const papers = new Map<string, Paper>();
  for (const paper of bibliography.papers) papers.set(paper.id, paper);
  const assignments = new Map<string, Assignment>();
  for (const assignment of topics.assignments) assignments.set(assignment.paper, assignment);
  const topicOf = new Map(topics.topics.map((topic) => [topic.id, topic]));
  let citations: ReadonlyMap<string, Citation> | null = null;
  const ofHub = () => {
    citations ??= citationsOfHub(bibliography);
    return citations;
  };
  return {
    bibliography,
    hub: bibliography.hub,
    papers,
    topics,
    topicOf,
    assignments,
    members: membersOf(topics, papers),
    citations: { get: (id) => ofHub().get(id), has: (id) => ofHub().has(id) },
    similar: (id) => similarPapers(graph, id),
  };
}

function citationsOfHub({ citations, hub }: Bibliography): Map<string, Citation> {
  const found = new Map<string, Citation>();
  for (const citation of citations) if (citation.target === hub?.id) found.set(citation.source, citation);
  return found;
}

/** A topic's papers are sorted when they are first asked for: those of all topics would take a second where there are 100,000. */
function membersOf(topics: Topics, papers: ReadonlyMap<string, Paper>): MapIndex["members"] {
  const members = new Map<string | null, Assignment[]>(topics.topics.map((topic) => [topic.id, []]));
  for (const assignment of topics.assignments) {
    const list = members.get(assignment.topic);
    if (list) list.push(assignment);
    else members.set(assignment.topic, [assignment]);
  }
  const sorted = new Map<string | null, readonly string[]>();
  return {
    get(topic) {
      const known = sorted.get(topic);
      const list = members.get(topic);
      if (known || !list) return known;
      const typical = topics.topics.find(({ id }) => id === topic)?.representative ?? [];
      const ids = mostTypicalFirst(list, typical, papers);
      sorted.set(topic, ids);
      return ids;
    },
  };
}

function mostTypicalFirst(
  assignments: readonly Assignment[],
  typical: readonly string[],
  papers: ReadonlyMap<string, Paper>,
): string[] {
  const rank = new Map(typical.map((id, place) => [id, place]));
  const titleOf = (id: string) => papers.get(id)?.title ?? "";
  return [...assignments]
    .sort(
      (a, b) =>
        (rank.get(a.paper) ?? 1e9) - (rank.get(b.paper) ?? 1e9) ||
        Number(a.weak) - Number(b.weak) ||
        b.strength - a.strength ||
        compareText(titleOf(a.paper), titleOf(b.paper)) ||
        compareText(a.paper, b.paper),
    )
    .map(({ paper }) => paper);
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
