/** How alike two colours look. */
import { channels } from "../lib/colour";

/** What red-blind and green-blind eyes see of a difference in red and one in green, about, and how much their sight counts beside the usual one. */
const [OF_RED, OF_GREEN] = [0.3, 0.7];
const COLOUR_BLIND = 0.5;

/** Red, green and blue of one less those of the other, each in -1..1. */
function differences(a: string, b: string): [number, number, number] {
  const [x, y] = [channels(a), channels(b)];
  return [(x[0] - y[0]) / 255, (x[1] - y[1]) / 255, (x[2] - y[2]) / 255];
}

/** Of two colours, 0..1: the distance of red, green and blue as the eye weighs them, about. */
export function difference(a: string, b: string): number {
  return Math.sqrt(weighed(differences(a, b)));
}

function weighed([red, green, blue]: readonly [number, number, number]): number {
  return (2 * red * red + 4 * green * green + 3 * blue * blue) / 9;
}

/** Falls steeply with the difference, as most people see it and as the colour-blind do. */
export function likeness(a: string, b: string): number {
  const apart = differences(a, b);
  const [red, green, blue] = apart;
  const yellow = OF_RED * red + OF_GREEN * green;
  return 1 / (0.01 + weighed(apart)) + COLOUR_BLIND / (0.01 + weighed([yellow, yellow, blue]));
}
