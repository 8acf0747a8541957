/** The parameters of the layout as data, and their reading: an absent or unusable value takes the default. */
import type { Parameter } from "../model/plugins";
import type { Settings } from "../model/recipe";

export interface LayoutSettings {
  /** Width over height of the frame that the whole map should fill. */
  readonly aspect: number;
  /** Factor on the space between islands. */
  readonly spread: number;
  /** What a link between two topics counts against one within, 0..1: 1 − strength of the islands. */
  readonly between: number;
  /** Steps of the force layout. */
  readonly iterations: number;
}

export const layoutParameters: readonly Parameter[] = [
  {
    id: "aspect",
    label: "Width to height",
    help: "Shape of the picture that the map fills: 1.78 for a slide, 1.33 for an old projector, 1 for a square.",
    type: "number",
    min: 0.5,
    max: 3,
    step: 0.01,
    default: 1.78,
  },
  {
    id: "spread",
    label: "Space between topics",
    help: "1 leaves room for the names of the topics; more moves the topics further apart, less together.",
    type: "number",
    min: 0.5,
    max: 3,
    step: 0.1,
    default: 1,
  },
  {
    id: "strength",
    label: "Strength of islands",
    help: "1 places the papers of a topic by their likeness to each other alone; 0 draws them to similar papers of other topics as much.",
    type: "number",
    min: 0,
    max: 1,
    step: 0.05,
    default: 0.85,
  },
  {
    id: "iterations",
    label: "Steps",
    help: "How long the papers of a topic look for their places beside similar ones; more than the default rarely shows.",
    type: "number",
    min: 40,
    max: 2000,
    step: 40,
    default: 240,
  },
];

/** A value out of range takes the nearest bound. */
export function readSettings(settings: Settings): LayoutSettings {
  const read = (id: string): number => {
    const parameter = layoutParameters.find((candidate) => candidate.id === id);
    if (parameter?.type !== "number") throw new Error(`layout: "${id}" is not a number parameter`);
    const value = settings[id];
    if (typeof value !== "number" || Number.isNaN(value)) return parameter.default;
    return Math.min(parameter.max, Math.max(parameter.min, value));
  };
  return {
    aspect: read("aspect"),
    spread: read("spread"),
    // In hundredths: 1 − .85 would not be .15.
    between: (100 - 100 * read("strength")) / 100,
    iterations: Math.round(read("iterations")),
  };
}
