/** What a drag means: the map is panned, or what was held is carried. Sigma's captors are stood in for by bare emitters. */
import { EventEmitter } from "node:events";
import type Sigma from "sigma";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scene } from "../../src/model/scene";
import type { Carried } from "../../src/render/carrying";
import { bindGestures } from "../../src/render/gestures";
import { smallScene } from "./smallScene";

/** Longer than a press has to be held. */
const LONG = 600;

class Press {
  readonly button = 0;
}

const name = { x: 110, y: 40 };
const paper = { x: 262, y: 95 };

function bound(scene: Scene = smallScene, selected: string | null = null) {
  const captors = { mouse: new EventEmitter(), touch: new EventEmitter() };
  const container = Object.assign(new EventTarget(), { style: { cursor: "" } });
  const sigma = {
    getMouseCaptor: () => captors.mouse,
    getTouchCaptor: () => captors.touch,
    getCamera: () => ({}),
    getContainer: () => container,
    once: () => undefined,
  };
  const dropped: Carried[] = [];
  const [onDragCancelled, onSelect, onHover] = [vi.fn(), vi.fn(), vi.fn()];
  bindGestures(sigma as unknown as Sigma, {
    canCarry: true,
    isSelected: (id) => id === selected,
    scene: () => scene,
    still: () => scene,
    onHover,
    onSelect,
    onDrag: () => undefined,
    onDrop: (carried) => dropped.push(carried),
    onDragCancelled,
    lasso: { add: () => undefined, finish: () => new Float64Array(), cancel: () => undefined },
    isLasso: () => false,
    onLasso: () => undefined,
  });

  /** @returns whether Sigma was left to pan. */
  function drag(from: { x: number; y: number }, held: number, isTouch = false): boolean {
    const to = { x: from.x + 40, y: from.y + 10 };
    let isPanned = true;
    const stop = () => {
      isPanned = false;
    };
    const { mouse, touch } = captors;
    if (isTouch) touch.emit("touchdown", { touches: [from], original: { type: "touchstart" } });
    else mouse.emit("mousedown", { ...from, original: new Press() });
    vi.advanceTimersByTime(held);
    if (isTouch)
      touch.emit("touchmove", { touches: [to], previousTouches: [from], preventSigmaDefault: stop });
    else mouse.emit("mousemovebody", { ...to, preventSigmaDefault: stop });
    if (isTouch) touch.emit("touchup", { previousTouches: [to] });
    else mouse.emit("mouseup", to);
    return isPanned;
  }
  return { drag, dropped, onDragCancelled, onSelect, onHover, container, ...captors };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", new EventTarget());
  vi.stubGlobal("MouseEvent", Press);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a drag that begins on the name of a topic", () => {
  it("pans the map", () => {
    const { drag, dropped } = bound();
    expect(drag(name, 50)).toBe(true);
    expect(dropped).toEqual([]);
  });

  it("carries the topic when the name was held down for a moment, which the cursor shows", () => {
    const { drag, dropped, mouse, container } = bound();
    mouse.emit("mousedown", { ...name, original: new Press() });
    expect(container.style.cursor).not.toBe("grab");
    vi.advanceTimersByTime(LONG);
    expect(container.style.cursor).toBe("grab");
    mouse.emit("mouseup", name);
    expect(dropped).toEqual([]);
    expect(drag(name, LONG)).toBe(false);
    expect(dropped).toMatchObject([{ kind: "topic", id: "t2", dx: 20, dy: -5 }]);
  });

  it("carries it at once when the topic is selected, which the cursor shows as well", () => {
    const { drag, dropped, mouse, container } = bound(smallScene, "t2");
    mouse.emit("mousemove", name);
    expect(container.style.cursor).toBe("grab");
    expect(drag(name, 0)).toBe(false);
    expect(dropped).toMatchObject([{ kind: "topic", id: "t2" }]);
  });
});

describe("a drag that begins on a paper", () => {
  it("carries it at once with the mouse", () => {
    const { drag, dropped } = bound();
    expect(drag(paper, 0)).toBe(false);
    expect(dropped).toMatchObject([{ kind: "paper", id: "a" }]);
  });

  it("pans under a finger, unless the paper was held down", () => {
    const { drag, dropped } = bound();
    expect(drag(paper, 50, true)).toBe(true);
    expect(dropped).toEqual([]);
    expect(drag(paper, LONG, true)).toBe(false);
    expect(dropped).toMatchObject([{ kind: "paper", id: "a" }]);
  });

  it("pans where discs are too small to be aimed at, unless the paper was held down", () => {
    const { discs } = smallScene;
    const tiny = { ...smallScene, discs: { ...discs, radii: discs.radii.map(() => 1) } };
    const { drag, dropped } = bound(tiny);
    const at = { x: 260, y: 95 };
    expect(drag(at, 50)).toBe(true);
    expect(drag(at, LONG)).toBe(false);
    expect(dropped).toHaveLength(1);
  });

  it("pans where papers are many, unless the paper was held down or is selected", () => {
    const { discs } = smallScene;
    const far = Array.from({ length: 400 }, (_, k) => k);
    const crowd = {
      ...discs,
      ids: [...discs.ids, ...far.map((k) => `far ${k}`)],
      topics: [...discs.topics, ...far.map(() => null)],
      x: Float64Array.from([...discs.x, ...far.map(() => 1e4)]),
      y: Float64Array.from([...discs.y, ...far]),
      radii: Float64Array.from([...discs.radii, ...far.map(() => 3)]),
    };
    const { drag, dropped } = bound({ ...smallScene, discs: crowd });
    expect(drag(paper, 50)).toBe(true);
    expect(drag(paper, LONG)).toBe(false);
    expect(dropped).toMatchObject([{ kind: "paper", id: "a" }]);
    expect(bound({ ...smallScene, discs: crowd }, "a").drag(paper, 0)).toBe(false);
  });
});

describe("a finger that the system takes away", () => {
  /** As Sigma does: a cancelled touch ends like one that was lifted. */
  const takeAway = ({ container, touch }: ReturnType<typeof bound>, at: { x: number; y: number }) => {
    container.dispatchEvent(new Event("touchcancel"));
    touch.emit("touchup", { previousTouches: [at] });
    touch.emit("tap", { previousTouches: [at] });
  };
  const touchDown = ({ touch }: ReturnType<typeof bound>) =>
    touch.emit("touchdown", { touches: [paper], original: { type: "touchstart" } });

  it("leaves the paper that it carried where it was", () => {
    const map = bound();
    const to = { x: paper.x + 40, y: paper.y };
    touchDown(map);
    vi.advanceTimersByTime(LONG);
    map.touch.emit("touchmove", {
      touches: [to],
      previousTouches: [paper],
      preventSigmaDefault: () => undefined,
    });
    takeAway(map, to);
    expect(map.onDragCancelled).toHaveBeenCalledTimes(1);
    expect(map.dropped).toEqual([]);
    expect(map.drag(paper, LONG, true)).toBe(false);
    expect(map.dropped).toMatchObject([{ kind: "paper", id: "a" }]);
  });

  it("selects nothing by that", () => {
    const map = bound();
    touchDown(map);
    takeAway(map, paper);
    expect(map.onSelect).not.toHaveBeenCalled();
    expect(map.onDragCancelled).not.toHaveBeenCalled();
  });
});

describe("a pinch", () => {
  it("is over when the first finger is lifted: the other is on no paper, and selects none", () => {
    const map = bound();
    const other = { x: paper.x - 80, y: paper.y };
    map.touch.emit("touchdown", { touches: [other, paper], original: { type: "touchstart" } });
    // As Sigma does where one finger is left.
    map.touch.emit("touchdown", { touches: [paper], original: { type: "touchend" } });
    map.touch.emit("touchup", { previousTouches: [paper] });
    map.touch.emit("tap", { previousTouches: [paper] });
    expect(map.onHover.mock.lastCall).toEqual([null]);
    expect(map.onHover).not.toHaveBeenCalledWith("a");
    expect(map.onSelect).not.toHaveBeenCalled();
  });
});
