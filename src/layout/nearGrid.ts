/** Points in squares at least as wide as a reach: who is near a point is in its square or in the eight around it. */
import type { Points } from "./physics/points";

export class NearGrid {
  private readonly columns: number;
  private readonly left: number;
  private readonly bottom: number;
  private readonly starts: Uint32Array;
  private readonly order: Uint32Array;
  private readonly squares: Int32Array;

  /** @param points where x is NaN, nobody is near */
  constructor(
    private readonly points: Points,
    private readonly reach: number,
  ) {
    const count = points.x.length;
    const { x, y } = points;
    let [left, right, bottom, top] = [0, 0, 0, 0];
    for (let v = 0; v < x.length; v++) {
      if (Number.isNaN(x[v]!)) continue;
      left = Math.min(left, x[v]!);
      right = Math.max(right, x[v]!);
      bottom = Math.min(bottom, y[v]!);
      top = Math.max(top, y[v]!);
    }
    // At most about four squares a point, however far they stand apart.
    const cell = Math.max(reach, Math.sqrt(((right - left) * (top - bottom)) / (4 * count || 1)));
    [this.left, this.bottom] = [left - cell, bottom - cell];
    this.columns = Math.floor((right - left) / cell) + 3;
    const rows = Math.floor((top - bottom) / cell) + 3;
    this.squares = new Int32Array(x.length).fill(-1);
    this.starts = new Uint32Array(this.columns * rows + 1);
    for (let v = 0; v < x.length; v++) {
      if (Number.isNaN(x[v]!)) continue;
      const square =
        Math.floor((y[v]! - this.bottom) / cell) * this.columns + Math.floor((x[v]! - this.left) / cell);
      this.squares[v] = square;
      this.starts[square + 1]!++;
    }
    for (let s = 0; s < this.columns * rows; s++) this.starts[s + 1]! += this.starts[s]!;
    this.order = new Uint32Array(this.starts[this.columns * rows]!);
    const next = this.starts.slice();
    for (let v = 0; v < x.length; v++) if (this.squares[v]! >= 0) this.order[next[this.squares[v]!]!++] = v;
  }

  /** Visits the others within reach. */
  each(v: number, visit: (w: number) => void): void {
    const home = this.squares[v]!;
    if (home < 0) return;
    const { x, y } = this.points;
    for (let up = -1; up <= 1; up++)
      for (let right = -1; right <= 1; right++) {
        const square = home + up * this.columns + right;
        for (let k = this.starts[square]!; k < this.starts[square + 1]!; k++) {
          const w = this.order[k]!;
          const dx = x[w]! - x[v]!;
          const dy = y[w]! - y[v]!;
          const apart = dx * dx + dy * dy;
          if (w !== v && apart <= this.reach * this.reach) visit(w);
        }
      }
  }
}
