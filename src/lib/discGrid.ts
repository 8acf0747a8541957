/**
 * Discs in a hash grid: which discs may touch a given place, in constant time. Cells are squares at least as wide as the widest reach
 * between two discs, so that all neighbours of a disc are in its own cell and the eight around it. Cells share buckets of a hash
 * table, hence a far disc costs nothing and a caller must check distances itself. (Teschner et al. 2003, Optimized Spatial Hashing.)
 */
export class DiscGrid {
  /** Next disc of the same bucket, -1 at its end. */
  readonly next: Int32Array;
  private readonly heads: Int32Array;
  private readonly mask: number;

  /**
   * @param count number of discs
   * @param cell width of a cell in the units of the positions, above 0
   */
  constructor(
    count: number,
    private readonly cell: number,
  ) {
    let size = 16;
    while (size < 2 * count) size *= 2;
    this.heads = new Int32Array(size).fill(-1);
    this.mask = size - 1;
    this.next = new Int32Array(count).fill(-1);
  }

  /** Puts all discs in; positions as [x0, y0, x1, y1, …]. Within a bucket discs stand in ascending order. */
  fill(positions: Float64Array): void {
    this.heads.fill(-1);
    for (let i = this.next.length - 1; i >= 0; i--) this.insert(i, positions[2 * i]!, positions[2 * i + 1]!);
  }

  insert(i: number, x: number, y: number): void {
    const bucket = this.bucket(this.cellOf(x), this.cellOf(y));
    this.next[i] = this.heads[bucket]!;
    this.heads[bucket] = i;
  }

  remove(i: number, x: number, y: number): void {
    const bucket = this.bucket(this.cellOf(x), this.cellOf(y));
    const head = this.heads[bucket]!;
    if (head === i) {
      this.heads[bucket] = this.next[i]!;
      return;
    }
    let before = head;
    while (before >= 0 && this.next[before] !== i) before = this.next[before]!;
    if (before >= 0) this.next[before] = this.next[i]!;
  }

  /** A whole number, perhaps so large that adding 1 does not change it: count offsets, not cells. */
  cellOf(coordinate: number): number {
    return Math.floor(coordinate / this.cell);
  }

  /** First disc of the bucket of a cell, -1 if there is none; the others follow by `next`. */
  first(cellX: number, cellY: number): number {
    return this.heads[this.bucket(cellX, cellY)]!;
  }

  private bucket(cellX: number, cellY: number): number {
    return (Math.imul(cellX, 0x9e3779b1) ^ Math.imul(cellY, 0x85ebca6b)) & this.mask;
  }
}
