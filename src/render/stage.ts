/**
 * Sigma set up to draw scenes exactly, with a canvas for regions below its lines and one for names above its discs. Sigma brings the layers,
 * the camera and the gestures; what is drawn comes from the scene's columns (columnProgram.ts), and its graph is one node that nobody sees.
 * All layers are painted in one go from one scene: before Sigma draws, columns and camera are brought to the scene; after, the two canvases
 * are painted.
 */
import { MultiDirectedGraph } from "graphology";
import Sigma from "sigma";
import type { Scene } from "../model/scene";
import type { Camera } from "../model/view";
import { ratioRange, type SigmaCamera, sigmaCamera, unitBox, viewCamera } from "./camera";
import { DiscProgram } from "./discProgram";
import { LineProgram } from "./lineProgram";
import type { Drift } from "./movedCamera";
import { createMovement } from "./movement";
import { createNamesLayer } from "./namesLayer";
import { NoProgram } from "./noProgram";
import { paintRegions } from "./paintRegions";
import { sameColumn } from "./same";

export interface StageHooks {
  /** A gesture or an animation moved the camera; the new scene may be shown before this returns. Once a frame at most. */
  onCamera(camera: Camera): void;
  onLost(): void;
  onRestored(): void;
}

export interface Stage {
  readonly sigma: Sigma;
  /**
   * Draws the scene, which was composed for this camera, in the next frame; the first of a set of papers at once.
   * @param drift how its names can be had from those painted before, null: they cannot.
   */
  show(scene: Scene, camera: Camera, drift: Drift | null): void;
  /** Moves towards a camera and tells it by `onCamera`. */
  moveTo(target: SigmaCamera, animate: boolean): void;
  /** A canvas of its own above the names, for what is drawn by hand. */
  readonly overlay: HTMLCanvasElement;
  destroy(): void;
}

/** ms */
const MOVE_TIME = 300;
/** More lines than these are not drawn while the camera moves. */
const MANY_LINES = 10_000;

export function createStage(element: HTMLElement, hooks: StageHooks): Stage {
  const isStill = prefersStill();
  const programs: { discs?: DiscProgram; spokes?: LineProgram; links?: LineProgram } = {};
  const sigma = new Sigma(seed(), element, {
    allowInvalidContainer: true,
    stagePadding: 0,
    itemSizesReference: "positions",
    zoomToSizeRatioFunction: (ratio) => ratio,
    enableCameraRotation: false,
    renderLabels: false,
    // Sigma always brings programs for these types; under other names, its own would be compiled for nothing. `arrow` is painted before `line`.
    nodeProgramClasses: { circle: announced(DiscProgram, (made) => (programs.discs = made)) },
    nodeHoverProgramClasses: { circle: NoProgram },
    edgeProgramClasses: {
      arrow: announced(LineProgram, (made) => (programs.spokes = made)),
      line: announced(LineProgram, (made) => (programs.links = made)),
    },
    // gestures.ts decides by distance what is a click and what a drag.
    draggedEventsTolerance: Number.POSITIVE_INFINITY,
    inertiaRatio: isStill ? 0 : 3,
    doubleClickZoomingDuration: isStill ? 1 : 200,
  });
  sigma.setCustomBBox(unitBox);
  for (const layer of ["regions", "names", "overlay"]) sigma.createCanvasContext(layer);
  sigma.resize(true);
  const canvases = sigma.getCanvases();
  canvases.edges!.before(canvases.regions!);
  canvases.mouse!.before(canvases.names!, canvases.overlay!);
  const regions = canvases.regions!.getContext("2d")!;
  const names = createNamesLayer(canvases.names!);
  // Sigma's layers for what we do not use: unseen, they cost the browser nothing to put together.
  for (const layer of ["edgeLabels", "labels", "hovers", "hoverNodes"])
    canvases[layer]!.style.display = "none";
  const camera = sigma.getCamera();
  const listening = new AbortController();
  for (const canvas of Object.values(canvases)) canvas.setAttribute("aria-hidden", "true");

  let current: { scene: Scene; camera: Camera; drift: Drift | null } | null = null;
  let isPlacing = false;
  let isMoved = false;
  let pixelRatio = devicePixelRatio;
  const [mouse, touch] = [sigma.getMouseCaptor(), sigma.getTouchCaptor()];
  const movement = createMovement(
    () => mouse.isMouseDown || touch.touchMode > 0,
    () => sigma.scheduleRender(),
  );

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
      movement.note();
      hooks.onCamera(viewCamera(current.scene, current.camera, camera, sigma.getDimensions()));
    }
    const { scene } = current;
    const { discs, spokes, links } = programs;
    discs?.show(scene);
    spokes?.show(scene.spokes);
    links?.show(scene.links);
    const isTooMuch = scene.spokes.widths.length + scene.links.widths.length > MANY_LINES;
    for (const lines of [spokes, links]) if (lines) lines.isHidden = isTooMuch && movement.isMoving;
    place();
  });
  sigma.on("resize", () => {
    names.spoil();
    place();
  });
  sigma.on("afterRender", () => {
    if (!current) return;
    paintRegions(regions, current.scene, pixelRatio);
    names.show(current.scene, current.drift);
  });
  const onFonts = () => {
    names.spoil();
    sigma.scheduleRender();
  };
  document.fonts.addEventListener("loadingdone", onFonts, { signal: listening.signal });
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
    overlay: canvases.overlay!,
    show(scene, viewCamera, drift) {
      const isFirst = !current || !sameColumn(scene.discs.ids, current.scene.discs.ids);
      current = { scene, camera: viewCamera, drift };
      if (!isFirst) {
        sigma.scheduleRender();
        return;
      }
      isMoved = false;
      sigma.refresh({ partialGraph: {}, skipIndexation: true });
    },
    moveTo(target, animate) {
      const state = { ...target, ratio: camera.getBoundedRatio(target.ratio) };
      if (animate) void camera.animate(state, { duration: MOVE_TIME, easing: "quadraticInOut" });
      else camera.setState(state);
    },
    destroy() {
      listening.abort();
      movement.stop();
      sigma.kill();
    },
  };
}

/** True where the user asked the system for reduced motion. */
export function prefersStill(): boolean {
  return matchMedia("(prefers-reduced-motion: reduce)").matches;
}

/** Sigma draws nothing at all of a graph without nodes. */
function seed(): MultiDirectedGraph {
  const graph = new MultiDirectedGraph();
  graph.addNode("seed", { x: 0, y: 0, size: 0 });
  return graph;
}

/** A class of programs that tells of each one that Sigma makes of it: Sigma keeps them to itself. */
function announced<Made extends object>(
  Program: new (...given: ProgramArguments) => Made,
  onMade: (made: Made) => void,
): new (
  ...given: ProgramArguments
) => Made {
  return new Proxy(Program, {
    construct(target, given: ProgramArguments) {
      const made = new target(...given);
      onMade(made);
      return made;
    },
  });
}

type ProgramArguments = [gl: WebGLRenderingContext, picking: WebGLFramebuffer | null, renderer: Sigma];

/** Equal but for rounding. */
function isClose(a: SigmaCamera, b: SigmaCamera): boolean {
  const least = 1e-9 * a.ratio;
  return Math.abs(a.x - b.x) < least && Math.abs(a.y - b.y) < least && Math.abs(a.ratio - b.ratio) < least;
}
