import { describe, expect, it } from "vitest";
import type { Lines, Scene } from "../../src/model/scene";
import { createSceneGraph, type SceneGraph } from "../../src/render/sceneGraph";
import { smallScene } from "./smallScene";

const nothing: Lines = {
  x1: new Float64Array(),
  y1: new Float64Array(),
  x2: new Float64Array(),
  y2: new Float64Array(),
  widths: new Float64Array(),
  opacities: new Float64Array(),
  colors: [],
  sources: [],
  targets: [],
};

/** What the graph tells Sigma while it is brought to the scene. */
function eventsOf(sceneGraph: SceneGraph, scene: Scene): string[] {
  const events: string[] = [];
  const { graph } = sceneGraph;
  graph.on("eachNodeAttributesUpdated", ({ hints }) => events.push(`nodes ${hints?.attributes?.join(" ")}`));
  graph.on("eachEdgeAttributesUpdated", () => events.push("edges"));
  graph.on("edgeAdded", ({ key }) => events.push(`added ${key}`));
  for (const name of ["nodeAdded", "nodeDropped", "edgeDropped", "cleared", "edgesCleared"] as const) {
    graph.on(name, () => events.push(name));
  }
  sceneGraph.update(scene);
  graph.removeAllListeners();
  return events;
}

const visible = ({ graph }: SceneGraph) => graph.filterEdges((_, { hidden }) => !hidden).length;

describe("the graph that Sigma draws", () => {
  it("has a node a paper in the scene's order, the hub last, and an edge a line even where two have the same ends", () => {
    const { graph } = createSceneGraph(smallScene);
    expect(graph.nodes()).toEqual(["node a", "node b", "node c", "node hub"]);
    expect(graph.size).toBe(4);
    expect(graph.getNodeAttributes("node b")).toMatchObject({
      x: 50,
      y: 10,
      size: 4,
      opacity: 0.5,
      color: "#112233",
    });
    expect(graph.extremities("arrow a hub")).toEqual(["node a", "node hub"]);
    expect(graph.getEdgeAttributes("line a b")).toMatchObject({
      x1: 25.5,
      y1: 0.5,
      x2: 50.5,
      y2: 10.5,
      size: 1.2,
    });
  });

  it("says nothing when the scene is new but looks the same, as while panning", () => {
    const copy = structuredClone(smallScene);
    expect(eventsOf(createSceneGraph(smallScene), copy)).toEqual([]);
  });

  it("asks for a repaint only, where only looks change", () => {
    const discs = { ...smallScene.discs, opacities: Float64Array.of(1, 1, 0.2) };
    const sceneGraph = createSceneGraph(smallScene);
    expect(eventsOf(sceneGraph, { ...smallScene, discs })).toEqual(["nodes color"]);
    expect(sceneGraph.graph.getNodeAttribute("node c", "opacity")).toBe(0.2);
  });

  it("repaints the hub when only the hub or the ground changes", () => {
    const sceneGraph = createSceneGraph(smallScene);
    const dark = { ...smallScene, background: "#111111", hub: { ...smallScene.hub!, fill: "#eeeeee" } };
    expect(eventsOf(sceneGraph, dark)).toEqual(["nodes color"]);
    expect(sceneGraph.graph.getNodeAttributes("node hub")).toMatchObject({
      color: "#eeeeee",
      gapColor: "#111111",
    });
  });

  it("draws papers alone where there is no hub, and needs another graph once there is one", () => {
    const without = { ...smallScene, hub: null, spokes: nothing };
    const sceneGraph = createSceneGraph(without);
    expect(sceneGraph.graph.nodes()).toEqual(["node a", "node b", "node c"]);
    expect(eventsOf(sceneGraph, { ...without, background: "#111111" })).toEqual(["nodes color"]);
    expect(sceneGraph.graph.getNodeAttribute("node c", "size")).toBe(5);
    expect(sceneGraph.holds(without)).toBe(true);
    expect(sceneGraph.holds(smallScene)).toBe(false);
  });

  it("asks to be indexed anew where a paper moved", () => {
    const discs = { ...smallScene.discs, x: Float64Array.of(25, 51, -40) };
    expect(eventsOf(createSceneGraph(smallScene), { ...smallScene, discs })).toEqual(["nodes x y"]);
  });

  it("hides lines that are gone, shows them again, and adds only those never seen", () => {
    const sceneGraph = createSceneGraph(smallScene);
    expect(eventsOf(sceneGraph, { ...smallScene, spokes: nothing })).toEqual(["edges"]);
    expect(visible(sceneGraph)).toBe(3);
    const spoke = { ...smallScene.spokes, sources: ["c"], x1: Float64Array.of(-40) };
    expect(eventsOf(sceneGraph, { ...smallScene, spokes: spoke })).toEqual(["edges", "added arrow c hub"]);
    expect(visible(sceneGraph)).toBe(4);
    expect(eventsOf(sceneGraph, smallScene)).toEqual(["edges"]);
    expect(visible(sceneGraph)).toBe(4);
    expect(sceneGraph.graph.getEdgeAttribute("arrow c hub", "hidden")).toBe(true);
  });

  it("holds scenes of the same papers in the same order only", () => {
    const sceneGraph = createSceneGraph(smallScene);
    const withIds = (...ids: string[]): Scene => ({ ...smallScene, discs: { ...smallScene.discs, ids } });
    expect(sceneGraph.holds(withIds("a", "b", "c"))).toBe(true);
    expect(sceneGraph.holds(withIds("b", "a", "c"))).toBe(false);
    expect(sceneGraph.holds(withIds("a", "b"))).toBe(false);
    expect(sceneGraph.holds({ ...smallScene, hub: { ...smallScene.hub!, id: "other" } })).toBe(false);
  });

  it("takes hostile ids as text", () => {
    const ids = ["__proto__", "constructor", "a b"];
    const spokes = { ...smallScene.spokes, sources: ["__proto__"] };
    const links = {
      ...smallScene.links,
      sources: ["a b", "constructor", "a b"],
      targets: ["constructor", "a b", "__proto__"],
    };
    const { graph } = createSceneGraph({ ...smallScene, spokes, links, discs: { ...smallScene.discs, ids } });
    expect(graph.order).toBe(4);
    expect(graph.size).toBe(4);
  });

  it("is of nodes alone for a scene without lines, and of the hub alone for one without papers", () => {
    expect(createSceneGraph({ ...smallScene, spokes: nothing, links: nothing }).graph.size).toBe(0);
    const none = new Float64Array();
    const discs = {
      ids: [],
      topics: [],
      titles: [],
      x: none,
      y: none,
      radii: none,
      fills: [],
      strokes: [],
      opacities: none,
    };
    expect(createSceneGraph({ ...smallScene, spokes: nothing, links: nothing, discs }).graph.nodes()).toEqual(
      ["node hub"],
    );
  });
});
