/** How firm each topic is, and which is most like it. */
import type { Firmness } from "../model/topics";
import type { GroupSimilarity } from "./groupSimilarity";

export interface TopicFirmness {
  readonly firmness: Firmness;
  /** The topic most like it, by mean similarity of their papers; null where it is the only one. */
  readonly nearest: number | null;
}

/**
 * Separation is the mean silhouette of the topic's papers (Rousseeuw, Silhouettes, J. Comput. Appl. Math. 20, 1987) with 1 − similarity as
 * the distance: (b − a) / max(a, b), a to its own topic, b to the nearest other.
 * @param stability as `Resampling.stability`.
 */
export function firmnessOf(
  groups: readonly (readonly number[])[],
  { count, toGroup, between }: GroupSimilarity,
  stability: readonly (number | null)[],
): TopicFirmness[] {
  return groups.map((group, g) => {
    const others = groups.map((_, t) => t).filter((t) => t !== g);
    const nearest = others.reduce<number | null>(
      (best, t) => (best === null || between[g * count + t]! > between[g * count + best]! ? t : best),
      null,
    );
    const silhouette = (i: number) => {
      let closest = -Infinity;
      for (let t = 0; t < count; t++) if (t !== g) closest = Math.max(closest, toGroup[i * count + t]!);
      const a = Math.max(0, 1 - toGroup[i * count + g]!);
      const b = Math.max(0, 1 - closest);
      const larger = Math.max(a, b);
      return larger > 1e-12 ? (b - a) / larger : 0;
    };
    const isTold = group.length > 1;
    return {
      nearest,
      firmness: {
        stability: isTold ? stability[g]! : null,
        coherence: isTold ? Math.min(1, Math.max(0, between[g * count + g]!)) : null,
        separation:
          isTold && nearest !== null ? group.reduce((sum, i) => sum + silhouette(i), 0) / group.length : null,
      },
    };
  });
}
