/**
 * A camera in motion and the scenes composed for it. Composing places names anew, which takes its time where there are many papers. So that
 * the map keeps up with the hand, a scene is asked for only as often as its cost allows, and once the camera rests; in between the last one
 * is drawn as the new camera sees it (movedCamera.ts).
 */
import type { Scene } from "../model/scene";
import type { Camera } from "../model/view";
import { type Shown, withCamera } from "./movedCamera";

/** A scene that takes less, ms, is asked for at every frame. */
const CHEAP = 3;
/** One that takes more would make the hand wait: it comes when the camera rests. Unknown at first, it is guessed by the number of papers. */
const DEAR = { ms: 30, papers: 5000 };
/** Between the two, composing has this share of the time. */
const SHARE = 1 / 8;
/** The camera rests when it has not moved for so many ms. */
const REST = 100;

export interface Following {
  /** The caller gives a scene composed for this camera. */
  give(scene: Scene, camera: Camera): void;
  /** A gesture or an animation moved the camera, which may end in `give`. */
  move(camera: Camera): void;
  /** What to draw now; null before the first scene. */
  shown(): Shown | null;
  stop(): void;
}

/** @param ask for a scene composed for this camera. @param onMoved the camera moved and nothing was asked for: `shown` is another. */
export function createFollowing(ask: (camera: Camera) => void, onMoved: () => void): Following {
  let given: { readonly scene: Scene; readonly camera: Camera } | null = null;
  /** Where the camera is, if the caller has not been told. */
  let ahead: Camera | null = null;
  let shown: Shown | null = null;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let nextAt: number | null = null;

  function askFor(camera: Camera) {
    clearTimeout(resting);
    ahead = null;
    const start = performance.now();
    ask(camera);
    const end = performance.now();
    const cost = end - start;
    if (cost > DEAR.ms) nextAt = Number.POSITIVE_INFINITY;
    else nextAt = cost < CHEAP ? end : end + cost * (1 / SHARE - 1);
  }

  function isDue(papers: number): boolean {
    return nextAt === null ? papers <= DEAR.papers : performance.now() >= nextAt;
  }

  return {
    give(scene, camera) {
      // Another scene for the camera of before, as when the pointer came to a paper: the camera stays ahead. Another camera: the caller's counts.
      if (ahead && given && !isSame(camera, given.camera)) ahead = null;
      given = { scene, camera };
      shown = ahead ? withCamera(scene, camera, ahead) : { scene, camera, drift: null };
    },
    move(camera) {
      if (!given || isDue(given.scene.discs.ids.length)) {
        askFor(camera);
        return;
      }
      ahead = camera;
      shown = withCamera(given.scene, given.camera, camera);
      clearTimeout(resting);
      resting = setTimeout(() => askFor(camera), REST);
      onMoved();
    },
    shown: () => shown,
    stop: () => clearTimeout(resting),
  };
}

function isSame(a: Camera, b: Camera): boolean {
  return a.x === b.x && a.y === b.y && a.zoom === b.zoom;
}
