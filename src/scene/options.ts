/** What a picture shows beside the map, and how large it is. */
import type { Picture } from "../model/picture";
import type { Box, Frame } from "../model/scene";
import type { Marks } from "../model/view";
import type { Focus } from "./focus";

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
  /** What a picture in a file asks for beside this. Default: as on screen. */
  readonly file?: FileOptions;
}

export interface FileOptions
  extends Pick<Picture, "titles" | "legend" | "title" | "caption" | "numbers" | "palette" | "patterns"> {
  /** Null: the whole map. */
  readonly focus: Focus | null;
}
