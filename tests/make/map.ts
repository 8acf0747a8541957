/** Made-up maps for tests: obviously artificial papers in topics that lie as islands round the hub. Deterministic. */
import Graph from "graphology";
import { sinCos } from "../../src/lib/portableMath";
import { seededRandom } from "../../src/lib/random";
import type { Bibliography, Paper } from "../../src/model/bibliography";
import type { CitationGraph, PaperEdge, PaperNode } from "../../src/model/graph";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe } from "../../src/model/recipe";
import type { Assignment, Topic } from "../../src/model/topics";

export interface MapWishes {
  readonly papers: number;
  /** Default: 8, or fewer where there are few papers. */
  readonly topics?: number;
  readonly seed?: number;
  /** False: no paper stands in the middle. */
  readonly hub?: boolean;
  /** How many of the papers cite the hub, the first ones. Default: all. */
  readonly citing?: number;
  readonly hubTitle?: string;
  readonly title?: (index: number) => string;
  readonly topicLabel?: (index: number) => string;
  readonly origin?: string;
  readonly citingCount?: number;
}

const NAMES = [
  "Red triangles",
  "Green circles & ovals",
  "Slow yellow squares",
  "Counting hexagons",
  "Spirals that close",
  "Folded paper shapes",
  "Tilings of odd rooms",
  "Dots",
  "Crooked lines",
  "Very thin rings",
  "Cubes in a row",
  "Stars with five points",
];

export function makeUpMap(wishes: MapWishes): CitationMap {
  const random = seededRandom(wishes.seed ?? 1);
  const topicCount = Math.min(wishes.topics ?? 8, Math.ceil(wishes.papers / 2));
  const title =
    wishes.title ??
    ((k: number) => `Made-up paper ${k + 1}: how shape ${k + 1} fits into a corner of the room`);
  const ids = Array.from({ length: wishes.papers }, (_, k) => `made:${String(k).padStart(5, "0")}`);
  const topicOf = ids.map((_, k) =>
    Math.min(topicCount - 1, Math.floor(random() ** 1.2 * topicCount) || k % 2),
  );
  const order = Array.from({ length: topicCount }, (_, t) => t).sort(
    (a, b) => topicOf.filter((t) => t === b).length - topicOf.filter((t) => t === a).length || a - b,
  );
  const members = order.map((t) => ids.filter((_, k) => topicOf[k] === t)).filter((list) => list.length > 0);
  const label = wishes.topicLabel ?? ((t: number) => NAMES[t % NAMES.length]! + (t < 12 ? "" : ` ${t}`));
  const topics: Topic[] = members.map((list, t) => ({
    id: `t${t + 1}`,
    label: label(t),
    detail: ["corners", "edges", "colours"].slice(0, t % 4),
    terms: [{ term: "corner", weight: 1, count: list.length }],
    size: list.length,
    representative: list.slice(0, 3),
  }));
  const topicAt = new Map(members.flatMap((list, t) => list.map((id) => [id, t] as const)));
  const assignments: Assignment[] = ids.map((paper, k) => ({
    paper,
    topic: topics[topicAt.get(paper) ?? -1]?.id ?? null,
    strength: random(),
    weak: k % 9 === 8,
    terms: [],
    neighbours: [],
  }));

  const positions = new Float64Array(2 * ids.length);
  const radii = new Float64Array(ids.length);
  const reach = Math.sqrt(ids.length) * 1.35 + 4;
  members.forEach((list, t) => {
    const around = sinCos((t / members.length) * 6.283185307179586 + 0.4);
    list.forEach((id, k) => {
      const turn = sinCos(k * 2.399963 + t);
      const far = 1.15 * Math.sqrt(k + 0.3) + 0.2 * random();
      const place = ids.indexOf(id);
      positions[2 * place] = around.cos * reach * 1.35 + turn.cos * far;
      positions[2 * place + 1] = around.sin * reach * 0.78 + turn.sin * far;
      radii[place] = 0.28 + 0.14 * random();
    });
  });

  const papers: Paper[] = ids.map((id, k) => ({ id, title: title(k), summary: `Made-up summary ${k + 1}.` }));
  const hubId = wishes.hub === false ? null : "made:hub";
  const citing = papers.slice(0, wishes.citing);
  const graph = new Graph<PaperNode, PaperEdge>();
  const hubTitle = wishes.hubTitle ?? "A Made-Up Survey of Shapes and Rooms";
  if (hubId !== null) graph.addNode(hubId, { kind: "hub", title: hubTitle });
  for (const paper of papers) graph.addNode(paper.id, { kind: "paper", title: paper.title });
  if (hubId !== null) for (const paper of citing) graph.addDirectedEdge(paper.id, hubId, { kind: "cites" });
  for (const list of members) {
    list.forEach((id, k) => {
      for (const other of [list[k + 1], list[k + 3]])
        if (other)
          graph.addUndirectedEdge(id, other, { kind: "similar", weight: random(), terms: ["corner"] });
    });
  }
  for (let k = 0; k + 7 < ids.length; k += 5)
    graph.mergeUndirectedEdge(ids[k], ids[k + 7], { kind: "similar", weight: 0.2, terms: ["room"] });

  const bibliography: Bibliography = {
    type: "orrery-bibliography",
    version: 1,
    format: "hub-page",
    origin: wishes.origin ?? "made-up.txt",
    hub:
      hubId === null
        ? null
        : {
            id: hubId,
            title: hubTitle,
            ...(wishes.citingCount === undefined ? {} : { citingCount: wishes.citingCount }),
          },
    papers,
    citations: hubId === null ? [] : citing.map((paper) => ({ source: paper.id, target: hubId })),
    notes: [],
  };
  const citationGraph: CitationGraph = {
    graph: graph as unknown as CitationGraph["graph"],
    hubId,
    paperIds: ids,
    neighbours: {
      offsets: new Uint32Array(ids.length + 1),
      targets: new Uint32Array(),
      weights: new Float64Array(),
    },
    text: null,
  };
  return {
    bibliography,
    recipe: defaultRecipe,
    graph: citationGraph,
    topics: {
      method: "made-up",
      topics,
      assignments,
      basis: "titles and summaries",
      remarks: [],
      unapplied: [],
    },
    layout: { method: "made-up", positions, radii, hubRadius: hubId === null ? 0 : 1.5, progress: 1 },
  };
}
