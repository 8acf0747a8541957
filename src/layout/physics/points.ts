/** Positions of nodes as two columns: node i is at x[i], y[i], y up. The arrays are of one length; what moves them moves them in place. */
export interface Points {
  readonly x: Float64Array;
  readonly y: Float64Array;
}
