/**
 * The map on the screen: scenes in, what the user does with them out. Keeps nothing but what is being drawn and the paper
 * in the hand; the camera, too, is the caller's, who answers a gesture by showing a scene for the new camera.
 */
import type { Frame, Scene } from "../model/scene";
import type { Camera, Selection } from "../model/view";
import { cameraOn, sigmaCamera } from "./camera";
import { bindGestures } from "./gestures";
import { withPaperAt } from "./movedPaper";
import { createStage, prefersStill, type Stage } from "./stage";
import { requireWebGL } from "./webgl";

export interface MapHandlers {
  /** The paper or the hub under the pointer, by id; told at every move, the same or not. */
  onHover(id: string | null): void;
  /** A click; null on the ground. */
  onSelect(selection: Selection | null): void;
  /** A paper was dragged to a place, in map units. */
  onMove(id: string, x: number, y: number): void;
  /** A paper is being dragged. It follows the pointer without help; whoever wants regions to follow shows a new scene. */
  /** The user pans or zooms; answered by `show` with a scene for this camera. At most once a frame. */
  onCamera(camera: Camera): void;
  /** The size of the container in CSS px, at first and whenever it changes. */
  onResize(frame: Frame): void;
  /** The graphics card was taken away; a sentence for the user. The map returns by itself if the browser gives it back. */
  onContextLost(message: string): void;
}

export interface MapView {
  /** Draws exactly this scene, composed for this camera. */
  show(scene: Scene, camera: Camera): void;
  /** Zooms about the middle, 2 = twice as large. Like the next two a glide, or a jump for who prefers reduced motion. */
  zoomBy(factor: number, animate?: boolean): void;
  /** Back to the whole map. */
  fit(animate?: boolean): void;
  /** Brings a paper, or the hub, to where the hub stands at first, unless it is well inside the frame already. */
  focus(id: string, animate?: boolean): void;
  /** Takes everything out of the container. */
  destroy(): void;
}

/** @param container an element with a size. @throws Error with a sentence for the user where there is no WebGL. */
export function createMapView(container: HTMLElement, handlers: MapHandlers): MapView {
  requireWebGL();
  const element = document.createElement("div");
  Object.assign(element.style, { position: "absolute", inset: "0", overflow: "hidden" });
  if (getComputedStyle(container).position === "static") container.style.position = "relative";
  container.append(element);

  /** The last scene from the caller. */
  let given: { scene: Scene; camera: Camera } | null = null;
  /** What is drawn: the same, with the paper in the hand where the hand is. */
  let drawn: Scene | null = null;
  let inHand: { id: string; x: number; y: number } | null = null;
  let isLost = false;
  let stage = mount();

  function draw() {
    if (!given) return;
    drawn = inHand ? withPaperAt(given.scene, inHand.id, inHand.x, inHand.y) : given.scene;
    stage.show(drawn, given.camera);
  }

  function mount(): Stage {
    const made = createStage(element, {
      onCamera: handlers.onCamera,
      onLost() {
        if (!isLost)
          handlers.onContextLost(
            "The browser took the graphics card away from the map; the list still works.",
          );
        isLost = true;
      },
      onRestored() {
        if (!isLost) return;
        isLost = false;
        inHand = null;
        stage.destroy();
        stage = mount();
        draw();
      },
    });
    bindGestures(made.sigma, {
      scene: () => drawn,
      onHover: handlers.onHover,
      onSelect: handlers.onSelect,
      onDrag(id, x, y) {
        inHand = { id, x, y };
        draw();
      },
      onDrop(id, x, y) {
        // What is drawn stays until the caller's next scene, so that the paper does not jump back meanwhile.
        inHand = null;
        handlers.onMove(id, x, y);
      },
      onDragCancelled() {
        inHand = null;
        draw();
      },
    });
    return made;
  }

  const resizing = new ResizeObserver(() => {
    const frame = { width: container.clientWidth, height: container.clientHeight };
    if (frame.width > 0 && frame.height > 0) handlers.onResize(frame);
  });
  resizing.observe(container);

  function moveTo(target: (scene: Scene, camera: Camera) => Camera, animate = !prefersStill()) {
    if (!given) return;
    const { scene, camera } = given;
    const size = stage.sigma.getDimensions();
    stage.moveTo(sigmaCamera(scene, camera, target(scene, camera), size), animate);
  }

  return {
    show(scene, camera) {
      given = { scene, camera };
      draw();
    },
    zoomBy: (factor, animate) => moveTo((_, camera) => ({ ...camera, zoom: camera.zoom * factor }), animate),
    fit: (animate) => moveTo(() => ({ x: 0, y: 0, zoom: 1 }), animate),
    focus(id, animate) {
      moveTo((scene, camera) => {
        const i = scene.discs.ids.indexOf(id);
        if (i < 0 && id !== scene.hub.id) return camera;
        return cameraOn(scene, camera, scene.discs.x[i] ?? 0, scene.discs.y[i] ?? 0);
      }, animate);
    },
    destroy() {
      resizing.disconnect();
      stage.destroy();
      element.remove();
    },
  };
}
