/** Frames of a page run by hand, so that the script of each can be timed: no frame comes by itself, and the graphics card does not count. */

let waiting: FrameRequestCallback[] = [];
let lastHandle = 0;

/**
 * Takes the page's frames over, and stubs what would wait for a graphics card: drawing, and reading pixels back. All else that script tells
 * the card, such as columns of numbers, is told.
 */
export function takeOver(): void {
  window.requestAnimationFrame = (callback) => {
    waiting.push(callback);
    return ++lastHandle;
  };
  window.cancelAnimationFrame = (handle) => {
    const index = handle - (lastHandle - waiting.length + 1);
    if (index >= 0) waiting.splice(index, 1, () => {});
  };
  const stub = { value: () => {} };
  for (const name of ["drawArrays", "drawArraysInstanced", "readPixels"])
    Object.defineProperty(WebGL2RenderingContext.prototype, name, stub);
}

/** False: columns of numbers are not sent to the graphics card, and what remains is the script alone. */
export function sending(isWanted: boolean): void {
  const { bufferData } = kept;
  WebGL2RenderingContext.prototype.bufferData = isWanted ? bufferData : () => {};
}

const kept = { bufferData: WebGL2RenderingContext.prototype.bufferData };

/** Runs what waits for a frame. @returns whether anything did. */
export function runFrame(): boolean {
  const callbacks = waiting;
  waiting = [];
  const now = performance.now();
  for (const callback of callbacks) callback(now);
  return callbacks.length > 0;
}

/** Frames in real time until nothing waits any more, with all timers of the page. */
export async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 15; quiet++) {
    if (runFrame()) quiet = 0;
    await later(20);
  }
}

export function later(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}

/** Milliseconds of the script of one frame: what `before` does, and what then waits for the frame. */
export function timedFrame(before: () => void): number {
  const start = performance.now();
  before();
  runFrame();
  return performance.now() - start;
}
