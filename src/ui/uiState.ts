/** State of the page that is no part of the map: which dialog is open, what is being searched, how far the sheet is up. */
import { type Signal, signal } from "@preact/signals";
import type { Bibliography } from "../model/bibliography";
import type { Recipe } from "../model/recipe";
import type { Marks } from "../model/view";
import type { UnclearTable } from "../state/store";

export type DialogName = "open" | "report" | "columns" | "export" | "help" | "suggest" | "fill" | "layout";
export type SheetHeight = "collapsed" | "half" | "full";

/** What commands and buttons can ask of the map on screen. */
export interface MapHandle {
  zoomBy(factor: number): void;
  /** Whether every drag draws a line around papers. */
  setLasso(active: boolean): void;
  fit(): void;
  /** Brings a paper or the hub to the middle. */
  focus(id: string): void;
  focusElement(): void;
}

/** What is being dragged and where it would go, as a phrase beside the pointer; px of the page. */
export interface Carried {
  readonly phrase: string;
  readonly x: number;
  readonly y: number;
  /** True if letting go here changes a topic. */
  readonly counts: boolean;
}

/** A correction that was just told of, and can be taken back where it was told. */
export interface Undoable {
  /** The sentence of its notice. */
  readonly text: string;
  /** Recipe and marks after it: others mean that something was done since, and undo would mean that. */
  readonly recipe: Recipe;
  readonly marks: Marks;
}

export interface UiState {
  readonly dialog: Signal<DialogName | null>;
  /** True while the open dialog says that what is read is added to the map; holds for drops and pastes too. */
  readonly adding: Signal<boolean>;
  /** The table whose columns the columns dialog asks for. */
  readonly table: Signal<UnclearTable | null>;
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
  readonly carried: Signal<Carried | null>;
  readonly undoable: Signal<Undoable | null>;
  /** True from the wish to move the selected paper until its menu is open. */
  readonly moving: Signal<boolean>;
  /** True while every drag on the map draws a line around papers. */
  readonly lasso: Signal<boolean>;
  /** How many topics the method chose by itself for a bibliography and a seed, where that was seen. */
  readonly automaticCount: Signal<{
    readonly of: Bibliography;
    readonly seed: number;
    readonly count: number;
  } | null>;
}

export function createUiState(): UiState {
  return {
    dialog: signal(null),
    adding: signal(false),
    table: signal(null),
    query: signal(""),
    searching: signal(false),
    face: signal("details"),
    sheet: signal("half"),
    dropping: signal(false),
    map: signal(null),
    said: signal(""),
    phone: signal(false),
    carried: signal(null),
    undoable: signal(null),
    moving: signal(false),
    lasso: signal(false),
    automaticCount: signal(null),
  };
}
