/** A made map of any number of papers: round topics on two rings about the hub, papers as the seeds of a sunflower in each. */
import Graph from "graphology";
import { sinCos } from "../../../src/lib/portableMath";
import { seededRandom } from "../../../src/lib/random";
import type { Bibliography } from "../../../src/model/bibliography";
import type { PaperEdge, PaperGraph, PaperNode } from "../../../src/model/graph";
import type { CitationMap } from "../../../src/model/map";
import { defaultRecipe } from "../../../src/model/recipe";
import type { Topic } from "../../../src/model/topics";

const TOPICS = 24;
const INNER = 8;
/** Links of each paper to papers beside it, as many as a map of text draws in the mean. */
const LINKS = 1.5;
const GOLDEN = 2.399963229728653;
const WORDS = "code review test repair model bug type search graph agent proof patch fuzz trace merge".split(
  " ",
);

export function madeMap(papers: number): CitationMap {
  const random = seededRandom(1);
  const ids = Array.from({ length: papers }, (_, i) => `p${String(i).padStart(6, "0")}`);
  const word = () => WORDS[Math.floor(random() * WORDS.length)]!;
  const titles = ids.map(() => `${word()} ${word()} for ${word()} and ${word()}`);
  const bibliography: Bibliography = {
    type: "orrery-bibliography",
    version: 1,
    format: "made",
    origin: `${papers} made papers`,
    hub: { id: "hub", title: "A made hub" },
    papers: ids.map((id, i) => ({ id, title: titles[i]! })),
    citations: ids.map((source) => ({ source, target: "hub" })),
    notes: [],
  };

  const graph: PaperGraph = new Graph<PaperNode, PaperEdge>({ type: "mixed", multi: true });
  graph.addNode("hub", { kind: "hub", title: "A made hub" });
  for (const [i, id] of ids.entries()) graph.addNode(id, { kind: "paper", title: titles[i]! });
  for (const [i, id] of ids.entries()) graph.addDirectedEdgeWithKey(`c${i}`, id, "hub", { kind: "cites" });
  // A neighbour in the sunflower, one of the two spirals away; every topic has every TOPICS-th paper.
  for (let k = 0; k < papers * LINKS; k++) {
    const [from, to] = [k % papers, (k % papers) + TOPICS * (k < papers ? 13 : 21)];
    if (to >= papers) continue;
    const terms = [WORDS[k % WORDS.length]!];
    graph.addUndirectedEdgeWithKey(`s${k}`, ids[from]!, ids[to]!, { kind: "similar", weight: 0.5, terms });
  }

  // 1200 × 675 map units whatever the number, so that many discs are small.
  const reach = 75;
  const spacing = reach / Math.sqrt(papers / TOPICS);
  const positions = new Float64Array(2 * papers);
  for (let i = 0; i < papers; i++) {
    const topic = i % TOPICS;
    const isInner = topic < INNER;
    const turn = sinCos((2 * Math.PI * topic) / (isInner ? INNER : TOPICS - INNER));
    const seed = Math.floor(i / TOPICS);
    const at = sinCos(GOLDEN * seed);
    const far = spacing * Math.sqrt(seed + 0.5);
    positions[2 * i] = turn.cos * (isInner ? 230 : 500) + at.cos * far;
    positions[2 * i + 1] = turn.sin * (isInner ? 130 : 290) + at.sin * far;
  }
  const topics = Array.from({ length: TOPICS }, (_, k): Topic => {
    const own = ids.filter((_id, i) => i % TOPICS === k);
    const [label, detail] = [`${WORDS[k % 15]} ${WORDS[(k * 7 + 3) % 15]} ${k}`, [WORDS[(k + 5) % 15]!]];
    return { id: `t${k + 1}`, label, detail, terms: [], size: own.length, representative: own.slice(0, 5) };
  });
  return {
    bibliography,
    recipe: defaultRecipe,
    graph: {
      graph,
      hubId: "hub",
      paperIds: ids,
      neighbours: {
        offsets: new Uint32Array(papers + 1),
        targets: new Uint32Array(),
        weights: new Float64Array(),
      },
      text: null,
    },
    topics: {
      method: "made",
      topics,
      assignments: ids.map((paper, i) => ({
        paper,
        topic: `t${(i % TOPICS) + 1}`,
        strength: 1,
        weak: i % 9 === 0,
        terms: [],
        neighbours: [],
      })),
      basis: "nothing",
      remarks: [],
      unapplied: [],
    },
    layout: {
      method: "made",
      positions,
      radii: new Float64Array(papers).fill(spacing * 0.7),
      hubRadius: 22,
      progress: 1,
    },
  };
}
