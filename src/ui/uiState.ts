/** State of the page that is no part of the map: which dialog is open, what is being searched, how far the sheet is up. */
import { type Signal, signal } from "@preact/signals";

export type DialogName = "open" | "export" | "help";
export type SheetHeight = "collapsed" | "half" | "full";

/** What commands and buttons can ask of the map on screen. */
export interface MapHandle {
  zoomBy(factor: number): void;
  fit(): void;
  /** Brings a paper or the hub to the middle. */
  focus(id: string): void;
  focusElement(): void;
}

export interface UiState {
  readonly dialog: Signal<DialogName | null>;
  readonly query: Signal<string>;
  /** True while the search box has the attention; on a phone it then covers the bar. */
  readonly searching: Signal<boolean>;
  /** What the side panel shows: the selection, or all papers as a list. */
  readonly face: Signal<"details" | "list">;
  readonly sheet: Signal<SheetHeight>;
  /** True while files are dragged over the page. */
  readonly dropping: Signal<boolean>;
  /** Null while there is no map on screen. */
  readonly map: Signal<MapHandle | null>;
  /** What was just done by keyboard and can only be seen on the map, as a sentence for who listens to the page. */
  readonly said: Signal<string>;
  /** True below 760 px of width. */
  readonly phone: Signal<boolean>;
}

export function createUiState(): UiState {
  return {
    dialog: signal(null),
    query: signal(""),
    searching: signal(false),
    face: signal("details"),
    sheet: signal("half"),
    dropping: signal(false),
    map: signal(null),
    said: signal(""),
    phone: signal(false),
  };
}
