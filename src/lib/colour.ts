/** Colours as #rrggbb. */

/** The colour between two, mixed as a screen mixes a half-transparent one. @param share of `b`, 0..1 */
export function mix(a: string, b: string, share: number): string {
  const [from, to] = [channels(a), channels(b)];
  return `#${from.map((value, k) => hex(value + (to[k]! - value) * share)).join("")}`;
}

/** Red, green and blue in 0..255. */
export function channels(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
}

function hex(value: number): string {
  return Math.round(value).toString(16).padStart(2, "0");
}
