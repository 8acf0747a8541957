/**
 * Sigma set up to draw scenes exactly, with a canvas for regions below its lines and one for names above its discs. All
 * layers are painted in one go from one scene: before Sigma draws, its graph and camera are brought to the scene; after,
 * the two canvases are painted.
 */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Scene } from "../model/scene";
import type { Camera } from "../model/view";
import { ratioRange, type SigmaCamera, sigmaCamera, unitBox, viewCamera } from "./camera";
import { DiscProgram } from "./discProgram";
import { LineProgram } from "./lineProgram";
import type { DiscAttributes, LineAttributes } from "./marks";
import { paintLabels } from "./paintLabels";
import { paintRegions } from "./paintRegions";
import { createSceneGraph, type SceneGraph } from "./sceneGraph";

export interface StageHooks {
  /** A gesture or an animation moved the camera; the new scene may be shown before this returns. Once a frame at most. */
  onCamera(camera: Camera): void;
  onLost(): void;
  onRestored(): void;
}

export interface Stage {
  readonly sigma: Sigma<DiscAttributes, LineAttributes>;
  /** Draws the scene, which was composed for this camera, in the next frame; the first of a set of papers at once. */
  show(scene: Scene, camera: Camera): void;
  /** Moves towards a camera and tells it by `onCamera`. */
  moveTo(target: SigmaCamera, animate: boolean): void;
  destroy(): void;
}

/** ms */
const MOVE_TIME = 300;

export function createStage(element: HTMLElement, hooks: StageHooks): Stage {
  const isStill = prefersStill();
  const sigma = new Sigma<DiscAttributes, LineAttributes>(new MultiDirectedGraph(), element, {
    allowInvalidContainer: true,
    stagePadding: 0,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => ratio,
    enableCameraRotation: false,
    renderLabels: false,
    nodeProgramClasses: { circle: DiscProgram },
    edgeProgramClasses: { arrow: LineProgram, line: LineProgram },
    // gestures.ts decides by distance what is a click and what a drag.
    draggedEventsTolerance: Number.POSITIVE_INFINITY,
    inertiaRatio: isStill ? 0 : 3,
    doubleClickZoomingDuration: isStill ? 1 : 200,
  });
  sigma.setCustomBBox(unitBox);
  sigma.createCanvasContext("regions").resize(true);
  const canvases = sigma.getCanvases();
  canvases.edges!.before(canvases.regions!);
  const regions = canvases.regions!.getContext("2d")!;
  const labels = canvases.labels!.getContext("2d")!;
  // Sigma's layers for what we do not use: unseen, they cost the browser nothing to put together.
  for (const layer of ["edgeLabels", "hovers", "hoverNodes"]) canvases[layer]!.style.display = "none";
  const camera = sigma.getCamera();
  const listening = new AbortController();
  for (const canvas of Object.values(canvases)) canvas.setAttribute("aria-hidden", "true");

  let current: { scene: Scene; camera: Camera; graph: SceneGraph } | null = null;
  let isPlacing = false;
  let isMoved = false;
  let pixelRatio = devicePixelRatio;

  function place() {
    if (!current) return;
    const stage = sigma.getDimensions();
    const target = sigmaCamera(current.scene, current.camera, current.camera, stage);
    const range = ratioRange(current.scene, current.camera, stage);
    camera.minRatio = Math.min(range.min, target.ratio);
    camera.maxRatio = Math.max(range.max, target.ratio);
    // A camera that is there already is left alone: setting it would end Sigma's glide after a pan.
    if (isClose(target, camera)) return;
    isPlacing = true;
    camera.setState(target);
    isPlacing = false;
  }

  camera.on("updated", () => {
    if (!isPlacing) isMoved = true;
  });
  sigma.on("beforeRender", () => {
    if (pixelRatio !== devicePixelRatio) {
      pixelRatio = devicePixelRatio;
      sigma.resize(true);
    }
    if (!current) return;
    if (isMoved) {
      isMoved = false;
      hooks.onCamera(viewCamera(current.scene, current.camera, camera, sigma.getDimensions()));
    }
    current.graph.update(current.scene);
    place();
  });
  sigma.on("resize", place);
  sigma.on("afterRender", () => {
    if (!current) return;
    const { width, height } = sigma.getDimensions();
    regions.clearRect(0, 0, width, height);
    paintRegions(regions, current.scene);
    labels.clearRect(0, 0, width, height);
    paintLabels(labels, current.scene);
  });
  document.fonts.addEventListener("loadingdone", () => sigma.scheduleRender(), { signal: listening.signal });
  for (const canvas of Object.values(canvases)) {
    const lost = (event: Event) => {
      // Without this the browser never gives the context back.
      event.preventDefault();
      hooks.onLost();
    };
    canvas.addEventListener("webglcontextlost", lost, { signal: listening.signal });
    canvas.addEventListener("webglcontextrestored", () => hooks.onRestored(), { signal: listening.signal });
  }

  return {
    sigma,
    show(scene, viewCamera) {
      if (current?.graph.holds(scene)) {
        current = { scene, camera: viewCamera, graph: current.graph };
        sigma.scheduleRender();
      } else {
        const graph = createSceneGraph(scene);
        current = { scene, camera: viewCamera, graph };
        isMoved = false;
        sigma.setGraph(graph.graph);
      }
    },
    moveTo(target, animate) {
      const state = { ...target, ratio: camera.getBoundedRatio(target.ratio) };
      if (animate) void camera.animate(state, { duration: MOVE_TIME, easing: "quadraticInOut" });
      else camera.setState(state);
    },
    destroy() {
      listening.abort();
      sigma.kill();
    },
  };
}

/** True where the user asked the system for reduced motion. */
export function prefersStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Equal but for rounding. */
function isClose(a: SigmaCamera, b: SigmaCamera): boolean {
  const least = 1e-9 * a.ratio;
  return Math.abs(a.x - b.x) < least && Math.abs(a.y - b.y) < least && Math.abs(a.ratio - b.ratio) < least;
}
