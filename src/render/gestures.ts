/**
 * Mouse and touch → what they mean on the map. Sigma's captors bring the raw gestures and keep panning, its glide and the
 * double click; what lies under the pointer is looked up in the scene, and wheel and pinch are ours: steady, and without
 * the sideways drift that Sigma's pinch has where rotation is off.
 */
import type Sigma from "sigma";
import type { MouseCoords, TouchCoords } from "sigma/types";
import { gripped, type Point, type SigmaCamera, wheelFactor } from "./camera";
import { type Carried, carriedAt, type Held, heldAt, isCarriedAtOnce, MOUSE_REACH } from "./carrying";
import type { GestureHandlers } from "./gestureHandlers";
import { hitDisc, hitTest, topicNameAt } from "./hitTest";
import { distance, middle } from "./points";

/** A pointer held down, on something or not. Points in stage px. */
interface Press {
  readonly start: Point;
  readonly isTouch: boolean;
  readonly held: Held | Drawing | null;
  /** False: a drag from here is a pan, until it was held down for a moment. */
  isFirm: boolean;
  hasMoved: boolean;
}

/** A line is being drawn around papers. */
type Drawing = { readonly kind: "line"; readonly add: boolean };

/** Less than this is a click, px. */
const DRAG_DISTANCE = { mouse: 4, touch: 10 };
/** What is ground at first can be carried when it was held down for so many ms. */
const HOLD = 350;
/** How far beside a disc still counts, px: its ring for a mouse, a fingertip for touch. */
const REACH = { mouse: MOUSE_REACH, touch: 12 };

export function bindGestures(sigma: Sigma, handlers: GestureHandlers): void {
  const mouse = sigma.getMouseCaptor();
  const touch = sigma.getTouchCaptor();
  const camera = sigma.getCamera();
  const container = sigma.getContainer();
  // Sigma's own listeners read a pixel back from the graphics card at every move, to name a node that we know already.
  mouse.removeAllListeners();
  touch.removeAllListeners();
  let press: Press | null = null;
  let holding: ReturnType<typeof setTimeout> | undefined;

  function down(point: Point, event: MouseEvent | TouchEvent) {
    const scene = handlers.scene();
    if (!scene) return;
    const isTouch = !(event instanceof MouseEvent);
    const held = handlers.isLasso(event)
      ? ({ kind: "line", add: event.ctrlKey || event.metaKey } as const)
      : handlers.canCarry
        ? heldAt(scene, point, isTouch)
        : null;
    const isFirm =
      held?.kind === "line" || !held || isCarriedAtOnce(scene, held, isTouch, handlers.isSelected);
    const made: Press = { start: point, isTouch, held, isFirm, hasMoved: false };
    press = made;
    clearTimeout(holding);
    if (isFirm) return;
    holding = setTimeout(() => {
      if (press !== made || made.hasMoved) return;
      made.isFirm = true;
      container.style.cursor = "grab";
    }, HOLD);
  }

  /** @returns true if something is held, so that the map must stay. */
  function move(point: Point): boolean {
    if (!press) return false;
    const { start, isTouch, hasMoved } = press;
    press.hasMoved ||= distance(start, point) >= DRAG_DISTANCE[isTouch ? "touch" : "mouse"];
    if (press.hasMoved && !press.isFirm) press = { ...press, held: null };
    const { held } = press;
    if (!press.hasMoved) return held !== null;
    if (held?.kind === "line") {
      if (!hasMoved) handlers.lasso.add(start);
      handlers.lasso.add(point);
      return true;
    }
    container.style.cursor = "grabbing";
    const carried = carriedBy(press, point);
    if (carried) handlers.onDrag(carried);
    return held !== null;
  }

  function carriedBy({ held, start, hasMoved }: Press, point: Point): Carried | null {
    const scene = handlers.still();
    return hasMoved && held && held.kind !== "line" && scene ? carriedAt(scene, held, start, point) : null;
  }

  function up(point: Point) {
    if (press?.held?.kind === "line") {
      const line = handlers.lasso.finish();
      if (press.hasMoved) handlers.onLasso(line, press.held.add);
    } else if (press) {
      const carried = carriedBy(press, point);
      if (carried) handlers.onDrop(carried);
    }
    release(point);
  }

  /** What was held goes back where it was. */
  function cancel() {
    if (!press?.held || !press.hasMoved) return;
    if (press.held.kind === "line") handlers.lasso.cancel();
    else handlers.onDragCancelled();
  }

  /** Keeps `press` for the click that follows, as one that is over. */
  function release(point: Point) {
    if (press) press = { ...press, held: null };
    container.style.cursor = cursorAt(point);
  }

  function cursorAt(point: Point): string {
    if (handlers.isLasso(null)) return "crosshair";
    const scene = handlers.scene();
    if (!scene || !hitTest(scene, point.x, point.y, REACH.mouse)) return "default";
    const name = handlers.canCarry ? topicNameAt(scene, point.x, point.y) : null;
    return name !== null && handlers.isSelected(name) ? "grab" : "pointer";
  }

  function click(point: Point, reach: number) {
    const scene = handlers.scene();
    if (scene && !press?.hasMoved) handlers.onSelect(hitTest(scene, point.x, point.y, reach));
  }

  /** Twice on the ground zooms in there (Sigma's); on a paper or the hub it is but a click more. */
  function doubleClick(coordinates: MouseCoords | TouchCoords, point: Point, reach: number) {
    const scene = handlers.scene();
    const target = scene && hitTest(scene, point.x, point.y, reach);
    if (!target || target.kind === "topic") return;
    coordinates.preventSigmaDefault();
    click(point, reach);
  }

  function zoom(from: Point, to: Point, factor: number) {
    const ratio = camera.getBoundedRatio(camera.ratio / factor);
    const target: SigmaCamera = gripped(camera.getState(), sigma.getDimensions(), from, to, ratio);
    camera.setState(target);
  }

  /** Ends what the press began; what is still held down stays without effect. */
  function endPress() {
    cancel();
    clearTimeout(holding);
    if (press) press = { ...press, held: { kind: "nothing" }, hasMoved: true };
  }

  const listening = new AbortController();
  const onKey = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || !press?.held || !press.hasMoved) return;
    // The key means this drag alone.
    event.stopPropagation();
    event.preventDefault();
    endPress();
  };
  window.addEventListener("keydown", onKey, { capture: true, signal: listening.signal });
  // A call or the system took the finger away: before Sigma tells of it as of a finger that was lifted.
  container.addEventListener("touchcancel", endPress, { capture: true, signal: listening.signal });
  sigma.once("kill", () => {
    clearTimeout(holding);
    listening.abort();
  });

  let isHeld = false;
  mouse.on("mousedown", (at) => {
    if (!(at.original instanceof MouseEvent) || at.original.button !== 0) return;
    isHeld = true;
    down(at, at.original);
  });
  mouse.on("mousemovebody", (at) => {
    if (isHeld && move(at)) at.preventSigmaDefault();
  });
  mouse.on("mousemove", (at) => {
    const scene = handlers.scene();
    if (isHeld || !scene) return;
    handlers.onHover(hitDisc(scene, at.x, at.y, REACH.mouse));
    container.style.cursor = cursorAt(at);
  });
  mouse.on("mouseup", (at) => {
    isHeld = false;
    up(at);
  });
  mouse.on("mouseleave", () => {
    if (!isHeld) handlers.onHover(null);
  });
  mouse.on("click", (at) => click(at, REACH.mouse));
  mouse.on("doubleClick", (at) => doubleClick(at, at, REACH.mouse));
  mouse.on("wheel", (at) => {
    // Not by `preventSigmaDefault()`: for a wheel, Sigma 3.0.3 notes that on a copy which it never looks at.
    at.sigmaDefaultPrevented = true;
    if (at.original instanceof WheelEvent) zoom(at, at, wheelFactor(at.original));
  });

  touch.on("touchdown", ({ touches, original }) => {
    const scene = handlers.scene();
    const [first, second] = touches;
    if (!first || !scene) return;
    // Of a pinch one finger is lifted before the other: Sigma tells of that one as of a finger that was put down.
    if (second || original.type !== "touchstart") {
      cancel();
      press = { start: first, isTouch: true, held: null, isFirm: true, hasMoved: true };
      handlers.onHover(null);
      return;
    }
    down(first, original);
    handlers.onHover(hitDisc(scene, first.x, first.y, REACH.touch));
  });
  touch.on("touchmove", (event) => {
    const [a, b] = event.touches;
    const [c, d] = event.previousTouches;
    if (a && b && c && d) {
      event.preventSigmaDefault();
      zoom(middle(c, d), middle(a, b), distance(a, b) / Math.max(1, distance(c, d)));
    } else if (a && move(a)) {
      event.preventSigmaDefault();
    } else if (press?.hasMoved) handlers.onHover(null);
  });
  touch.on("touchup", ({ previousTouches }) => {
    const last = previousTouches[0];
    if (last) up(last);
  });
  touch.on("tap", ({ previousTouches }) => {
    const last = previousTouches[0];
    if (last) click(last, REACH.touch);
  });
  touch.on("doubletap", (event) => {
    const last = event.previousTouches[0];
    if (last) doubleClick(event, last, REACH.touch);
  });
}
