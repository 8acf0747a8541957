/** Whether the camera is on the move: held by a hand, or moved twice within a moment. A jump, as of a key or for who prefers no motion, is none. */

export interface Movement {
  readonly isMoving: boolean;
  /** The camera moved. */
  note(): void;
  stop(): void;
}

/** Two moves within so many ms belong together: long, since frames are slow just where all is drawn at each. */
const TOGETHER = 500;
/** Without a move for so many ms, and with no hand on it, the camera rests. */
const REST = 200;

/** @param isHeld true while a pointer pans or pinches the map. @param onRest called once after each movement. */
export function createMovement(isHeld: () => boolean, onRest: () => void): Movement {
  let movedAt = Number.NEGATIVE_INFINITY;
  let isMoving = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function rest() {
    if (!isMoving) return;
    if (isHeld()) {
      timer = setTimeout(rest, REST);
      return;
    }
    isMoving = false;
    onRest();
  }

  return {
    get isMoving() {
      return isMoving;
    },
    note() {
      const now = performance.now();
      isMoving ||= isHeld() || now - movedAt < TOGETHER;
      movedAt = now;
      clearTimeout(timer);
      timer = setTimeout(rest, REST);
    },
    stop: () => clearTimeout(timer),
  };
}
