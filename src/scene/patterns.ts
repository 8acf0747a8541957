/** Hatchings for regions, so that topics differ without colour: one way a topic, fine and quiet, so that names over them stay legible. */
import { channels } from "../lib/colour";
import type { Pattern } from "../model/scene";

/** Of the strokes; a dark ink on a light ground, or the reverse, has less: it is louder. */
const OPACITY = { most: 0.3, least: 0.17 };
/** Sums of the differences of red, green and blue: of a middling colour to the ground, and of ink. */
const QUIET = 330;
const LOUD = 680;

/** Neighbours in this list differ most, as topics are dealt them in its order. Angle in degrees, gap in px. */
const WAYS: readonly (readonly [kind: Pattern["kind"], angle: number, gap: number])[] = [
  ["lines", 45, 8],
  ["dots", 0, 8],
  ["lines", 0, 7],
  ["crosses", 45, 11],
  ["lines", 135, 8],
  ["lines", 90, 7],
  ["crosses", 0, 11],
  ["dots", 45, 13],
  ["lines", 22, 14],
  ["lines", 112, 14],
  ["crosses", 22, 18],
  ["lines", 158, 14],
];
/** How much wider the gaps are when the ways come round again. */
const WIDER = [1, 1.9, 0.65];

/** @param index of the topic's hue, any whole number from 0. @param colour, ground #rrggbb: what it is drawn in, and on. */
export function patternOf(index: number, colour: string, ground: string): Pattern {
  const [kind, angle, gap] = WAYS[index % WAYS.length]!;
  const wider = WIDER[Math.floor(index / WAYS.length) % WIDER.length]!;
  return {
    kind,
    angle,
    gap: gap * wider,
    width: kind === "dots" ? 2 : 1,
    opacity: opacityOf(colour, ground),
  };
}

function opacityOf(colour: string, ground: string): number {
  const [from, to] = [channels(colour), channels(ground)];
  const apart = from.reduce((sum, value, k) => sum + Math.abs(value - to[k]!), 0);
  const loud = Math.min(1, Math.max(0, (apart - QUIET) / (LOUD - QUIET)));
  return OPACITY.most - (OPACITY.most - OPACITY.least) * loud;
}
