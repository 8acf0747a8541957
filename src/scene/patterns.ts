/** Hatchings for regions, so that topics differ without colour: one way a topic, fine and quiet, so that names over them stay legible. */
import type { Pattern } from "../model/scene";

const OPACITY = 0.28;

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

/** @param index of the topic's hue, any whole number from 0. */
export function patternOf(index: number): Pattern {
  const [kind, angle, gap] = WAYS[index % WAYS.length]!;
  const wider = WIDER[Math.floor(index / WAYS.length) % WIDER.length]!;
  return { kind, angle, gap: gap * wider, width: kind === "dots" ? 2 : 1, opacity: OPACITY };
}
