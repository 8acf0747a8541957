/**
 * The map on the screen: scenes in, what the user does with them out. Keeps nothing but what is being drawn, what is in the hand and where
 * discs glide from; the camera, too, is the caller's, who answers a gesture by showing a scene for the new camera.
 */
import type { Frame, Scene } from "../model/scene";
import type { Camera, Selection } from "../model/view";
import { cameraOn, sigmaCamera } from "./camera";
import type { Carried } from "./carrying";
import { createFollowing } from "./following";
import { bindGestures } from "./gestures";
import { createGliding } from "./gliding";
import { createLasso } from "./lasso";
import { fetchMoving, moving } from "./later";
import { placeOf } from "./places";
import { sameColumn } from "./same";
import { createStage, prefersStill, type Stage } from "./stage";
import { requireWebGL } from "./webgl";

export interface MapHandlers {
  /** False: nothing can be dragged, only the map panned. */
  readonly canCarry: boolean;
  /** Is this paper or topic the one selected? Then it can be carried at once, a topic by its name. Absent: when it was held down for a moment. */
  isSelected?(id: string): boolean;
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
  /** The name of a topic was dropped elsewhere: all of it moves, in map units. Absent: it goes back. */
  onMoveTopic?(id: string, dx: number, dy: number): void;
  /** A line was drawn around papers, by Shift and a drag or after `setLasso`. In the order of the map, none perhaps. Absent: no lines are drawn. */
  onLasso?(ids: readonly string[], how: { readonly add: boolean }): void;
  /** What is in the hand, at every move; null when it is let go. It follows the pointer without help. */
  onCarry(carried: Carried | null): void;
  /** The user pans or zooms; answered by `show` with a scene for this camera. At most once a frame, seldom where the answer takes long. */
  onCamera(camera: Camera): void;
  /** The size of the container in CSS px, at first and whenever it changes. */
  onResize(frame: Frame): void;
  /** The graphics card was taken away; a sentence for the user. The map returns by itself if the browser gives it back. */
  onContextLost(message: string): void;
  /** It did: the map is drawn as it was before. */
  onContextRestored?(): void;
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
  /** True: every drag draws a line around papers, with a finger as well; else only one with Shift held down. */
  setLasso(active: boolean): void;
  /** Takes everything out of the container. */
  destroy(): void;
}

/** A dropped paper waits so many milliseconds for its new map; then it goes back. */
const DROP_TIME = 3000;
/** So many milliseconds after the first scene the code for what moves is fetched. */
const SOON = 150;

/** @param container an element with a size. @throws Error with a sentence for the user where there is no WebGL. */
export function createMapView(container: HTMLElement, handlers: MapHandlers): MapView {
  requireWebGL();
  const element = document.createElement("div");
  Object.assign(element.style, { position: "absolute", inset: "0", overflow: "hidden" });
  if (getComputedStyle(container).position === "static") container.style.position = "relative";
  container.append(element);

  /** The last scene from the caller. */
  let given: { scene: Scene; camera: Camera } | null = null;
  /** What is drawn: the same, or on the way there; with what is in the hand where the hand is. */
  let drawn: Scene | null = null;
  let still: Scene | null = null;
  let inHand: Carried | null = null;
  let isLasso = false;
  /** Counts while a dropped paper waits where it was dropped for the map in which it belongs there. */
  let waiting: ReturnType<typeof setTimeout> | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let isLost = false;
  const gliding = createGliding(draw);
  const following = createFollowing(handlers.onCamera, draw);
  let stage = mount();

  function draw() {
    const shown = following.shown();
    if (!shown) return;
    still = gliding.now(shown.scene);
    drawn = (inHand && moving()?.withCarried(still, inHand, handlers.onMoveTopic !== undefined)) ?? still;
    stage.show(drawn, shown.camera, drawn === shown.scene ? shown.drift : null);
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
      const stretch = drawn?.stretch ?? 1;
      if (carried.kind === "paper") handlers.onMove(carried.id, carried.x, carried.y / stretch);
      else if (handlers.onMoveTopic) handlers.onMoveTopic(carried.id, carried.dx, carried.dy / stretch);
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
      onCamera: following.move,
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
        handlers.onContextRestored?.();
      },
    });
    bindGestures(made.sigma, {
      scene: () => drawn,
      still: () => still,
      lasso: createLasso(made.overlay, () => drawn?.ink ?? ""),
      isLasso: (event) => handlers.onLasso !== undefined && (isLasso || event?.shiftKey === true),
      onLasso(line, add) {
        const ids = drawn && moving()?.papersInside(drawn, line);
        if (ids) handlers.onLasso?.(ids, { add });
      },
      canCarry: handlers.canCarry,
      isSelected: (id) => handlers.isSelected?.(id) ?? false,
      onHover: handlers.onHover,
      onSelect: handlers.onSelect,
      onDrag(carried) {
        letGo();
        fetchMoving();
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
    const { scene, camera } = following.shown() ?? given;
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
      soon ??= setTimeout(fetchMoving, SOON);
      given = { scene, camera };
      following.give(scene, camera);
      draw();
    },
    zoomBy: (factor, animate) => moveTo((_, camera) => ({ ...camera, zoom: camera.zoom * factor }), animate),
    fit: (animate) => moveTo(() => ({ x: 0, y: 0, zoom: 1 }), animate),
    focus(id, animate) {
      moveTo((scene, camera) => {
        const i = placeOf(scene.discs, id);
        if (i < 0 && id !== scene.hub?.id) return camera;
        return cameraOn(scene, camera, scene.discs.x[i] ?? 0, scene.discs.y[i] ?? 0);
      }, animate);
    },
    setLasso(active) {
      isLasso = active;
    },
    destroy() {
      following.stop();
      resizing.disconnect();
      gliding.stop();
      clearTimeout(waiting);
      clearTimeout(soon);
      stage.destroy();
      element.remove();
    },
  };
}
