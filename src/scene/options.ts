/** What a picture shows beside the map, and how large it is. */
import type { Frame } from "../model/scene";
import type { Marks } from "../model/view";

export interface ComposeOptions {
  /** Size of the picture in px; text has the same size in px whatever the frame. */
  readonly frame: Frame;
  readonly legend: boolean;
  readonly heading: boolean;
  readonly sourceLine: boolean;
  /** Id of the paper or the hub under the pointer. */
  readonly hover: string | null;
  readonly marks: Marks;
  /** px at the frame's edges that the caller covers with something else; default 0. */
  readonly margins?: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
}
