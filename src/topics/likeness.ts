/** For each paper the papers of its own topic that it resembles most. */
import type { NeighbourLists } from "../model/graph";
import type { Features } from "./features";

/** So many at most. */
const NEIGHBOURS = 5;
/**
 * In topics of up to so many papers all are compared; in larger ones the paper's neighbours in the graph come first as they are, and where
 * there are too few of them in the topic, its most typical papers are compared too.
 */
const COMPARE_ALL = 40;

/**
 * @param groups the papers of each topic, as rows of the features. @param typical representatives of each topic.
 * @returns for each paper, most similar first; fewer where fewer resemble it at all, none without a topic.
 */
export function alikeInTopic(
  { rows, columnCount }: Features,
  { offsets, targets }: NeighbourLists,
  groups: readonly (readonly number[])[],
  typical: readonly (readonly number[])[],
): number[][] {
  const papers = rows.offsets.length - 1;
  const alike: number[][] = Array.from({ length: papers }, () => []);
  const groupOf = new Int32Array(papers).fill(-1);
  groups.forEach((group, g) => {
    for (const i of group) groupOf[i] = g;
  });
  const nearest = byProduct(rows, columnCount);
  groups.forEach((group, g) => {
    for (const i of group) {
      if (group.length <= COMPARE_ALL) {
        alike[i] = nearest(i, group);
        continue;
      }
      const listed: number[] = [];
      for (let e = offsets[i]!; e < offsets[i + 1]! && listed.length < NEIGHBOURS; e++)
        if (groupOf[targets[e]!] === g) listed.push(targets[e]!);
      alike[i] = listed.length < NEIGHBOURS ? nearest(i, [...new Set([...listed, ...typical[g]!])]) : listed;
    }
  });
  return alike;
}

/** @returns a function from a paper and others to those of them that it resembles most, most similar first. */
function byProduct({ offsets, columns, values }: Features["rows"], columnCount: number) {
  const own = new Float64Array(columnCount);
  const similarity = new Float64Array(offsets.length - 1);
  return (paper: number, others: readonly number[]): number[] => {
    for (let e = offsets[paper]!; e < offsets[paper + 1]!; e++) own[columns[e]!] = values[e]!;
    for (const j of others) {
      let sum = 0;
      for (let e = offsets[j]!; e < offsets[j + 1]!; e++) sum += own[columns[e]!]! * values[e]!;
      similarity[j] = sum;
    }
    for (let e = offsets[paper]!; e < offsets[paper + 1]!; e++) own[columns[e]!] = 0;
    return others
      .filter((j) => j !== paper && similarity[j]! > 0)
      .sort((a, b) => similarity[b]! - similarity[a]! || a - b)
      .slice(0, NEIGHBOURS);
  };
}
