/** The stages of the maps that were made of one bibliography, each kept by what it depends on, so that a new recipe re-makes only the rest. */
import { type Correction, regroups, withoutRegrouping } from "../model/corrections";
import type { Recipe } from "../model/recipe";
import type { Topics } from "../model/topics";
import { type Given, graphOptions } from "../pipeline";
import type { Ground } from "../restoring";

/** A finished run. */
export interface Made {
  readonly recipe: Recipe;
  /** Whether papers were compared with word vectors. */
  readonly withVectors: boolean;
  readonly ground: Ground;
}

export interface Stages {
  keep(made: Made): void;
  /** All stages by a recipe that differs in names and pins alone; null if there are none. */
  finished(recipe: Recipe): Ground | null;
  /** All but the layout, with a graph to lay out; null if there are none. */
  grouped(recipe: Recipe): Made | null;
  /**
   * As many stages as the recipe can take over. Known topics stay as they are; the rest only if it was made with word vectors as far as
   * they are at hand now, so that a map whose table came late gets the better groups with its next correction.
   */
  usable(recipe: Recipe, withVectors: boolean): NonNullable<Given["ground"]>;
}

/** Undo goes back through so many maps without making them again. */
const KEPT = 8;

export function createStages(first: Made): Stages {
  let all: readonly Made[] = [first];

  /** Maps made with as much, and those from a file, whose places are what the user saw. */
  const alike = (withVectors: boolean) =>
    all.filter((other) => other.withVectors === withVectors || other.ground.grouping === null);

  return {
    keep(made) {
      all = [made, ...all].slice(0, KEPT);
    },
    finished(recipe) {
      const made = all.find((other) => layoutKey(other.recipe) === layoutKey(recipe));
      return made ? { ...made.ground, topics: reindexed(made, recipe) } : null;
    },
    grouped(recipe) {
      const made = all.find(
        (other) => other.ground.graph.text && topicsKey(other.recipe) === topicsKey(recipe),
      );
      if (!made) return null;
      const base = baseOf(alike(made.withVectors), recipe);
      return { ...made, ground: { ...made.ground, topics: reindexed(made, recipe), base } };
    },
    usable(recipe, withVectors) {
      const known = all.find((other) => topicsKey(other.recipe) === topicsKey(recipe));
      const same = alike(withVectors);
      const compared = same.find(
        (other) => other.ground.graph.text && graphKey(other.recipe) === graphKey(recipe),
      );
      const grouped = same.find(
        (other) => other.ground.grouping && groupingKey(other.recipe) === groupingKey(recipe),
      );
      return {
        ...(compared ? { graph: compared.ground.graph } : {}),
        ...(known ? { topics: reindexed(known, recipe) } : {}),
        base: baseOf(same, recipe),
        grouping: (known ?? grouped)?.ground.grouping ?? null,
      };
    },
  };
}

/** The layout of the topics before the user's corrections; null where there are none of groups, or it is not kept. */
function baseOf(all: readonly Made[], recipe: Recipe): Ground["base"] {
  if (!recipe.corrections.some(regroups)) return null;
  const inferred = layoutKey(withoutCorrections(recipe));
  const sibling = all.find(
    ({ recipe: other, ground }) => ground.base && layoutKey(withoutCorrections(other)) === inferred,
  );
  if (sibling) return sibling.ground.base;
  return all.find(({ recipe: other }) => layoutKey(other) === inferred)?.ground.layout ?? null;
}

/** How the base is made: it runs to its end, wherever the layout after it was stopped. */
function withoutCorrections(recipe: Recipe): Recipe {
  const { steps: _, ...layout } = recipe.layout;
  return { ...recipe, layout, corrections: withoutRegrouping(recipe.corrections) };
}

function graphKey(recipe: Recipe): string {
  return JSON.stringify(graphOptions(recipe));
}

function groupingKey(recipe: Recipe): string {
  const { method, settings } = recipe.topics;
  return JSON.stringify([graphKey(recipe), method, settings, recipe.seed]);
}

function topicsKey(recipe: Recipe): string {
  return JSON.stringify([groupingKey(recipe), recipe.corrections.filter(isConstraint)]);
}

function layoutKey(recipe: Recipe): string {
  const { method, settings, arrangement, steps, anchors } = recipe.layout;
  return JSON.stringify([
    topicsKey(recipe),
    method,
    settings,
    arrangement,
    steps,
    anchors && numberOf(anchors),
  ]);
}

let lastNumber = 0;
const numbers = new WeakMap<object, number>();

/** Anchors are as many as papers and go from recipe to recipe as the same object: a number stands for it. */
function numberOf(anchors: object): number {
  const known = numbers.get(anchors);
  if (known !== undefined) return known;
  numbers.set(anchors, ++lastNumber);
  return lastNumber;
}

/** Names are given after everything else. */
function isConstraint({ kind }: Correction): boolean {
  return kind !== "rename";
}

/** Topics of a recipe with the same constraints, which may stand in other places of its list; what names say of themselves is left to them. */
function reindexed({ recipe, ground: { topics } }: Made, wanted: Recipe): Topics {
  const places = placesOfConstraints(wanted);
  const byPlace = new Map(placesOfConstraints(recipe).map((place, k) => [place, places[k]!]));
  const unapplied = topics.unapplied.flatMap((each) => {
    const correction = byPlace.get(each.correction);
    return correction === undefined ? [] : [{ ...each, correction }];
  });
  return { ...topics, unapplied };
}

function placesOfConstraints({ corrections }: Recipe): number[] {
  return corrections.flatMap((correction, place) => (isConstraint(correction) ? [place] : []));
}
