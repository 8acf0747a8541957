/** How a map is made: methods, parameters, seed and the user's corrections. Recipe + bibliography reproduce the map. */

/** Values of a method's parameters by their id; what is absent takes the default. */
export type Settings = Readonly<Record<string, number | string | boolean>>;

export interface Recipe {
  /** Any integer. */
  readonly seed: number;
  readonly topics: { readonly method: string; readonly settings: Settings };
  readonly layout: {
    readonly method: string;
    readonly settings: Settings;
    /** 0, 1, 2 …: another arrangement of the same topics; added to the seed for the layout alone. */
    readonly arrangement: number;
    /** The layout was stopped after so many steps; absent = it ran to its end. */
    readonly steps?: number;
  };
  /** Paper id → [x, y] in map units: papers that the user has put in a place. */
  readonly pins: Readonly<Record<string, readonly [number, number]>>;
  /** Id of a topic's most typical paper → the user's name for the topic (ids of topics change when papers are added). */
  readonly names: Readonly<Record<string, string>>;
}

export const defaultRecipe: Recipe = {
  seed: 1,
  topics: { method: "lsa-blend", settings: {} },
  layout: { method: "hub-islands", settings: {}, arrangement: 0 },
  pins: {},
  names: {},
};
