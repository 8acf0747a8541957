/** How a map is made: methods, parameters, seed and the user's corrections. Recipe + bibliography reproduce the map. */

import type { Anchor, Correction } from "./corrections";

/** Values of a method's parameters by their id; what is absent takes the default. */
export type Settings = Readonly<Record<string, number | string | boolean>>;

/** The colour that a topic had on a map that the user saw. */
export interface SeenColour {
  /** Index in the palette. */
  readonly hue: number;
  /** Number of its papers then. */
  readonly size: number;
  /** Some of them, or all. */
  readonly papers: Anchor;
  /** It was there no longer when the others were seen. */
  readonly past?: true;
}

export interface Recipe {
  /** Any integer. */
  readonly seed: number;
  readonly topics: { readonly method: string; readonly settings: Settings };
  readonly layout: {
    readonly method: string;
    readonly settings: Settings;
    /** 0, 1, 2 …: another arrangement of the same topics; added to the seed for the layout alone. */
    readonly arrangement: number;
    /**
     * Paper id → [x, y] in map units: where papers stood when others were added to them, so that they stay about there. Absent: the map is laid out
     * from scratch.
     */
    readonly anchors?: Readonly<Record<string, readonly [number, number]>>;
    /** The layout was stopped after so many steps; absent = it ran to its end. */
    readonly steps?: number;
  };
  /** Paper id → [x, y] in map units: papers that the user has put in a place. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  /** In the order in which the user made them. */
  readonly corrections: readonly Correction[];
  /**
   * The topics of the map to which the user did what this recipe says last, the largest first, and some before them: topics of the same papers keep
   * those colours. Absent: colours follow from the topics alone.
   */
  readonly colours?: readonly SeenColour[];
}

export const defaultRecipe: Recipe = {
  seed: 1,
  topics: { method: "consensus", settings: {} },
  layout: { method: "hub-islands", settings: {}, arrangement: 0 },
  pins: {},
  corrections: [],
};
