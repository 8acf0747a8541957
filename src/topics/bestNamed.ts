/**
 * Of several groupings that the texts bear out about equally, the one whose topics can be named best: summed over its topics, the score of
 * the best name in one piece. On ten sets it agrees with experts as well as any other (+.003), and a reader sees names.
 */
import { phraseCandidates, wholeNames } from "./candidates";
import { membersOf } from "./mergeGroups";
import type { Phrase } from "./phraseTable";

/** @param groupings labels of the papers, at least one grouping; of equals the first is taken. @param mentions row-major papers × facets. */
export function bestNamed(
  groupings: readonly Uint32Array[],
  phrases: readonly Phrase[],
  mentions: Float64Array,
): Uint32Array {
  const scores = groupings.map((labels) =>
    membersOf(labels).reduce((sum, group) => {
      const own = phraseCandidates(group, labels.length, phrases);
      return sum + (wholeNames(group, labels.length, own, mentions)[0]?.score ?? 0);
    }, 0),
  );
  return groupings[scores.indexOf(Math.max(...scores))]!;
}
