/** The stated part of the graph: the hub if there is one, papers in their stable order, and the citations that the source states. */
import Graph from "graphology";
import { compareText } from "../lib/order";
import { finished, type Steps } from "../lib/steps";
import { normaliseTitle } from "../lib/titles";
import type { Bibliography, Citation, Paper } from "../model/bibliography";
import type { PaperEdge, PaperGraph, PaperNode } from "../model/graph";

/** Nodes or edges that are made between two reports. */
const PER_STEP = 5000;

/** By normalised title, then id: the order of the input changes nothing. */
export function sortPapers(papers: readonly Paper[]): Paper[] {
  return papers
    .map((paper) => ({ paper, key: normaliseTitle(paper.title) }))
    .sort((a, b) => compareText(a.key, b.key) || compareText(a.paper.id, b.paper.id))
    .map(({ paper }) => paper);
}

/** The result of `statedSteps` at once. */
export function statedGraph(bibliography: Bibliography, papers: readonly Paper[]): PaperGraph {
  return finished(statedSteps(bibliography, papers));
}

/**
 * Nodes, and `cites` edges in the order of their ends. A citation of a work that is not on the map, and of a paper by itself, has no
 * edge; two that say the same have one.
 */
export function* statedSteps(bibliography: Bibliography, papers: readonly Paper[]): Steps<PaperGraph> {
  const graph: PaperGraph = new Graph<PaperNode, PaperEdge>({ type: "mixed", multi: true });
  const { hub, citations } = bibliography;
  if (hub) graph.addNode(hub.id, { kind: "hub", title: hub.title });
  for (let i = 0; i < papers.length; i++) {
    if (i % PER_STEP === 0) yield (0.3 * i) / papers.length;
    graph.addNode(papers[i]!.id, { kind: "paper", title: papers[i]!.title });
  }
  const drawn = yield* inOrderOfEnds(citations, hub ? [hub, ...papers] : papers);
  for (let i = 0; i < drawn.length; i++) {
    if (i % PER_STEP === 0) yield 0.5 + (0.5 * i) / drawn.length;
    const citation = citations[drawn[i]!]!;
    const before = i > 0 ? citations[drawn[i - 1]!]! : null;
    if (before && sameStatement(before, citation)) continue;
    // Keys of our own: those that graphology makes up hold a random number.
    graph.addDirectedEdgeWithKey(`c${i}`, citation.source, citation.target, {
      kind: "cites",
      ...(citation.role === undefined ? {} : { role: citation.role }),
      ...(citation.polarity === undefined ? {} : { polarity: citation.polarity }),
    });
  }
  return graph;
}

/** Places of the citations between two of the nodes, by source, then target, then what they say of it. */
function* inOrderOfEnds(
  citations: readonly Citation[],
  nodes: readonly { readonly id: string }[],
): Steps<Uint32Array> {
  const ranks = new Map(nodes.map(({ id }, i) => [id, i]));
  const sources = new Int32Array(citations.length).fill(-1);
  const targets = new Int32Array(citations.length);
  let count = 0;
  for (let c = 0; c < citations.length; c++) {
    if (c % (10 * PER_STEP) === 0) yield 0.3 + (0.1 * c) / citations.length;
    const source = ranks.get(citations[c]!.source);
    const target = ranks.get(citations[c]!.target);
    if (source === undefined || target === undefined || source === target) continue;
    sources[c] = source;
    targets[c] = target;
    count++;
  }
  const inside = new Uint32Array(count);
  for (let c = 0, at = 0; c < citations.length; c++) if (sources[c]! >= 0) inside[at++] = c;
  yield 0.4;
  const order = byRank(byRank(inside, targets, nodes.length), sources, nodes.length);
  const sameEnds = (a: number, b: number) => sources[a] === sources[b] && targets[a] === targets[b];
  for (let from = 0, to = 1; from < count; from = to, to = from + 1) {
    while (to < count && sameEnds(order[from]!, order[to]!)) to++;
    if (to - from > 1)
      order
        .subarray(from, to)
        .sort((a, b) => compareText(kindOf(citations[a]!), kindOf(citations[b]!)) || a - b);
  }
  return order;
}

/** Sorted by counting; what has the same rank stays in its order. */
function byRank(places: Uint32Array, ranks: Int32Array, rankCount: number): Uint32Array {
  const next = new Uint32Array(rankCount + 1);
  for (const place of places) next[ranks[place]! + 1]!++;
  for (let r = 0; r < rankCount; r++) next[r + 1]! += next[r]!;
  const sorted = new Uint32Array(places.length);
  for (const place of places) sorted[next[ranks[place]!]!++] = place;
  return sorted;
}

function kindOf({ role = "", polarity = "" }: Citation): string {
  return `${role}\n${polarity}`;
}

function sameStatement(a: Citation, b: Citation): boolean {
  return a.source === b.source && a.target === b.target && kindOf(a) === kindOf(b);
}
