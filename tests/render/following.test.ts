/** How often a scene is asked for while the camera moves. The clock is set by hand. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { Scene } from "../../src/model/scene";
import type { Camera } from "../../src/model/view";
import { createFollowing } from "../../src/render/following";
import { smallScene } from "./smallScene";

const at = (x: number): Camera => ({ x, y: 0, zoom: 1 });

/** A caller whose scenes take so many ms. */
function caller(cost: number, scene: Scene = smallScene) {
  const asked: number[] = [];
  let moves = 0;
  const following = createFollowing(
    (camera) => {
      asked.push(camera.x);
      clock += cost;
      following.give(scene, camera);
    },
    () => moves++,
  );
  following.give(scene, at(0));
  return { asked, following, moves: () => moves };
}

/** performance.now() */
let clock = 0;

beforeEach(() => {
  clock = 1000;
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  vi.spyOn(performance, "now").mockImplementation(() => clock);
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

function frames(count: number, move: (frame: number) => void) {
  for (let frame = 1; frame <= count; frame++) {
    clock += 16;
    vi.advanceTimersByTime(16);
    move(frame);
  }
}

describe("a camera in motion", () => {
  it("has a scene of its own at every frame where scenes are cheap", () => {
    const { asked, following, moves } = caller(1);
    frames(20, (frame) => following.move(at(frame)));
    expect(asked).toEqual(Array.from({ length: 20 }, (_, k) => k + 1));
    expect(moves()).toBe(0);
  });

  it("shares its time between scenes and moving on where they take longer, and has one once it rests", () => {
    const { asked, following, moves } = caller(10);
    frames(40, (frame) => following.move(at(frame)));
    expect(asked.length).toBeGreaterThan(4);
    expect(asked.length).toBeLessThan(12);
    expect(moves()).toBe(40 - asked.length);
    expect(following.shown()!.camera).toEqual(at(40));
    const before = asked.length;
    vi.advanceTimersByTime(500);
    if (asked.at(-1) !== 40) expect(asked).toHaveLength(before + 1);
    expect(asked.at(-1)).toBe(40);
    vi.advanceTimersByTime(500);
    expect(following.shown()!.drift).toBeNull();
  });

  it("waits for its rest where they take too long, or may, and draws what it has meanwhile", () => {
    const { asked, following } = caller(50);
    following.move(at(1));
    expect(asked).toEqual([1]);
    frames(40, (frame) => following.move(at(frame)));
    expect(asked).toEqual([1]);
    expect(following.shown()!.drift).toMatchObject({ dx: -78 });
    vi.advanceTimersByTime(500);
    expect(asked).toEqual([1, 40]);

    const ids = Array.from({ length: 6000 }, (_, i) => `p${i}`);
    const large = caller(1, { ...smallScene, discs: { ...smallScene.discs, ids } });
    large.following.move(at(1));
    expect(large.asked).toEqual([]);
    vi.advanceTimersByTime(500);
    expect(large.asked).toEqual([1]);
    large.following.move(at(2));
    expect(large.asked).toEqual([1, 2]);
  });

  it("stays where it is when another scene comes for the camera of before, and yields to another camera", () => {
    const { following } = caller(50);
    following.move(at(1));
    frames(3, (frame) => following.move(at(1 + frame)));
    const dark: Scene = { ...smallScene, background: "#000000" };
    following.give(dark, at(1));
    expect(following.shown()).toMatchObject({ camera: at(4), scene: { background: "#000000" } });
    following.give(dark, at(-9));
    expect(following.shown()).toMatchObject({ camera: at(-9), drift: null });
  });

  it("asks for nothing more once it is stopped", () => {
    const { asked, following } = caller(50);
    following.move(at(1));
    following.move(at(2));
    following.stop();
    vi.advanceTimersByTime(1000);
    expect(asked).toEqual([1]);
  });
});
