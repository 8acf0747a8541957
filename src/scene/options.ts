/** What a picture shows beside the map, and how large it is. */
import type { Box, Frame } from "../model/scene";
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
  /** Boxes in frame px that the caller covers with something else: no label stands there. Default none. */
  readonly covered?: readonly Box[];
}
