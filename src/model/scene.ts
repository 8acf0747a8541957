/**
 * The scene: the marks to draw, made once and drawn alike by screen and file. Paint order: regions, spokes, links, discs,
 * hub, labels, legend and texts; within a list, list order.
 *
 * Two spaces. *Map units*: y up, the hub (if there is one) at the origin. *Frame px*: x right, y down, [0, 0] the top left corner of the frame.
 * px = frame.width / 2 + (x - placement.x) × placement.scale + placement.shiftX, and
 * py = frame.height / 2 - (y - placement.y) × placement.scale + placement.shiftY.
 * A file of another size scales the frame as a whole.
 */
import type { Theme } from "./view";

/** Size of the picture in px. Text sizes below are px of the same frame; a slide is 1280 × 720. */
export interface Frame {
  readonly width: number;
  readonly height: number;
}

export interface Placement {
  /** The map point at the middle of the area kept for the map. */
  readonly x: number;
  readonly y: number;
  /** Frame px per map unit. */
  readonly scale: number;
  /** From the frame's middle to the middle of the area kept for the map, in frame px. */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** A rectangle in frame px. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Hatching of a region. Its colour is that of the region, at `opacity` 0..1; lengths in frame px. */
export interface Pattern {
  readonly kind: "lines" | "dots" | "crosses";
  /** Degrees, anticlockwise from the horizontal. */
  readonly angle: number;
  /** Between two lines or dots, centre to centre. */
  readonly gap: number;
  /** Width of a line, diameter of a dot. */
  readonly width: number;
  readonly opacity: number;
}

/** The soft ground of a topic. */
export interface Region {
  readonly topic: string;
  readonly label: string;
  /** Closed rings in map units, [x0, y0, x1, y1, …]; a topic may lie in several pieces. */
  readonly rings: readonly Float64Array[];
  readonly fill: string;
  /** 0..1 */
  readonly opacity: number;
  /** Null: plain. */
  readonly pattern: Pattern | null;
}

/** Straight lines as columns, all of one length. Coordinates in map units, widths in frame px, opacity 0..1. */
export interface Lines {
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  readonly x2: Float64Array;
  readonly y2: Float64Array;
  readonly widths: Float64Array;
  readonly opacities: Float64Array;
  readonly colors: readonly string[];
  /** The papers at the two ends; for a spoke, the paper and the hub. */
  readonly sources: readonly string[];
  readonly targets: readonly string[];
}

/** Papers as columns, in the order of `CitationGraph.paperIds`. */
export interface Discs {
  readonly ids: readonly string[];
  readonly topics: readonly (string | null)[];
  readonly titles: readonly string[];
  /** Map units. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly radii: Float64Array;
  readonly fills: readonly string[];
  /** Ring of the disc: the ground's colour, or ink for the selected and hovered. */
  readonly strokes: readonly string[];
  readonly opacities: Float64Array;
  /** 1: put where it is by hand, which the screen shows by a dot of the ground's colour in the disc. Absent or null: none is, or it is not to be seen. */
  readonly pinned?: Uint8Array | null;
}

export interface HubMark {
  readonly id: string;
  readonly title: string;
  /** Map units; the hub's centre is the origin. */
  readonly radius: number;
  readonly fill: string;
  readonly ring: string;
  readonly opacity: number;
}

export interface TextLine {
  readonly text: string;
  /** Frame px; `x` is where `anchor` says, `y` the baseline. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly weight: 400 | 600;
  readonly anchor: "start" | "middle" | "end";
  readonly color: string;
  /** Width in frame px by the table of the bundled typeface. */
  readonly width: number;
}

/** A name on the map. `box` holds all its lines and meets no other label's box. */
export interface Label {
  readonly kind: "hub" | "topic" | "part" | "paper";
  /** Id of the hub, the topic (also of a part of it) or the paper. */
  readonly id: string;
  readonly lines: readonly TextLine[];
  readonly box: Box;
  /** Colour of the halo behind the letters: the ground. */
  readonly halo: string;
  readonly opacity: number;
}

export interface LegendEntry {
  readonly topic: string;
  readonly color: string;
  readonly lines: readonly TextLine[];
  /** Centre and radius of the swatch in frame px. */
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  /** That of the region. */
  readonly pattern: Pattern | null;
}

export interface Legend {
  readonly box: Box;
  readonly entries: readonly LegendEntry[];
}

export interface Scene {
  readonly frame: Frame;
  readonly placement: Placement;
  /** The y of the map units here is so many times that of the layout: above 1 on an upright screen. Absent: 1. */
  readonly stretch?: number;
  readonly theme: Theme;
  readonly background: string;
  /** Colour of words on it. */
  readonly ink: string;
  /** For the picture's accessible name and description. */
  readonly title: string;
  readonly description: string;
  readonly regions: readonly Region[];
  readonly spokes: Lines;
  readonly links: Lines;
  readonly discs: Discs;
  /** Null: no paper stands in the middle. */
  readonly hub: HubMark | null;
  readonly labels: readonly Label[];
  /** Null where the caller has another place for it. */
  readonly legend: Legend | null;
  readonly heading: readonly TextLine[];
  /** Under the heading. */
  readonly caption: readonly TextLine[];
  readonly sourceLine: readonly TextLine[];
  /** Sentences for the user on what found no room in the picture; empty where all that was asked for is there. */
  readonly notes: readonly string[];
}
