/** When discs glide from their old places to new ones, and how far they are: a clock around glide.ts. */
import type { Scene } from "../model/scene";
import { moving } from "./later";
import { sameColumn, samePlaces } from "./same";
import { prefersStill } from "./stage";

/** ms */
const GLIDE_TIME = 400;
/** Places that change again after less time are those of a layout that is being watched: they are drawn as they come. */
const WATCHED = 40;
/** More discs are drawn at once where they belong. */
const MOST = 5000;

export interface Change {
  /** What is on the screen now. */
  readonly drawn: Scene;
  /** The scene that was to be drawn until now, and the one that is from now on. */
  readonly before: Scene;
  readonly after: Scene;
  readonly isSameCamera: boolean;
}

export interface Gliding {
  follow(change: Change): void;
  /** The scene to draw at this moment on the way to `scene`. */
  now(scene: Scene): Scene;
  stop(): void;
}

/** @param draw called once a frame while something glides. */
export function createGliding(draw: () => void): Gliding {
  let glide: { from: Scene; to: Scene; isSameCamera: boolean; start: number; time: number } | null = null;
  let between: ((progress: number) => Scene) | null = null;
  let movedAt = Number.NEGATIVE_INFINITY;
  let frame = 0;

  function next() {
    frame = glide ? requestAnimationFrame(tick) : 0;
  }
  function tick() {
    draw();
    next();
  }

  return {
    follow({ drawn, before, after, isSameCamera }) {
      const isComparable = sameColumn(before.discs.ids, after.discs.ids) && after.discs.ids.length <= MOST;
      if (!isComparable || prefersStill()) {
        glide = null;
        return;
      }
      const time = performance.now();
      if (samePlaces(before, after)) {
        // Another look at the same places: the way there goes on.
        if (glide) {
          glide = { ...glide, to: after, isSameCamera: glide.isSameCamera && isSameCamera };
          between = null;
        }
        return;
      }
      const isWatched = time - movedAt < WATCHED;
      movedAt = time;
      const left = glide ? glide.start + glide.time - time : 0;
      if (isWatched && left <= 0) {
        glide = null;
        return;
      }
      glide = { from: drawn, to: after, isSameCamera, start: time, time: isWatched ? left : GLIDE_TIME };
      between = null;
      if (frame === 0) next();
    },
    now(scene) {
      if (!glide) return scene;
      const progress = (performance.now() - glide.start) / glide.time;
      if (progress >= 1) {
        glide = null;
        return scene;
      }
      between ??= moving()?.glideBetween(glide.from, glide.to, glide.isSameCamera) ?? null;
      return between ? between(progress) : scene;
    },
    stop() {
      glide = null;
      cancelAnimationFrame(frame);
    },
  };
}
