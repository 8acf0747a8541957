/** Where everything stands, in map units (y up, the hub's centre, if there is one, at the origin). */

export interface Layout {
  /** Id of the method. */
  readonly method: string;
  /** [x0, y0, x1, y1, …] in the order of `CitationGraph.paperIds`. */
  readonly positions: Float64Array;
  /** The positions before the user's pins were applied; absent where nothing is pinned. */
  readonly unpinned?: Float64Array;
  /** Radius of each paper's disc, in the same order. */
  readonly radii: Float64Array;
  /** 0 where there is no hub. */
  readonly hubRadius: number;
  /** 0..1; 1 is the finished layout. */
  readonly progress: number;
}
