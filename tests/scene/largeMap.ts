/** Made-up maps of many papers for tests of the scene: round islands packed round the hub, in parts that lie side by side. Deterministic, in linear time. */
import Graph from "graphology";
import { sinCos } from "../../src/lib/portableMath";
import { seededRandom } from "../../src/lib/random";
import type { CitationGraph, PaperEdge, PaperNode } from "../../src/model/graph";
import type { CitationMap } from "../../src/model/map";
import { defaultRecipe } from "../../src/model/recipe";
import type { Assignment, Topic } from "../../src/model/topics";

const TURN = 6.283185307179586;
/** Parts of a topic: slices of its island. */
const PARTS = 4;
const WORDS = [
  "Crooked",
  "Folded",
  "Tilted",
  "Hollow",
  "Nested",
  "Slow",
  "Thin",
  "Broken",
  "Mirrored",
  "Woven",
];
const SHAPES = [
  "triangles",
  "ovals & rings",
  "hexagons that fit",
  "spirals",
  "cubes in rows",
  "lines",
  "knots",
];

/** @param topics of about the same size; islands touch their neighbours, as in a full frame. */
export function largeMap(papers: number, topics = 20): CitationMap {
  const random = seededRandom(papers + topics);
  const ids = Array.from({ length: papers }, (_, k) => `made:${String(k).padStart(6, "0")}`);
  const topicOf = (k: number) => k % topics;
  const size = (t: number) => Math.ceil((papers - t) / topics);
  const radius = Math.sqrt(papers / topics / 3);
  const positions = new Float64Array(2 * papers);
  const assignments: Assignment[] = [];
  for (let k = 0; k < papers; k++) {
    const [topic, rank] = [topicOf(k), Math.floor(k / topics)];
    // Two rings of islands, three fifths of them in the outer one.
    const inner = Math.floor(0.4 * topics);
    const isInner = topic < inner;
    const around = sinCos((isInner ? topic / inner : (topic - inner) / (topics - inner)) * TURN + 0.3);
    const far = (isInner ? 0.16 : 0.33) * topics * radius + 3;
    const turn = sinCos((rank * 2.399963229728653) % TURN);
    const out = radius * Math.sqrt((rank + 0.5) / size(topic)) * 1.6;
    const [dx, dy] = [turn.cos * out + 0.1 * random(), turn.sin * out + 0.1 * random()];
    positions[2 * k] = around.cos * far * 1.5 + dx;
    positions[2 * k + 1] = around.sin * far * 0.85 + dy;
    assignments.push({
      paper: ids[k]!,
      topic: `t${topic + 1}`,
      ...(rank % 7 === 6 ? {} : { part: (dx > 0 ? 1 : 0) + (dy > 0 ? 2 : 0) }),
      strength: random(),
      weak: k % 9 === 8,
      terms: [],
      neighbours: [],
    });
  }
  const list: Topic[] = Array.from({ length: topics }, (_, t) => ({
    id: `t${t + 1}`,
    label: `${WORDS[t % WORDS.length]} ${SHAPES[t % SHAPES.length]}${t < 20 ? "" : ` ${t}`}`,
    detail: ["corners", "edges"],
    terms: [],
    size: size(t),
    representative: Array.from({ length: Math.min(5, size(t)) }, (_, k) => ids[t + topics * k]!),
    ...(size(t) >= 20
      ? {
          parts: Array.from({ length: PARTS }, (_, p) => ({
            label: `${WORDS[(t + p) % 10]} part ${p + 1}`,
            size: Math.floor(size(t) / PARTS),
          })),
        }
      : {}),
  }));
  const title = (k: number) =>
    `How ${WORDS[k % 10]!.toLowerCase()} shape ${k + 1} fits into a corner of room ${k % 77}`;
  const graph = new Graph<PaperNode, PaperEdge>();
  graph.addNode("made:hub", { kind: "hub", title: "A Made-Up Survey of Very Many Shapes" });
  for (const [k, id] of ids.entries()) graph.addNode(id, { kind: "paper", title: title(k) });
  ids.forEach((id, k) => {
    const near = ids[k + topics];
    if (near) graph.addUndirectedEdge(id, near, { kind: "similar", weight: random(), terms: ["corner"] });
  });
  const citationGraph: CitationGraph = {
    graph: graph as unknown as CitationGraph["graph"],
    hubId: "made:hub",
    paperIds: ids,
    neighbours: {
      offsets: new Uint32Array(papers + 1),
      targets: new Uint32Array(),
      weights: new Float64Array(),
    },
    text: null,
  };
  return {
    bibliography: {
      type: "orrery-bibliography",
      version: 1,
      format: "hub-page",
      origin: "made-up.txt",
      hub: { id: "made:hub", title: "A Made-Up Survey of Very Many Shapes" },
      papers: ids.map((id, k) => ({ id, title: title(k) })),
      citations: ids.map((id) => ({ source: id, target: "made:hub" })),
      notes: [],
    },
    recipe: defaultRecipe,
    graph: citationGraph,
    topics: { method: "made-up", topics: list, assignments, basis: "titles", remarks: [], unapplied: [] },
    layout: {
      method: "made-up",
      positions,
      radii: Float64Array.from(ids, () => 0.22 + 0.1 * random()),
      hubRadius: 0.4 * radius + 1,
      progress: 1,
    },
  };
}
