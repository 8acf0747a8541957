/** What the page knows and can do: signals to read, actions to call. Made by `createStore`; panels see nothing else. */
import type { ReadonlySignal } from "@preact/signals-core";
import type { Bibliography, TableColumns } from "../model/bibliography";
import type { BibliographyChange } from "../model/bibliographyChange";
import type { HubCandidate } from "../model/hubChoice";
import type { CitationMap } from "../model/map";
import type { Picture } from "../model/picture";
import type { Recipe, Settings } from "../model/recipe";
import type { Box, Frame, Scene } from "../model/scene";
import type { Camera, Mark, Marks, Selection, Theme, View } from "../model/view";
import type { MethodFacts } from "../worker/protocol";
import type { LookUps } from "./lookUpState";

export type { MethodFacts };

/** What the status says while an input is read, and while what was read comes to the page. */
export const READING_STAGE = "Reading";
export const BRINGING_STAGE = "Bringing the papers to the page";

/** What the worker is at. */
export type Status =
  | { readonly kind: "idle" }
  /** `stage` is a phrase for the reader ("Placing papers"), `fraction` 0..1. */
  | { readonly kind: "running"; readonly stage: string; readonly fraction: number }
  | { readonly kind: "failed"; readonly message: string };

/** Something to tell the user; errors stay until dismissed. */
export interface Notice {
  readonly id: number;
  readonly kind: "info" | "error";
  readonly text: string;
  /** What can be done about it. */
  readonly action?: NoticeAction;
}

export interface NoticeAction {
  /** Of its button: "Try again". */
  readonly label: string;
  run(): void;
}

/** Files (still on disk) or texts. */
export type Inputs = readonly { readonly bytes: Uint8Array | Blob; readonly name: string }[];

/** What a map was read from, to read it anew with other columns. */
export interface Imported {
  readonly inputs: Inputs;
  /** What they were added to; null: they are a map of their own. */
  readonly into: Bibliography | null;
  /** Once it is shown, where that is known: a sentence on the papers that changed topic by the addition; empty where none did. */
  readonly regrouped?: string;
}

/** A table in which no title was found: only the user can say which column holds what. */
export interface UnclearTable extends Imported {
  readonly columns: TableColumns;
}

export interface LayoutChange {
  readonly method?: string;
  /** Over those that there are; those of another method are not kept. */
  readonly settings?: Settings;
  readonly arrangement?: number;
  /** Also of the topics. */
  readonly seed?: number;
}

/** Null: there is no map. */
export type PictureComposer = (picture: Picture) => Scene | null;

export interface Store {
  /** True in a page that is for looking: no edit does anything there. */
  readonly readOnly: boolean;
  /** Null until the first map is there. While a layout runs, its latest positions. */
  readonly map: ReadonlySignal<CitationMap | null>;
  readonly recipe: ReadonlySignal<Recipe>;
  readonly view: ReadonlySignal<View>;
  readonly marks: ReadonlySignal<Marks>;
  readonly status: ReadonlySignal<Status>;
  readonly notices: ReadonlySignal<readonly Notice[]>;
  /** The paper or the hub under the pointer, by id. */
  readonly hover: ReadonlySignal<string | null>;
  /** Size of the map's area on screen in CSS px; set by the map. */
  readonly frame: ReadonlySignal<Frame>;
  /** What the screen draws: the map seen through view, frame and hover. Null before the first map. */
  readonly scene: ReadonlySignal<Scene | null>;
  readonly canUndo: ReadonlySignal<boolean>;
  readonly canRedo: ReadonlySignal<boolean>;
  /** Name of a map that was open at the last visit and can be had back, else null. */
  readonly earlier: ReadonlySignal<string | null>;

  /** Reads one or more files or pasted texts; resolves to false, with a notice and the current map untouched, if none can be read. */
  open(inputs: Inputs): Promise<boolean>;
  /**
   * Adds the papers of further inputs to the present map; what the user did to it stays. Resolves to false, with a notice and the current map
   * untouched, if none can be read or they cite another hub. Without a map it opens them.
   */
  openMore(inputs: Inputs): Promise<boolean>;
  cancelReading(): void;
  /** Drops the map that is being made: the one before, its recipe and its history are there again. */
  cancelMaking(): void;
  /** What the present map was last read from; null where that was a map saved before, or the sample. */
  readonly imported: ReadonlySignal<Imported | null>;
  /** The table opened last, where it could not be read without the user's word, in place of a notice. */
  readonly unclear: ReadonlySignal<UnclearTable | null>;
  /**
   * Reads inputs anew, as `open` and `openMore` do.
   * @param columns of a table: field of a paper → name of its column, as the user says; an empty name: no column.
   */
  readColumns(imported: Imported, columns: Readonly<Record<string, string>>): Promise<boolean>;
  /** Changes the bibliography of the present map; what the user did to the map stays. Resolves to false, with a notice, if it cannot be so. */
  changeBibliography(change: BibliographyChange): Promise<boolean>;
  /** The works that could be the hub of the present map, the most-referenced first. */
  hubCandidates(): Promise<readonly HubCandidate[]>;
  /** What services are asked, where the user says so. */
  readonly lookUps: LookUps;
  openSample(): Promise<boolean>;
  openEarlier(): Promise<boolean>;

  select(selection: Selection): void;
  setHover(id: string | null): void;
  /** Adds the topic to the filter or takes it out. */
  toggleTopic(id: string): void;
  setFilter(topics: readonly string[]): void;
  setCamera(camera: Camera): void;
  /** @param covered boxes of the frame that controls lie over: labels keep clear of them. */
  setFrame(frame: Frame, covered: readonly Box[]): void;
  setTheme(theme: Theme): void;

  /**
   * Puts a paper in a place (map units) and pins it there.
   * @param how `goesOn`: directly after another such move of the same paper it is one step with that.
   */
  movePaper(id: string, x: number, y: number, how?: { readonly goesOn?: boolean }): void;
  /** Moves all papers of a topic by so much (map units) and pins them there. */
  moveTopic(id: string, dx: number, dy: number): void;
  unpin(id: string): void;
  /** Pins all papers of a topic where they are. */
  pinTopic(id: string): void;
  unpinTopic(id: string): void;
  /** No paper is pinned any more. */
  unpinAll(): void;
  /** Lays the same topics out in another arrangement, from scratch; pinned papers stay. */
  layOutAgain(): void;
  /** The ways to lay a map out, for `setLayout`. */
  layoutMethods(): Promise<readonly MethodFacts[]>;
  /** Lays the map out from scratch, by what is given over what is there; pinned papers stay. */
  setLayout(change: LayoutChange): void;
  /** Stops the running layout where it is. */
  stop(): void;
  /** An empty name takes the inferred one again; that of another topic is refused, in a notice. @returns false where it was refused. */
  renameTopic(id: string, name: string): boolean;
  /** The first topic becomes part of the second. */
  mergeTopics(from: string, into: string): void;
  /** Parts a topic in two, where its papers differ most. */
  splitTopic(id: string): void;
  /** Puts papers into a topic; null: into a topic of their own. */
  movePapers(papers: readonly string[], to: string | null): void;
  /** A locked topic keeps its papers together, whatever settings and new papers say. */
  setLocked(id: string, locked: boolean): void;
  /** Neither groups nor names rest on the word any more. */
  excludeTerm(term: string): void;
  /** Takes one correction out of the recipe, by its index there; the others stay. */
  takeBack(correction: number): void;
  /** Settings of the topic method, over those that there are. `count` 0: as many topics as the method finds. */
  setTopicSettings(settings: Settings): void;
  /** @param how `goesOn`: directly after another such mark of the same paper it is one step with that. */
  setMark(id: string, mark: Mark, how?: { readonly goesOn?: boolean }): void;
  /** Lays a mark over those of several papers: star and note are set where they are given, tags are added to those that are there. */
  setMarks(ids: readonly string[], mark: Mark): void;
  undo(): void;
  redo(): void;

  /** What composes scenes for files as the screen's are composed, of the map that is there then; loaded when it is first asked for. */
  composer(): Promise<PictureComposer>;
  tell(kind: Notice["kind"], text: string, action?: NoticeAction): void;
  dismiss(id: number): void;
}
