/** How the user looks at a map. Map + view reproduce the picture. */

export type Selection =
  | { readonly kind: "hub" }
  | { readonly kind: "topic"; readonly id: string }
  | { readonly kind: "paper"; readonly id: string }
  /** Several papers, as with the lasso; at least two, in the order of the map. Not in the address. */
  | { readonly kind: "papers"; readonly ids: readonly string[] };

export type Theme = "light" | "dark";

export interface Camera {
  /** The map point in the middle of the frame, in map units. */
  readonly x: number;
  readonly y: number;
  /** 1 = the whole map fits the frame, 2 = twice as large. */
  readonly zoom: number;
}

/** False for a camera, from an address or a file, with which nothing could be drawn: x and y within a million, zoom 0.01 to 1000. */
export function isCameraInReach({ x, y, zoom }: Camera): boolean {
  return Math.abs(x) <= 1e6 && Math.abs(y) <= 1e6 && zoom >= 0.01 && zoom <= 1000;
}

export interface View {
  readonly selection: Selection;
  /** Ids of the topics that the filter shows; empty = all of them. */
  readonly filter: readonly string[];
  readonly camera: Camera;
  readonly theme: Theme;
}

/** A star, a note and tags that the user gave a paper. */
export interface Mark {
  readonly star?: boolean;
  readonly note?: string;
  readonly tags?: readonly string[];
}

/** Paper id → the user's marks. */
export type Marks = Readonly<Record<string, Mark>>;

export const defaultView: View = {
  selection: { kind: "hub" },
  filter: [],
  camera: { x: 0, y: 0, zoom: 1 },
  theme: "light",
};
