/**
 * The drawn graph as columns, and back: what is quickly handed to the page, which makes the same graph of it, node for node and edge for edge.
 * Edges of 100,000 papers take a second to add, so the graph is made in steps.
 */
import Graph from "graphology";
import type { Steps } from "../lib/steps";
import type { Bibliography } from "../model/bibliography";
import type { CitationGraph, NeighbourLists, PaperEdge, PaperGraph, PaperNode } from "../model/graph";

/** Papers are named by their places in `CitationGraph.paperIds`, the hub by their number; texts by their place in `texts`. */
export interface GraphColumns {
  /** For each place the index of its paper in `Bibliography.papers`. */
  readonly order: Uint32Array;
  /** Stated citations, one an edge in the order of the graph; role and polarity -1 where the source says none. */
  readonly citing: Uint32Array;
  readonly cited: Uint32Array;
  readonly roles: Int32Array;
  readonly polarities: Int32Array;
  /** Inferred links in the order of the graph; the terms of link k are terms[termOffsets[k] … termOffsets[k + 1] - 1]. */
  readonly sources: Uint32Array;
  readonly targets: Uint32Array;
  readonly weights: Float64Array;
  readonly termOffsets: Uint32Array;
  readonly terms: Uint32Array;
  readonly texts: readonly string[];
}

/** Nodes or edges between two yields. */
const SHARE = 500;

/** @param bibliography the one that the graph was made of. */
export function graphColumns(
  { graph, hubId, paperIds }: CitationGraph,
  bibliography: Bibliography,
): GraphColumns {
  const places = new Map(paperIds.map((id, place) => [id, place]));
  if (hubId !== null) places.set(hubId, paperIds.length);
  const indexOf = new Map(bibliography.papers.map(({ id }, index) => [id, index]));
  const texts = new Map<string, number>();
  const numberOf = (text: string) => {
    const known = texts.get(text);
    if (known === undefined) texts.set(text, texts.size);
    return known ?? texts.size - 1;
  };
  const [citing, cited, roles, polarities]: number[][] = [[], [], [], []];
  const [sources, targets, weights, termOffsets, terms]: number[][] = [[], [], [], [0], []];
  graph.forEachEdge((_edge, edge, source, target) => {
    const [from, to] = [places.get(source)!, places.get(target)!];
    if (edge.kind === "cites") {
      citing!.push(from);
      cited!.push(to);
      roles!.push(edge.role === undefined ? -1 : numberOf(edge.role));
      polarities!.push(edge.polarity === undefined ? -1 : numberOf(edge.polarity));
      return;
    }
    sources!.push(from);
    targets!.push(to);
    weights!.push(edge.weight);
    for (const term of edge.terms) terms!.push(numberOf(term));
    termOffsets!.push(terms!.length);
  });
  return {
    order: Uint32Array.from(paperIds, (id) => indexOf.get(id)!),
    citing: Uint32Array.from(citing!),
    cited: Uint32Array.from(cited!),
    roles: Int32Array.from(roles!),
    polarities: Int32Array.from(polarities!),
    sources: Uint32Array.from(sources!),
    targets: Uint32Array.from(targets!),
    weights: Float64Array.from(weights!),
    termOffsets: Uint32Array.from(termOffsets!),
    terms: Uint32Array.from(terms!),
    texts: [...texts.keys()],
  };
}

/** The graph without its text; neighbour lists hold the drawn links only, as in a restored graph. */
export function* graphOfColumns(bibliography: Bibliography, columns: GraphColumns): Steps<CitationGraph> {
  const { hub, papers } = bibliography;
  const { order, texts, citing, sources } = columns;
  const paperIds = Array.from(order, (index) => papers[index]!.id);
  const idAt = (place: number) => (place < paperIds.length ? paperIds[place]! : hub!.id);
  const textAt = (number: number) => texts[number]!;
  const graph: PaperGraph = new Graph<PaperNode, PaperEdge>({ type: "mixed", multi: true });
  const all = order.length + citing.length + sources.length;
  if (hub) graph.addNode(hub.id, { kind: "hub", title: hub.title });
  for (let k = 0; k < all; k++) {
    const citation = k - order.length;
    const link = citation - citing.length;
    if (citation < 0) graph.addNode(paperIds[k], { kind: "paper", title: papers[order[k]!]!.title });
    else if (link < 0) {
      const [role, polarity] = [columns.roles[citation]!, columns.polarities[citation]!];
      graph.addDirectedEdgeWithKey(`c${citation}`, idAt(citing[citation]!), idAt(columns.cited[citation]!), {
        kind: "cites",
        ...(role < 0 ? {} : { role: textAt(role) }),
        ...(polarity < 0 ? {} : { polarity: textAt(polarity) }),
      });
    } else {
      const terms = columns.terms.subarray(columns.termOffsets[link]!, columns.termOffsets[link + 1]!);
      graph.addUndirectedEdgeWithKey(`s${link}`, idAt(sources[link]!), idAt(columns.targets[link]!), {
        kind: "similar",
        weight: columns.weights[link]!,
        terms: Array.from(terms, textAt),
      });
    }
    if (k % SHARE === SHARE - 1) yield k / all;
  }
  return new DrawnGraph(graph, hub?.id ?? null, paperIds, columns);
}

/** On the page nobody asks for neighbour lists but who lays out: they are made then. */
class DrawnGraph implements CitationGraph {
  readonly text = null;
  readonly #columns: GraphColumns;
  #neighbours: NeighbourLists | null = null;

  constructor(
    readonly graph: PaperGraph,
    readonly hubId: string | null,
    readonly paperIds: readonly string[],
    columns: GraphColumns,
  ) {
    this.#columns = columns;
  }

  get neighbours(): NeighbourLists {
    this.#neighbours ??= neighboursOf(this.#columns);
    return this.#neighbours;
  }
}

function neighboursOf({ order, sources, targets, weights }: GraphColumns): NeighbourLists {
  const rows: { other: number; weight: number }[][] = Array.from(order, () => []);
  sources.forEach((source, link) => {
    const [target, weight] = [targets[link]!, weights[link]!];
    rows[source]!.push({ other: target, weight });
    rows[target]!.push({ other: source, weight });
  });
  const lists = {
    offsets: new Uint32Array(order.length + 1),
    targets: new Uint32Array(2 * sources.length),
    weights: new Float64Array(2 * sources.length),
  };
  let end = 0;
  rows.forEach((row, i) => {
    row.sort((a, b) => b.weight - a.weight || a.other - b.other);
    for (const { other, weight } of row) {
      lists.targets[end] = other;
      lists.weights[end++] = weight;
    }
    lists.offsets[i + 1] = end;
  });
  return lists;
}
