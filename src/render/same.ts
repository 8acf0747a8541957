/** Whether two scenes have the same columns; at once where they are the very same. */
import type { Scene } from "../model/scene";

/** True if the discs stand where they stood. */
export function samePlaces(a: Scene, b: Scene): boolean {
  return sameColumn(a.discs.x, b.discs.x) && sameColumn(a.discs.y, b.discs.y);
}

export function sameColumn(a: ArrayLike<unknown>, b: ArrayLike<unknown>): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}
