/** The two that draw the same map: our view of it, with scenes composed as in the page, and Sigma by itself with its own programs. */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { CitationMap } from "../../../src/model/map";
import type { Frame, Scene } from "../../../src/model/scene";
import { type Camera, defaultView } from "../../../src/model/view";
import { createMapView } from "../../../src/render/mapView";
import { compose } from "../../../src/scene/compose";
import { timedFrame } from "./frames";

export interface Contestant {
  /** What takes the pointer. */
  readonly surface: Element;
  /** ms of the frame that has 100 papers in another colour. @param turn another number, another colour. */
  recolour(turn: number): number;
  /** ms of the frame in which all is looked at anew, as when the theme changes. */
  refresh(turn: number): number;
  destroy(): void;
}

const FRAME: Frame = { width: 1440, height: 900 };

const COLOURS = ["#3b6ea5", "#a53b6e", "#6ea53b"];

export function composed(map: CitationMap, camera: Camera, hover: string | null = null): Scene {
  return compose(
    map,
    { ...defaultView, camera },
    { frame: FRAME, legend: false, heading: false, sourceLine: true, hover, marks: {} },
  );
}

/** @param onComposed told how long each scene took, ms. */
export function orrery(
  map: CitationMap,
  container: HTMLElement,
  onComposed: (ms: number) => void,
): Contestant {
  let shown: { scene: Scene; camera: Camera } | null = null;
  const show = (camera: Camera) => {
    const start = performance.now();
    const scene = composed(map, camera);
    onComposed(performance.now() - start);
    shown = { scene, camera };
    view.show(scene, camera);
  };
  const view = createMapView(container, {
    // Wherever it is pressed, the map is panned.
    canCarry: false,
    onHover() {},
    onSelect() {},
    onMove() {},
    onMoveTo() {},
    onMerge() {},
    onCarry() {},
    onCamera: show,
    onResize() {},
    onContextLost(message) {
      throw new Error(message);
    },
  });
  show(defaultView.camera);
  const withDiscs = (changes: Partial<Scene["discs"]>) => {
    const { scene, camera } = shown!;
    const changed = { ...scene, discs: { ...scene.discs, ...changes } };
    shown = { scene: changed, camera };
    return timedFrame(() => view.show(changed, camera));
  };
  return {
    surface: container.querySelector(".sigma-mouse")!,
    recolour(turn) {
      const { discs } = shown!.scene;
      const [fills, opacities] = [[...discs.fills], discs.opacities.slice()];
      for (const i of hundredOf(fills.length)) {
        fills[i] = COLOURS[turn % 3]!;
        opacities[i] = 1 - (turn % 7) / 10;
      }
      return withDiscs({ fills, opacities });
    },
    refresh(turn) {
      const { discs } = shown!.scene;
      return withDiscs({ opacities: discs.opacities.map(() => 1 - (turn % 7) / 10) });
    },
    destroy: () => view.destroy(),
  };
}

export function bareSigma(scene: Scene, container: HTMLElement): Contestant {
  const graph = new MultiDirectedGraph();
  const { discs, hub } = scene;
  for (const [i, id] of discs.ids.entries()) {
    const [x, y, size, color] = [discs.x[i], discs.y[i], discs.radii[i], discs.fills[i]];
    graph.addNode(id, { x, y, size, color });
  }
  if (hub) graph.addNode(hub.id, { x: 0, y: 0, size: hub.radius, color: hub.fill });
  for (const lines of [scene.spokes, scene.links])
    for (let i = 0; i < lines.widths.length; i++)
      graph.addDirectedEdge(lines.sources[i], lines.targets[i], { size: 1, color: lines.colors[i] });
  const sigma = new Sigma(graph, container, { itemSizesReference: "positions", renderLabels: false });
  return {
    surface: container.querySelector(".sigma-mouse")!,
    recolour(turn) {
      const nodes = hundredOf(discs.ids.length).map((i) => discs.ids[i]!);
      const color = COLOURS[turn % 3];
      return timedFrame(() => {
        for (const node of nodes) graph.getNodeAttributes(node).color = color;
        sigma.refresh({ partialGraph: { nodes }, skipIndexation: true });
      });
    },
    refresh: () => timedFrame(() => sigma.refresh()),
    destroy: () => sigma.kill(),
  };
}

/** 100 papers from all over the map. */
function hundredOf(papers: number): number[] {
  return Array.from({ length: 100 }, (_, k) => Math.floor(((k + 0.5) * papers) / 100));
}
