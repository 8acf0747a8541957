/** What gestures on the map are told to. */
import type { Scene } from "../model/scene";
import type { Selection } from "../model/view";
import type { Carried } from "./carrying";
import type { Lasso } from "./lasso";

export interface GestureHandlers {
  /** False: papers and names of topics are ground, by which the map is panned. */
  readonly canCarry: boolean;
  /** Of a topic or a paper, by id: what is selected is carried at once. */
  isSelected(id: string): boolean;
  /** What is on the screen, null before the first scene. */
  scene(): Scene | null;
  /** The same without what is being carried. */
  still(): Scene | null;
  /** At every move of the free pointer, the same or not. */
  onHover(id: string | null): void;
  onSelect(selection: Selection | null): void;
  /** A paper or the name of a topic is being dragged. */
  onDrag(carried: Carried): void;
  /** It was let go there. */
  onDrop(carried: Carried): void;
  /** The drag became a pinch, or was ended by Escape or the system: what was carried belongs where it was. */
  onDragCancelled(): void;
  /** The line that a press draws instead, where `isLasso` says so. @param event null: any. */
  readonly lasso: Lasso;
  isLasso(event: MouseEvent | TouchEvent | null): boolean;
  /** It was closed. @param line corners in stage px, [x0, y0, x1, y1, …]. @param add the papers inside join those selected. */
  onLasso(line: Float64Array, add: boolean): void;
}
