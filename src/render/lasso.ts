/** A line drawn by hand around papers: kept and shown while it is drawn, dashed, with the ground that it closes in faintly inked. */
import type { Point } from "./camera";

export interface Lasso {
  /** The hand is there now; the first point starts the line. */
  add(point: Point): void;
  /** Ends the line. @returns its corners in frame px, [x0, y0, x1, y1, …]; it closes from the last to the first. */
  finish(): Float64Array;
  cancel(): void;
}

/** A corner comes after so many px at the least. */
const STEP = 3;
const LINE = { width: 1.5, dash: [6, 4] };
/** Opacity of the ink over what is closed in. */
const INSIDE = 0.06;

/** @param canvas scaled so that one unit is one frame px. @param ink the colour of the line at the time. */
export function createLasso(canvas: HTMLCanvasElement, ink: () => string): Lasso {
  const context = canvas.getContext("2d")!;
  let corners: number[] = [];

  canvas.style.display = "none";

  function end() {
    corners = [];
    // Not only cleared: a canvas that nobody sees costs the browser nothing to put together with the others.
    canvas.style.display = "none";
  }

  function paint() {
    canvas.style.display = "";
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.beginPath();
    for (let k = 0; k < corners.length; k += 2) context.lineTo(corners[k]!, corners[k + 1]!);
    context.globalAlpha = INSIDE;
    context.fillStyle = ink();
    context.fill("evenodd");
    context.globalAlpha = 1;
    context.strokeStyle = ink();
    context.lineWidth = LINE.width;
    context.setLineDash(LINE.dash);
    context.stroke();
  }

  return {
    add({ x, y }) {
      const [dx, dy] = [x - (corners.at(-2) ?? Infinity), y - (corners.at(-1) ?? Infinity)];
      if (dx * dx + dy * dy < STEP * STEP) return;
      corners.push(x, y);
      paint();
    },
    finish() {
      const line = Float64Array.from(corners);
      end();
      return line;
    },
    cancel: end,
  };
}
