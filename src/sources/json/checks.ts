/** Questions to values of foreign JSON. */

/** True for a number in 0..1. Sums of rounded squares may pass 1 by a last bit. */
export function isShare(value: unknown): value is number {
  return typeof value === "number" && value >= 0 && value <= 1 + 1e-9;
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

export function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}
