/**
 * The map on the screen: scenes in, what the user does with them out. Keeps nothing but what is being drawn, what is in the hand and where
 * discs glide from; the camera, too, is the caller's, who answers a gesture by showing a scene for the new camera.
 */
import type { Frame, Scene } from "../model/scene";
import type { Camera, Selection } from "../model/view";
import { cameraOn, sigmaCamera } from "./camera";
import type { Carried } from "./carrying";
import { withTarget, withTopicNameAt } from "./dropTarget";
import { bindGestures } from "./gestures";
import { createGliding } from "./gliding";
import { sameColumn } from "./marks";
import { withPaperAt } from "./movedPaper";
import { createStage, prefersStill, type Stage } from "./stage";
import { requireWebGL } from "./webgl";

export interface MapHandlers {
  /** False: nothing can be dragged, only the map panned. */
  readonly canCarry: boolean;
  /** The paper or the hub under the pointer, by id; told at every move, the same or not. */
  onHover(id: string | null): void;
  /** A click; null on the ground. */
  onSelect(selection: Selection | null): void;
  /** A paper was dragged to a place on its own island or on free ground, in map units. */
  onMove(id: string, x: number, y: number): void;
  /** A paper was dropped on the island of another topic. */
  onMoveTo(id: string, topic: string): void;
  /** The name of a topic was dropped on the island of another. */
  onMerge(from: string, into: string): void;
  /** What is in the hand, at every move; null when it is let go. It follows the pointer without help. */
  onCarry(carried: Carried | null): void;
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

/** A dropped paper waits so many milliseconds for its new map; then it goes back. */
const DROP_TIME = 3000;

/** @param container an element with a size. @throws Error with a sentence for the user where there is no WebGL. */
export function createMapView(container: HTMLElement, handlers: MapHandlers): MapView {
  requireWebGL();
  const element = document.createElement("div");
  Object.assign(element.style, { position: "absolute", inset: "0", overflow: "hidden" });
  if (getComputedStyle(container).position === "static") container.style.position = "relative";
  container.append(element);

  /** The last scene from the caller. */
  let given: { scene: Scene; camera: Camera } | null = null;
  /** What is drawn: the same, or on the way there, with what is in the hand where the hand is. */
  let drawn: Scene | null = null;
  let inHand: Carried | null = null;
  /** Counts while a dropped paper waits where it was dropped for the map in which it belongs there. */
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let isLost = false;
  const gliding = createGliding(draw);
  let stage = mount();

  function draw() {
    if (!given) return;
    const scene = gliding.now(given.scene);
    drawn = inHand ? carrying(scene, inHand) : scene;
    stage.show(drawn, given.camera);
  }

  function letGo() {
    clearTimeout(waiting);
    waiting = undefined;
    inHand = null;
  }

  function drop(carried: Carried) {
    handlers.onCarry(null);
    if (carried.over === null) {
      // A disc stays where it is drawn until the caller's next scene, so that it does not jump back meanwhile.
      letGo();
      if (carried.kind === "paper") handlers.onMove(carried.id, carried.x, carried.y);
      else draw();
      return;
    }
    waiting = setTimeout(() => {
      letGo();
      draw();
    }, DROP_TIME);
    if (carried.kind === "paper") handlers.onMoveTo(carried.id, carried.over);
    else handlers.onMerge(carried.id, carried.over);
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
        letGo();
        stage.destroy();
        stage = mount();
        draw();
      },
    });
    bindGestures(made.sigma, {
      scene: () => drawn,
      canCarry: handlers.canCarry,
      onHover: handlers.onHover,
      onSelect: handlers.onSelect,
      onDrag(carried) {
        letGo();
        // The card of a disc would hide where it goes.
        handlers.onHover(null);
        inHand = carried;
        handlers.onCarry(carried);
        draw();
      },
      onDrop: drop,
      onDragCancelled() {
        letGo();
        handlers.onCarry(null);
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
      if (given && drawn)
        gliding.follow({ drawn, before: given.scene, after: scene, isSameCamera: camera === given.camera });
      // The answer to a drop is another grouping.
      if (given && waiting !== undefined && !sameColumn(given.scene.discs.topics, scene.discs.topics))
        letGo();
      given = { scene, camera };
      draw();
    },
    zoomBy: (factor, animate) => moveTo((_, camera) => ({ ...camera, zoom: camera.zoom * factor }), animate),
    fit: (animate) => moveTo(() => ({ x: 0, y: 0, zoom: 1 }), animate),
    focus(id, animate) {
      moveTo((scene, camera) => {
        const i = scene.discs.ids.indexOf(id);
        if (i < 0 && id !== scene.hub?.id) return camera;
        return cameraOn(scene, camera, scene.discs.x[i] ?? 0, scene.discs.y[i] ?? 0);
      }, animate);
    },
    destroy() {
      resizing.disconnect();
      gliding.stop();
      clearTimeout(waiting);
      stage.destroy();
      element.remove();
    },
  };
}

function carrying(scene: Scene, carried: Carried): Scene {
  const target = carried.over === null ? scene : withTarget(scene, carried.over);
  return carried.kind === "paper"
    ? withPaperAt(target, carried.id, carried.x, carried.y)
    : withTopicNameAt(target, carried.id, carried.dx, carried.dy);
}
