/**
 * Scene → the graphology graph that Sigma draws. It is made once for a set of papers and then updated in place: one
 * event for all nodes, one for all lines, and none for what stayed. A line that a later scene leaves out is hidden and
 * kept, so that hovering builds nothing anew.
 */
import { MultiDirectedGraph } from "graphology";
import type { Lines, Scene } from "../model/scene";
import {
  type DiscAttributes,
  discAttributes,
  hubAttributes,
  LINK,
  type LineAttributes,
  type LineType,
  lineAttributes,
  SPOKE,
  sameColumn,
  sameEnds,
  sameLines,
  sameLooks,
  samePlaces,
} from "./marks";

export interface SceneGraph {
  readonly graph: MultiDirectedGraph<DiscAttributes, LineAttributes>;
  /** True if the scene has the papers of this graph in the same order; otherwise it needs a new graph. */
  holds(scene: Scene): boolean;
  /** Makes the graph that of the scene, which it must hold. */
  update(scene: Scene): void;
}

export function createSceneGraph(first: Scene): SceneGraph {
  const graph = new MultiDirectedGraph<DiscAttributes, LineAttributes>();
  for (const [i, id] of first.discs.ids.entries()) graph.addNode(nodeKey(id), discAttributes(first, i));
  // Last, and so above the papers.
  if (first.hub) graph.addNode(nodeKey(first.hub.id), hubAttributes(first.hub, first.background));
  let shown = first;
  let places = placesOfLines(first);
  addMissingLines(first);

  function addMissingLines(scene: Scene) {
    for (const [key, { type, index }] of places) {
      if (graph.hasEdge(key)) continue;
      const lines = linesOf(scene, type);
      const source = nodeKey(lines.sources[index]!);
      const target = nodeKey(lines.targets[index]!);
      graph.addDirectedEdgeWithKey(key, source, target, lineAttributes(type, lines, index));
    }
  }

  function updateDiscs(scene: Scene, before: Scene) {
    const isMoved = !samePlaces(scene, before);
    if (!isMoved && sameLooks(scene, before)) return;
    let i = 0;
    const { discs, hub, background } = scene;
    graph.updateEachNodeAttributes(
      (_key, attributes) => {
        if (i < discs.ids.length) return discAttributes(scene, i++);
        return hub ? hubAttributes(hub, background) : attributes;
      },
      // The hint tells Sigma whether to index anew or only to repaint.
      { attributes: isMoved ? ["x", "y"] : ["color"] },
    );
  }

  function updateLines(scene: Scene, before: Scene) {
    const isRelinked = !sameEnds(scene.spokes, before.spokes) || !sameEnds(scene.links, before.links);
    const isSame = sameLines(scene.spokes, before.spokes) && sameLines(scene.links, before.links);
    if (isSame && !isRelinked) return;
    if (isRelinked) places = placesOfLines(scene);
    graph.updateEachEdgeAttributes(
      (key, attributes) => {
        const place = places.get(key);
        if (place) return lineAttributes(place.type, linesOf(scene, place.type), place.index);
        return attributes.hidden ? attributes : { ...attributes, hidden: true };
      },
      { attributes: ["color"] },
    );
    // Last: Sigma cannot repaint a line that it has not yet indexed.
    if (isRelinked) addMissingLines(scene);
  }

  return {
    graph,
    holds: ({ discs, hub }) => hub?.id === shown.hub?.id && sameColumn(discs.ids, shown.discs.ids),
    update(scene) {
      updateDiscs(scene, shown);
      updateLines(scene, shown);
      shown = scene;
    },
  };
}

/** Where the line of an edge is found in the scene. */
interface LinePlace {
  readonly type: LineType;
  readonly index: number;
}

/** By key of the edge. Lines of the same ends are told apart by their order. */
function placesOfLines(scene: Scene): Map<string, LinePlace> {
  const places = new Map<string, LinePlace>();
  for (const type of [SPOKE, LINK]) {
    const { sources, targets } = linesOf(scene, type);
    for (let index = 0; index < sources.length; index++) {
      let key = `${type} ${sources[index]} ${targets[index]}`;
      while (places.has(key)) key += " again";
      places.set(key, { type, index });
    }
  }
  return places;
}

function linesOf(scene: Scene, type: LineType): Lines {
  return type === SPOKE ? scene.spokes : scene.links;
}

/** The prefix keeps an id such as `__proto__` from meaning something in the plain objects that Sigma keys by node. */
function nodeKey(id: string): string {
  return `node ${id}`;
}
