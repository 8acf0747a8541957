/** What a picture shows of a map and how: asked in the export form, by flags of the command, and by exporters that need several pictures. */
import type { Frame } from "./scene";
import type { Theme } from "./view";

/** What a picture can show, beside one topic. */
export const extents = [
  { id: "all", label: "The whole map" },
  { id: "view", label: "What is on screen" },
  { id: "selection", label: "What is selected" },
] as const;

/** "all": the whole map; "view": as on screen; "selection": what is selected, large, the rest pale; or one topic so. */
export type Extent = (typeof extents)[number]["id"] | { readonly topic: string };

/** Where a legend can stand. */
export const legendPlaces = [
  { id: "auto", label: "Where there is room" },
  { id: "left", label: "Left" },
  { id: "right", label: "Right" },
  { id: "foot", label: "Foot" },
  { id: "none", label: "None" },
] as const;

/** "auto": where it leaves the map the largest. */
export type LegendPlace = (typeof legendPlaces)[number]["id"];

/** The colours that topics can have. */
export const palettes = [
  { id: "orrery", label: "As on screen" },
  { id: "okabe-ito", label: "Colour-blind safe" },
  { id: "grey", label: "Greys" },
] as const;

/** "orrery": as on screen; "okabe-ito": the eight colours of Okabe & Ito (2008) and shades of them; "grey": shades of grey. */
export type PaletteName = (typeof palettes)[number]["id"];

export interface Picture {
  /** Its shape, and how large text is in it: sizes of text are px of this frame. */
  readonly frame: Frame;
  readonly theme: Theme;
  readonly extent: Extent;
  /** The most paper titles to set on the map; null: as many as a reader of the screen would see. */
  readonly titles: number | null;
  readonly legend: LegendPlace;
  /** Null: the hub's title, after "Papers citing", or what the papers were read from, after "Papers in"; empty: none. */
  readonly title: string | null;
  /** Under the title; empty: none. */
  readonly caption: string;
  readonly sourceLine: boolean;
  /** Numbers topics in their names and in the legend, so that they are told apart without colour. */
  readonly numbers: boolean;
  readonly palette: PaletteName;
  /** Hatches the regions, each topic in its own way. */
  readonly patterns: boolean;
}

export const defaultPicture: Picture = {
  frame: { width: 1280, height: 720 },
  theme: "light",
  extent: "all",
  titles: null,
  legend: "auto",
  title: null,
  caption: "",
  sourceLine: true,
  numbers: false,
  palette: "orrery",
  patterns: false,
};
